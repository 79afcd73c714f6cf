#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/rule_book.hpp"

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
  for (const auto& rule : book->rules.rules)
    put(fmt::format("{:<{}}  {:<7}  {:<{}}  {:<7}  {}\n", rule->id, ids, name(rule->severity),
                    presets_of(*rule), presets, fix_of(*rule), rule->summary));
  return 0;
}

}  // namespace cablelint
