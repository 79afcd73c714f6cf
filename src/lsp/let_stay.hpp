#pragma once
#include <optional>

#include "lsp/features.hpp"

namespace cablelint::lsp {

/// The action that lets a finding stay: an entry in the nearest configuration, which holds once its
/// reason is filled in and the file saved. Nothing where the finding may not stay, where no
/// configuration is read, or where it is written in a way that has no room for one.
std::optional<Json> let_stay(const Diagnostic& finding, const Question& question);

}  // namespace cablelint::lsp
