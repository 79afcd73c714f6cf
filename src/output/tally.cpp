#include "output/tally.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "output/place.hpp"

namespace cablelint {
namespace {

constexpr std::array gravest_first = {Severity::error, Severity::warning, Severity::note};

}  // namespace

std::string plural(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

void Tally::add(const Source& source, const Report& report) {
  ++files_;
  const std::size_t before = findings();
  for (const Diagnostic& finding : report.findings) {
    ++by_rule_[finding.suppression ? finding.rule + " (suppressed)" : finding.rule];
    if (!finding.suppression)
      add_finding(source, finding);
    else
      ++(finding.suppression->known ? known_ : suppressed_);
  }
  if (findings() > before) ++files_with_findings_;
}

void Tally::add_finding(const Source& source, const Diagnostic& finding) {
  const auto severity = static_cast<std::size_t>(finding.severity);
  if (finding.fix) ++fixable_[static_cast<std::size_t>(finding.fix->tier)];
  if (++count_[severity] > most_highlights) return;
  highlights_[severity].push_back({source.path(), utf16_position(source, finding.span.begin),
                                   utf16_position(source, finding.span.end), finding});
}

bool Tally::any_at_or_above(Severity least) const {
  return std::ranges::any_of(
      gravest_first, [&](Severity severity) { return severity >= least && count(severity) > 0; });
}

std::vector<Highlight> Tally::highlights() const {
  std::vector<Highlight> all;
  for (const Severity severity : gravest_first) {
    const auto& kept = highlights_[static_cast<std::size_t>(severity)];
    all.insert(all.end(), kept.begin(), kept.end());
  }
  return all;
}

std::string Tally::summary() const {
  if (findings() == 0) return "nothing found in " + plural(files_, "file");
  std::string text;
  for (const Severity severity : gravest_first) {
    if (count(severity) == 0) continue;
    text += text.empty() ? "" : ", ";
    text += plural(count(severity), name(severity));
  }
  if (files_ > 1) text += fmt::format(" in {} of {} files", files_with_findings_, files_);
  return text;
}

bool Tally::has_found(const std::string& rule) const {
  return by_rule_.contains(rule) || by_rule_.contains(rule + " (suppressed)");
}

std::vector<std::pair<std::string, std::size_t>> Tally::by_rule() const {
  std::vector<std::pair<std::string, std::size_t>> rules(by_rule_.begin(), by_rule_.end());
  std::ranges::stable_sort(rules, std::greater{}, &std::pair<std::string, std::size_t>::second);
  return rules;
}

}  // namespace cablelint
