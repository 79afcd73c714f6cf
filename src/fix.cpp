#include "fix.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "diagnostics/apply.hpp"
#include "model/build.hpp"
#include "model/protection.hpp"
#include "syntax/parse.hpp"

namespace cablelint {
namespace {

using Findings = std::vector<const Diagnostic*>;

std::vector<Edit> edits_of(const Findings& findings) {
  std::vector<Edit> edits;
  for (const Diagnostic* finding : findings)
    edits.insert(edits.end(), finding->fix->edits.begin(), finding->fix->edits.end());
  return edits;
}

// Edits that touch are not made together: which would come first?
bool is_clear_of(const Fix& fix, const std::vector<Span>& taken) {
  return std::ranges::none_of(fix.edits, [&](const Edit& edit) {
    return std::ranges::any_of(taken, [&](Span other) {
      return edit.span.begin <= other.end && other.begin <= edit.span.end;
    });
  });
}

std::map<std::string_view, std::size_t> counts(const Report& report) {
  std::map<std::string_view, std::size_t> counts;
  for (const Diagnostic& finding : report.findings)
    if (!finding.suppression) ++counts[finding.rule];
  return counts;
}

// Whether so many findings are gone and none has come.
bool is_cleared(const Report& now, const Report& before, std::size_t wanted) {
  const auto left = counts(now), earlier = counts(before);
  std::size_t gone = 0;
  for (const auto& [rule, count] : earlier) gone += count;
  for (const auto& [rule, count] : left) {
    const auto known = earlier.find(rule);
    if (known == earlier.end() || count > known->second) return false;
    gone -= count;
  }
  return gone >= wanted;
}

bool reads_as_well(const Source& now, const Source& before, const Tables& tables) {
  const Restored text = restore(now), earlier_text = restore(before);
  const SyntaxTree tree = parse(text.source()), earlier = parse(earlier_text.source());
  return tree.errors.size() <= earlier.errors.size() &&
         protects_as_before(build(text, tree, tables), build(earlier_text, earlier, tables));
}

class Fixing {
 public:
  Fixing(Source source, const Tables& tables, FixTier widest, const FindAll& find)
      : tables_(tables), widest_(widest), find_(find), now_{std::move(source), {}} {
    now_.report = find_(now_.source);
  }

  Fixed fix() {
    while (take_step()) {
    }
    return std::move(now_);
  }

 private:
  bool take_step() {
    const Findings wanted = choose();
    if (wanted.empty()) return false;
    auto next = apply_all(wanted);
    if (!next) next = apply_what_may_be(wanted);
    if (!next) return false;
    now_ = std::move(*next);
    return true;
  }

  // Findings whose fixes can be applied together, from the front of the text.
  Findings choose() const {
    Findings chosen;
    std::vector<Span> taken;
    for (const Diagnostic& finding : now_.report.findings) {
      if (!is_applicable(finding) || !is_clear_of(*finding.fix, taken)) continue;
      chosen.push_back(&finding);
      for (const Edit& edit : finding.fix->edits) taken.push_back(edit.span);
    }
    return chosen;
  }

  bool is_applicable(const Diagnostic& finding) const {
    return finding.fix && finding.fix->tier <= widest_ && finding.fix->tier != FixTier::display &&
           !finding.suppression && !left_out_.contains(finding.fingerprint);
  }

  // Nothing where that would not do the text good.
  std::optional<Fixed> apply_all(const Findings& findings) const {
    Fixed next{{now_.source.path(), apply(now_.source.text(), edits_of(findings))},
               {},
               now_.fixes + findings.size()};
    next.report = find_(next.source);
    if (!is_cleared(next.report, now_.report, findings.size()) ||
        !reads_as_well(next.source, now_.source, tables_))
      return std::nullopt;
    return next;
  }

  std::optional<Fixed> apply_what_may_be(const Findings& findings) {
    std::optional<Fixed> best;
    Findings good;
    for (const Diagnostic* finding : findings) {
      good.push_back(finding);
      if (auto next = apply_all(good)) {
        best = std::move(next);
        continue;
      }
      good.pop_back();
      left_out_.insert(finding->fingerprint);
    }
    return best;
  }

  const Tables& tables_;
  FixTier widest_;
  const FindAll& find_;
  Fixed now_;
  std::set<std::string> left_out_;  // fingerprints of findings whose fixes did no good
};

}  // namespace

Fixed fix(Source source, const Tables& tables, FixTier widest, const FindAll& find) {
  return Fixing(std::move(source), tables, widest, find).fix();
}

}  // namespace cablelint
