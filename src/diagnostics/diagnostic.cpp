#include "diagnostics/diagnostic.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

namespace cablelint {
namespace {

constexpr std::array<std::string_view, 3> severity_names = {"note", "warning", "error"};
constexpr std::array<std::string_view, 3> tier_names = {"safe", "unsafe", "display"};

auto place(const Diagnostic& finding) {
  return std::tie(finding.span.begin, finding.span.end, finding.rule, finding.message);
}

}  // namespace

std::string_view name(Severity severity) {
  return severity_names[static_cast<std::size_t>(severity)];
}

std::string_view name(FixTier tier) { return tier_names[static_cast<std::size_t>(tier)]; }

std::optional<Severity> severity_named(std::string_view name) {
  const auto found = std::ranges::find(severity_names, name);
  if (found == severity_names.end()) return std::nullopt;
  return static_cast<Severity>(found - severity_names.begin());
}

void Report::sort() {
  std::ranges::stable_sort(findings,
                           [](const auto& a, const auto& b) { return place(a) < place(b); });
  const auto same = [](const auto& a, const auto& b) { return place(a) == place(b); };
  findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());
}

Report Report::unsuppressed() const {
  Report rest;
  std::ranges::remove_copy_if(findings, std::back_inserter(rest.findings),
                              [](const auto& finding) { return finding.suppression.has_value(); });
  return rest;
}

std::size_t Report::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::ranges::count_if(findings, [=](const auto& f) { return f.severity == severity; }));
}

std::optional<Severity> Report::worst() const {
  const auto worst = std::ranges::max_element(
      findings, [](const auto& a, const auto& b) { return a.severity < b.severity; });
  if (worst == findings.end()) return std::nullopt;
  return worst->severity;
}

}  // namespace cablelint
