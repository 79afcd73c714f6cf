#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/changes.hpp"
#include "report/parts.hpp"

namespace cablelint {
namespace {

using ChangeRow = std::pair<std::string, RuleChange>;

// Those that are not as they were, the greatest change first.
std::vector<ChangeRow> changed_rules(const Changes& changes) {
  std::vector<ChangeRow> rows;
  for (const auto& row : changes.rules)
    if (row.second.before != row.second.now || row.second.gone + row.second.come > 0)
      rows.push_back(row);
  std::ranges::stable_sort(rows, std::greater{},
                           [](const ChangeRow& row) { return row.second.gone + row.second.come; });
  return rows;
}

std::string share_of_texts(const Survey& survey, const std::string& rule) {
  const auto found = survey.rules().find(rule);
  return share(found == survey.rules().end() ? 0 : found->second.texts, survey.all().texts);
}

void add_change(Element row, const RuleChange& change) {
  for (const std::size_t count : {change.before, change.now, change.gone, change.come})
    add_number(row, grouped(count));
}

}  // namespace

void add_changes(Element main, const PageMatter& matter) {
  if (matter.wishes.before == nullptr) return;
  const Survey& before = *matter.wishes.before;
  const Survey& now = matter.survey;
  const Changes changes = changes_between(before, now);
  Element section = begin_section(main, "changes", "What changed");
  add(section, "p",
      fmt::format("{} in both runs, {} only in the earlier one, {} only in this one. Findings are "
                  "gone or new in texts of both runs, by their fingerprints.",
                  grouped(changes.texts_in_both, "text"), grouped(changes.texts_only_before),
                  grouped(changes.texts_only_now)));
  const auto rows = changed_rules(changes);
  Element body =
      begin_table(section, "Findings before and now",
                  std::array<std::string, 7>{"rule", "before", "now", "gone", "new",
                                             "share of texts before", "share of texts now"});
  Element sum = begin_row(body);
  add_text(sum, "all rules");
  add_change(sum, changes.all);
  add_number(sum, grouped(before.all().texts, "text"));
  add_number(sum, grouped(now.all().texts, "text"));
  for (const auto& [id, change] : rows) {
    Element row = begin_row(body);
    add_rule_link(row, id, matter);
    add_change(row, change);
    add_number(row, share_of_texts(before, id));
    add_number(row, share_of_texts(now, id));
  }
  const std::size_t same = changes.rules.size() - rows.size();
  if (same > 0)
    add(section, "p", fmt::format("{} found what they had found.", grouped(same, "more rule")));
}

}  // namespace cablelint
