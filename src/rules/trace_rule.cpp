#include "rules/trace_rule.hpp"

#include "rules/judge.hpp"
#include "rules/parts.hpp"

namespace cablelint {
namespace {

PartTrace trace_part(const Rule& rule, Judge& judge, PartRef part) {
  PartTrace seen;
  seen.span = part.part->span;
  try {
    seen.finding = judge.look_at(part);
  } catch (const Judge::Failed& failure) {
    seen.finding = judge.failure(part, failure.why);
  }
  const Environment& environment = judge.environment();
  if (rule.when) {
    seen.when = trace(rule.when, environment);
    seen.applies = seen.when.holds;
  }
  if (seen.applies) seen.expect = trace(rule.expect, environment);
  if (seen.finding && seen.applies && rule.suggest) seen.suggest = trace(rule.suggest, environment);
  return seen;
}

}  // namespace

std::vector<CableTrace> trace_rule(const Rule& rule, std::optional<Date> as_of,
                                   const Document& document, const Restored& restored) {
  std::vector<CableTrace> traces;
  for (const Cable* original : document.cables) {
    const Cable cable = seen_as_of(*original, as_of);
    CableTrace seen{original, cable.when, rule.effective.contains(cable.when), {}};
    Arena arena;
    Judge judge(rule, restored.source(), environment_of(cable, arena));
    const PartIndex parts(cable, arena);
    if (seen.in_force)
      for (const Part* part : parts.of(rule.target))
        seen.parts.push_back(trace_part(rule, judge, {part, rule.target}));
    traces.push_back(std::move(seen));
  }
  return traces;
}

}  // namespace cablelint
