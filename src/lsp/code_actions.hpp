#pragma once
#include <string_view>

namespace cablelint::lsp {

/// Shows all about the rule that is its argument.
inline constexpr std::string_view explain_command = "cablelint.explain";

}  // namespace cablelint::lsp
