#pragma once
#include "diagnostics/diagnostic.hpp"
#include "model/cable.hpp"
#include "rules/rule.hpp"
#include "source/source.hpp"

namespace cablelint {

/// What the rules say of a document. A rule whose era does not contain the cable's whole date
/// interval is silent. An expression that fails while it runs is a finding `rule-error`.
Report run(const RuleSet& rules, const Document& document, const Source& source);

}  // namespace cablelint
