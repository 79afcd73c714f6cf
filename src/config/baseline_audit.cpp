#include "config/baseline_audit.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/fingerprint.hpp"
#include "rules/own_findings.hpp"

namespace cablelint {
namespace {

namespace fs = std::filesystem;

Diagnostic finding_of(const Baseline& baseline, const std::vector<Span>& stale, Severity severity) {
  Diagnostic finding;
  finding.rule = baseline_stale;
  finding.severity = severity;
  finding.span = *std::ranges::min_element(stale, {}, &Span::begin);
  finding.message =
      fmt::format("{} of {} entries {} found any more", stale.size(), baseline.entries().size(),
                  stale.size() == 1 ? "is not" : "are not");
  finding.help.push_back(
      fmt::format("`cablelint baseline prune --baseline {}` takes them out", baseline.path()));
  return finding;
}

}  // namespace

void BaselineAudit::add(const fs::path& text, const Baseline& baseline, const Config* config,
                        const RuleSet& rules, const Report& report) {
  linted_.insert(text);
  Known& known = baselines_.try_emplace(&baseline, Known{config, {}}).first->second;
  const std::vector<Span> stale = baseline.stale_in(text, report, rules);
  known.stale.insert(known.stale.end(), stale.begin(), stale.end());
}

std::vector<Span> BaselineAudit::stale_of(const Baseline& baseline, const Known& known) const {
  std::vector<Span> stale = known.stale;
  std::error_code unknown;
  for (const fs::path& text : baseline.texts()) {
    const bool wanted =
        std::ranges::any_of(given_, [&](const fs::path& folder) { return is_below(text, folder); });
    if (!wanted || linted_.contains(text) || fs::exists(text, unknown)) continue;
    const std::vector<Span> gone = baseline.places_of(text);
    stale.insert(stale.end(), gone.begin(), gone.end());
  }
  return stale;
}

std::vector<ConfigReport> BaselineAudit::reports() const {
  std::vector<ConfigReport> reports;
  for (const auto& [baseline, known] : baselines_) {
    const auto grade = grade_of(*own_finding_named(baseline_stale), known.config, choice_).severity;
    const std::vector<Span> stale = stale_of(*baseline, known);
    if (!grade || stale.empty()) continue;
    Report report = {{finding_of(*baseline, stale, *grade)}};
    add_fingerprints(report, baseline->source(), {});
    reports.push_back({&baseline->source(), std::move(report)});
  }
  std::ranges::sort(reports, {}, [](const ConfigReport& one) { return one.source->path(); });
  return reports;
}

}  // namespace cablelint
