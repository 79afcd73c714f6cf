#pragma once
#include <span>
#include <vector>

#include "rules/load.hpp"
#include "rules/rule.hpp"

namespace cablelint {

/// What can be said against rules that load: a `when` that is never true, an `expect` that is
/// always the same, a text against the house style, a pattern that is not anchored. Only the rules
/// that come from these files are looked at.
std::vector<FileProblem> lint_rules(const RuleSet& rules, std::span<const RuleFile> files);

}  // namespace cablelint
