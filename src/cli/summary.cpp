#include "cli/summary.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cablelint {
namespace {

// What fixes could still do.
std::string fix_hint(const Options& options, const Tally& found) {
  const bool unsafe_too = options.fix_tier == FixTier::unsafe;
  const std::size_t safe = options.fix ? 0 : found.fixable(FixTier::safe);
  const std::size_t unsafe = unsafe_too ? 0 : found.fixable(FixTier::unsafe);
  if (safe == 0)
    return unsafe == 0 ? "" : fmt::format("; {} fixable with --fix --unsafe-fixes", unsafe);
  return fmt::format("; {} fixable with --fix{}", safe,
                     unsafe == 0 ? "" : fmt::format(", {} more with --unsafe-fixes", unsafe));
}

std::string passed_over(const Tally& found) {
  return fmt::format("{} held no cable", plural(found.passed_over(), "file"));
}

void print_statistics(const Tally& found) {
  for (const auto& [rule, count] : found.by_rule())
    put_aside(fmt::format("{:>7} {}\n", count, rule));
}

void print_coverage(const Tally& found, const RuleSet& rules) {
  std::size_t silent = 0;
  for (const auto& rule : rules.rules) {
    if (found.has_found(rule->id)) continue;
    put_aside(fmt::format("{:>7} {}\n", 0, rule->id));
    ++silent;
  }
  put_aside(fmt::format("{} of {} found something\n", rules.rules.size() - silent,
                        plural(rules.rules.size(), "rule")));
}

void print_fixed(const Options& options, const FixCount& fixed) {
  put_aside(fmt::format("{} {}fixed in {}\n", plural(fixed.fixes, "finding"),
                        options.diff ? "can be " : "", plural(fixed.files, "file")));
}

}  // namespace

void print_summary(const Options& options, const Tally& found, const Outputs& outputs,
                   const FixCount& fixed) {
  if (options.statistics) print_statistics(found);
  if (options.coverage) print_coverage(found, outputs.run().rules);
  if (fixed.fixes > 0 && outputs.for_people()) print_fixed(options, fixed);
  if (options.diff) return;
  const std::size_t written = outputs.written().findings();
  const bool cut = written < found.findings();
  if (!cut && !outputs.for_people()) return;
  const std::size_t kept_back = found.passed_over() + found.suppressed() + found.known();
  const bool is_all = kept_back == 0 || options.force_exclude;
  if (found.findings() == 0 && is_all && !is_terminal(2)) return;
  const std::string note = cut ? fmt::format("; {} printed", written) : "";
  std::vector<std::string> parts;
  if (found.files() > 0) parts.push_back(found.summary() + note + fix_hint(options, found));
  if (found.suppressed() > 0) parts.push_back(fmt::format("{} suppressed", found.suppressed()));
  if (found.known() > 0) parts.push_back(fmt::format("{} known", found.known()));
  if (found.passed_over() > 0) parts.push_back(passed_over(found));
  if (!parts.empty()) put_aside(fmt::format("{}\n", fmt::join(parts, "; ")));
}

}  // namespace cablelint
