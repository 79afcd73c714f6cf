#include "cli/tally.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace cablelint {

void Tally::add(const Report& report) {
  ++files_;
  const std::size_t before = findings();
  for (const Diagnostic& finding : report.findings) {
    ++by_rule_[finding.suppression ? finding.rule + " (suppressed)" : finding.rule];
    if (!finding.suppression) ++count_[static_cast<std::size_t>(finding.severity)];
  }
  if (findings() > before) ++files_with_findings_;
}

bool Tally::any_at_or_above(Severity least) const {
  for (auto i = static_cast<std::size_t>(least); i < std::size(count_); ++i)
    if (count_[i] > 0) return true;
  return false;
}

std::string Tally::summary() const {
  std::string text;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const std::size_t count = count_[static_cast<std::size_t>(severity)];
    if (count == 0) continue;
    text += fmt::format("{}{} {}{}", text.empty() ? "" : ", ", count, name(severity),
                        count == 1 ? "" : "s");
  }
  if (files_ > 1) text += fmt::format(" in {} of {} files", files_with_findings_, files_);
  return text;
}

std::string Tally::statistics() const {
  std::vector<std::pair<std::string, std::size_t>> rules(by_rule_.begin(), by_rule_.end());
  std::ranges::stable_sort(rules, std::greater{}, &std::pair<std::string, std::size_t>::second);
  std::string text;
  for (const auto& [rule, count] : rules) text += fmt::format("{:>7} {}\n", count, rule);
  return text;
}

}  // namespace cablelint
