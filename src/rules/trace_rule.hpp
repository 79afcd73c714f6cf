#pragma once
#include <optional>
#include <span>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "expression/expression.hpp"
#include "mirror/restore.hpp"
#include "model/cable.hpp"
#include "rules/rule.hpp"

namespace cablelint {

/// What a rule saw at one part. Of what it did not come to, the trace is empty.
struct PartTrace {
  Span span;  // of the part
  Trace when;
  Trace expect;
  Trace suggest;
  std::optional<Diagnostic> finding;  // of the rule, or `rule-error`
  bool applies = true;                // `when` was true
};

/// What a rule saw in one cable.
struct CableTrace {
  const Cable* cable = nullptr;
  DateInterval when;             // the cable's date as it was seen
  bool in_force = true;          // the cable's date lies inside the rule's days
  std::vector<PartTrace> parts;  // empty where the rule was not in force
};

/// Looks at every part that the rule is for, as run() does, and keeps what was seen on the way.
/// Spans are places of the restored text.
std::vector<CableTrace> trace_rule(const Rule& rule, std::optional<Date> as_of,
                                   const Document& document, const Restored& restored);

}  // namespace cablelint
