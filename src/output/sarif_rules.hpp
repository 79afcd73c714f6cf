#pragma once
#include "output/json_text.hpp"
#include "rules/rule.hpp"

namespace cablelint {

/// The rules in force, and the findings that no rule makes, as SARIF's reportingDescriptors.
Json sarif_rules(const RuleSet& rules);

}  // namespace cablelint
