#pragma once
#include <string>

#include "rules/rule.hpp"

namespace cablelint {

/// Everything about a rule, for a terminal: what it asks, who says so, when, how it looks, how it
/// is put right and how it is suppressed.
std::string explain(const Rule& rule);

/// "from 1972-06-01", "until 2003-03-24", "from … until …", or "always".
std::string describe(const DateInterval& effective);

/// What an example shows of itself: its slots, or the whole cable.
std::string describe(const Example& example);

}  // namespace cablelint
