#include "rules/run.hpp"

#include <utility>

#include "model/lost.hpp"
#include "rules/judge.hpp"
#include "rules/parts.hpp"

namespace cablelint {
namespace {

// One cable before all the rules.
class CableRun {
 public:
  CableRun(const RuleSet& rules, const Cable& cable, const Source& source, Report& report)
      : rules_(rules), cable_(seen_as_of(cable, rules.as_of)), source_(source), report_(report) {}

  void judge() {
    const PartIndex parts(cable_, arena_);
    for (const auto& rule : rules_.rules)
      if (rule->effective.contains(cable_.when)) judge(*rule, parts.of(rule->target));
  }

 private:
  // A rule that fails says so once a cable.
  void judge(const Rule& rule, std::span<const Part* const> parts) {
    if (parts.empty()) return;
    Judge judge(rule, source_, environment_of(cable_, arena_));
    bool failed = false;
    for (const Part* part : parts) {
      const PartRef ref = {part, rule.target};
      try {
        auto finding = judge.look_at(ref);
        if (finding && (rule.target == PartKind::artifact || !is_lost(cable_, finding->span)))
          report_.findings.push_back(std::move(*finding));
      } catch (const Judge::Failed& failure) {
        if (!std::exchange(failed, true))
          report_.findings.push_back(judge.failure(ref, failure.why));
        if (judge.is_spent()) return;
      }
    }
  }

  const RuleSet& rules_;
  Cable cable_;  // with its date as it is to be seen
  const Source& source_;
  Report& report_;
  Arena arena_;
};

}  // namespace

Report run(const RuleSet& rules, const Document& document, const Source& source) {
  Report report;
  for (const Cable* cable : document.cables) CableRun(rules, *cable, source, report).judge();
  return report;
}

}  // namespace cablelint
