#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/rule_book.hpp"
#include "rules/own_findings.hpp"

namespace cablelint {
namespace {

std::string presets_of(const Rule& rule) {
  return rule.presets.empty() ? "all" : fmt::format("{}", fmt::join(rule.presets, ","));
}

std::string_view fix_of(const Rule& rule) { return rule.fix ? name(rule.fix->tier) : "-"; }

}  // namespace

int list_rules(const Options& options) {
  const auto book = load_rule_book(options);
  if (!book) return 2;
  std::size_t ids = 0, presets = 0;
  for (const auto& rule : book->rules.rules) {
    ids = std::max(ids, rule->id.size());
    presets = std::max(presets, presets_of(*rule).size());
  }
  const auto print = [&](std::string_view id, Severity severity, std::string_view in,
                         std::string_view fix, std::string_view summary) {
    put(fmt::format("{:<{}}  {:<7}  {:<{}}  {:<7}  {}\n", id, ids, name(severity), in, presets, fix,
                    summary));
  };
  for (const auto& rule : book->rules.rules)
    print(rule->id, rule->severity, presets_of(*rule), fix_of(*rule), rule->summary);
  for (const OwnFinding& own : own_findings())
    print(own.id, own.severity, "always", "-", own.summary);
  return 0;
}

}  // namespace cablelint
