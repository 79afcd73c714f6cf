#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>

#include "cli/commands.hpp"
#include "cli/rule_book.hpp"
#include "output/rule_json.hpp"
#include "rules/own_findings.hpp"

namespace cablelint {
namespace {

std::string presets_of(const Rule& rule) {
  return rule.presets.empty() ? "all" : fmt::format("{}", fmt::join(rule.presets, ","));
}

std::string_view fix_of(const Rule& rule) { return rule.fix ? name(rule.fix->tier) : "-"; }

bool contains_word(std::string_view text, std::string_view part) {
  const auto same = [](unsigned char a, unsigned char b) {
    return std::tolower(a) == std::tolower(b);
  };
  return std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end();
}

bool is_wanted(const Rule& rule, const RuleFilter& filter) {
  const auto cites = [&](const Citation& citation) {
    return contains_word(citation.cite, filter.authority);
  };
  return (filter.area.empty() || rule.area == filter.area) &&
         (!filter.preset || is_in_preset(rule, *filter.preset)) &&
         (!filter.era || rule.effective.contains({filter.era, filter.era})) &&
         (!filter.fixable || (rule.fix && rule.fix->tier != FixTier::display)) &&
         (filter.authority.empty() || std::ranges::any_of(rule.authority, cites));
}

// What the program says by itself is in no area, has no authority and no fix.
bool is_wanted_of_own(const RuleFilter& filter) {
  return filter.area.empty() && filter.authority.empty() && !filter.fixable;
}

void print_lines(const std::vector<const Rule*>& rules, const std::vector<const OwnFinding*>& own) {
  std::size_t ids = 0, presets = 0;
  for (const Rule* rule : rules) {
    ids = std::max(ids, rule->id.size());
    presets = std::max(presets, presets_of(*rule).size());
  }
  const auto print = [&](std::string_view id, Severity severity, std::string_view in,
                         std::string_view fix, std::string_view summary) {
    put(fmt::format("{:<{}}  {:<7}  {:<{}}  {:<7}  {}\n", id, ids, name(severity), in, presets, fix,
                    summary));
  };
  for (const Rule* rule : rules)
    print(rule->id, rule->severity, presets_of(*rule), fix_of(*rule), rule->summary);
  for (const OwnFinding* finding : own)
    print(finding->id, finding->severity, "always", "-", finding->summary);
}

// False where the area is none, which is printed.
bool is_area(const std::string& area, const RuleSet& rules) {
  std::vector<std::string_view> areas;
  for (const auto& rule : rules.rules) areas.push_back(rule->area);
  std::ranges::sort(areas);
  areas.erase(std::unique(areas.begin(), areas.end()), areas.end());
  if (area.empty() || std::ranges::binary_search(areas, area)) return true;
  complain(fmt::format("`{}` is no area: they are {}", area, fmt::join(areas, ", ")));
  return false;
}

}  // namespace

int list_rules(const Options& options) {
  const auto book = load_rule_book(options);
  if (!book || !is_area(options.filter.area, book->rules)) return 2;
  std::vector<const Rule*> rules;
  for (const auto& rule : book->rules.rules)
    if (is_wanted(*rule, options.filter)) rules.push_back(rule.get());
  std::vector<const OwnFinding*> own;
  if (is_wanted_of_own(options.filter))
    for (const OwnFinding& finding : own_findings()) own.push_back(&finding);
  if (options.json)
    put(rules_json(rules, own, false));
  else
    print_lines(rules, own);
  return 0;
}

}  // namespace cablelint
