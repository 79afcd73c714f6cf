#pragma once
#include "lsp/client.hpp"
#include "lsp/open_text.hpp"

namespace cablelint::lsp {

/// A finding as the protocol has it.
Json finding_json(const Diagnostic& finding, const OpenText& text, const Client& client);
/// All that was found in a text.
Json findings_json(const OpenText& text, const Client& client);

}  // namespace cablelint::lsp
