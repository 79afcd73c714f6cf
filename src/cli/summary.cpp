#include "cli/summary.hpp"

#include <fmt/format.h>

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

void print_statistics(const Tally& found) {
  for (const auto& [rule, count] : found.by_rule())
    put_aside(fmt::format("{:>7} {}\n", count, rule));
}

void print_fixed(const Options& options, const FixCount& fixed) {
  put_aside(fmt::format("{} {}fixed in {}\n", plural(fixed.fixes, "finding"),
                        options.diff ? "can be " : "", plural(fixed.files, "file")));
}

}  // namespace

void print_summary(const Options& options, const Tally& found, const Outputs& outputs,
                   const FixCount& fixed) {
  if (options.statistics) print_statistics(found);
  if (fixed.fixes > 0 && outputs.for_people()) print_fixed(options, fixed);
  if (options.diff) return;
  const std::size_t written = outputs.written().findings();
  const bool cut = written < found.findings();
  if (!cut && !outputs.for_people()) return;
  if (found.findings() == 0 && !is_terminal(2)) return;
  const std::string note = cut ? fmt::format("; {} printed", written) : "";
  put_aside(fmt::format("{}{}{}\n", found.summary(), note, fix_hint(options, found)));
}

}  // namespace cablelint
