#pragma once
#include <optional>

#include "cli/options.hpp"
#include "rules/rule.hpp"

namespace cablelint {

/// Every rule of the built-in book and of the folders in `--rules`, or nothing where there are faults
/// in them; these are printed.
std::optional<RuleSet> load_rule_book(const Options& options);

/// The rules that `--preset`, `--select`, `--ignore` and `--as-of` leave in force. Nothing where a
/// name is unknown, which is printed.
std::optional<RuleSet> rules_in_force(const Options& options);

/// "; did you mean `x`?" with the id nearest to a word, or nothing.
std::string rule_hint(const RuleSet& rules, std::string_view word);

}  // namespace cablelint
