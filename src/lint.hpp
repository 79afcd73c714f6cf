#pragma once
#include "diagnostics/diagnostic.hpp"
#include "rules/rule.hpp"
#include "source/source.hpp"

namespace cablelint {

/// The whole of cablelint: what the rules find in one text. A text in which no cable is found has
/// the one finding `no-cable`.
Report lint(const Source& source, const RuleSet& rules);

/// Whether a report says that there was no cable to look at.
bool says_no_cable(const Report& report);
/// Whether it says so of a text in which nothing looks like a part of one either.
bool holds_nothing_of_a_cable(const Report& report);

}  // namespace cablelint
