#pragma once
#include <string>
#include <string_view>

#include "rules/rule.hpp"

namespace cablelint {

/// Where the project is at home.
inline constexpr std::string_view project_uri = "https://github.com/cablelint/cablelint";

/// The page that says all about a finding of this rule, or of the program itself. Empty where the
/// rule is none of the program's: it has no page there.
std::string rule_uri(std::string_view id, const RuleSet& rules);

}  // namespace cablelint
