#include "report/parts.hpp"

#include <algorithm>

#include "rules/own_findings.hpp"

namespace cablelint {

std::vector<const RuleRow*> rules_by_texts(const Survey& survey, bool artifacts) {
  std::vector<const RuleRow*> rows;
  for (const RuleRow& row : survey.rules())
    if (row.second.texts > 0 && row.second.is_artifact == artifacts) rows.push_back(&row);
  std::ranges::stable_sort(rows, std::greater{},
                           [](const RuleRow* row) { return row->second.texts; });
  return rows;
}

bool is_explained(const std::string& id, const PageMatter& matter) {
  return matter.rules.find(id) != nullptr || own_finding_named(id) != nullptr;
}

Element begin_section(Element main, const char* id, std::string_view heading) {
  Element section = add(main, "section", {}, {{"id", id}});
  add(section, "h2", heading);
  return section;
}

Element begin_table(Element section, std::string_view caption, std::span<const std::string> columns,
                    std::size_t words) {
  Element scroll =
      add(section, "div", {},
          {{"class", "scroll"}, {"role", "region"}, {"tabindex", "0"}, {"aria-label", caption}});
  Element table = add(scroll, "table");
  add(table, "caption", caption);
  Element head = add(add(table, "thead"), "tr");
  for (std::size_t i = 0; i < columns.size(); ++i)
    add(head, "th", columns[i], {{"scope", "col"}, {"class", i < words ? "word" : "number"}});
  return add(table, "tbody");
}

Element begin_row(Element body) { return add(add(body, "tr"), "th", {}, {{"scope", "row"}}); }

void add_word(Element name_cell, std::string_view word) {
  add_foreign(add(name_cell.parent(), "td"), word);
}

void add_number(Element name_cell, std::string_view number) {
  add(name_cell.parent(), "td", number, {{"class", "number"}});
}

void add_share(Element name_cell, std::size_t part, std::size_t whole) {
  Element cell = add(name_cell.parent(), "td", grouped(part) + " ", {{"class", "number"}});
  add(cell, "span", share(part, whole), {{"class", "share"}});
}

void add_rule_link(Element parent, const std::string& id, const PageMatter& matter) {
  if (!matter.survey.rules().contains(id) || !is_explained(id, matter))
    return add_foreign(parent, id);
  add(parent, "a", id, {{"href", "#rule-" + id}});
}

}  // namespace cablelint
