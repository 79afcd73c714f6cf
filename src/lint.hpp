#pragma once
#include "diagnostics/diagnostic.hpp"
#include "rules/rule.hpp"
#include "source/source.hpp"

namespace cablelint {

/// The whole of cablelint: what the rules find in one text.
Report lint(const Source& source, const RuleSet& rules);

}  // namespace cablelint
