#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/chart.hpp"
#include "report/parts.hpp"
#include "rules/explain.hpp"
#include "rules/own_findings.hpp"

namespace cablelint {
namespace {

constexpr std::size_t most_bars = 20;
constexpr std::size_t most_heat_rows = 40;

void add_rule_table(Element section, std::string_view caption, std::span<const RuleRow* const> rows,
                    const PageMatter& matter) {
  Element body = begin_table(
      section, caption,
      std::array<std::string, 5>{"rule", "severity", "findings", "in texts", "may stay"}, 2);
  for (const RuleRow* found : rows) {
    const auto& [id, count] = *found;
    Element row = begin_row(body);
    add_rule_link(row, id, matter);
    add_word(row, name(count.severity));
    add_number(row, grouped(count.findings));
    add_share(row, count.texts, matter.survey.all().texts);
    add_number(row, grouped(count.let_stay));
  }
}

void add_rule_bars(Element section, const ChartWords& words, std::span<const RuleRow* const> rows,
                   std::size_t texts) {
  std::vector<Bar> bars;
  for (const RuleRow* found : rows.first(std::min(rows.size(), most_bars))) {
    const auto& [id, count] = *found;
    bars.push_back({id,
                    {count.texts, count.texts},
                    fmt::format("{} in {}, {}", name(count.severity), grouped(count.texts, "text"),
                                share(count.texts, texts)),
                    count.is_artifact ? "artifact" : name(count.severity)});
  }
  add_bars(section, words, bars);
}

/// An era that has texts, and which of the survey's it is.
struct Column {
  std::size_t era = 0;
  std::string order;  // "E.O. 12958"
  std::string years;  // "1995–2003"
  DateInterval days;
};

std::optional<Date> day_before(const std::string& day) {
  const auto date = iso_date(day);
  return date ? std::optional(date->plus_days(-1)) : std::nullopt;
}

std::vector<Column> columns_of(const Survey& survey) {
  std::vector<Column> columns;
  const auto& eras = survey.eras();
  for (std::size_t i = 0; i < eras.size(); ++i) {
    if (survey.texts_by_era()[i] == 0) continue;
    if (eras[i].order.empty()) {
      columns.push_back({i, "not known", "or earlier", {}});
      continue;
    }
    const std::string from = eras[i].from.substr(0, 4), until = eras[i + 1].from.substr(0, 4);
    columns.push_back(
        {i,
         "E.O. " + eras[i].order,
         until.empty() ? fmt::format("since {}", from) : fmt::format("{}–{}", from, until),
         {iso_date(eras[i].from), day_before(eras[i + 1].from)}});
  }
  return columns;
}

// Nothing where the rule is not about that time.
std::optional<Share> share_in(const Column& column, const RuleRow& row, const PageMatter& matter) {
  const std::size_t texts = row.second.texts_by_era[column.era];
  const Rule* rule = matter.rules.find(row.first);
  if (texts == 0 && rule != nullptr && !rule->effective.overlaps(column.days)) return std::nullopt;
  return Share{texts, matter.survey.texts_by_era()[column.era]};
}

void add_heat(Element section, std::span<const RuleRow* const> rows,
              std::span<const Column> columns, const PageMatter& matter) {
  std::vector<HeatRow> heat;
  for (const RuleRow* row : rows.first(std::min(rows.size(), most_heat_rows))) {
    heat.push_back({row->first, {}});
    for (const Column& column : columns)
      heat.back().cells.push_back(share_in(column, *row, matter));
  }
  std::vector<std::pair<std::string, std::string>> heads;
  for (const Column& column : columns) heads.emplace_back(column.order, column.years);
  add_heat_map(section,
               {"eras-chart", "Share of an era's texts in which a rule found something",
                "A row for each rule, a column for each era, darker where the share is greater; "
                "the table below has the same figures."},
               heads, heat);
}

void add_era_table(Element section, std::span<const RuleRow* const> rows,
                   std::span<const Column> columns, const PageMatter& matter) {
  std::vector<std::string> heads = {"rule"};
  for (const Column& column : columns)
    heads.push_back(fmt::format("{}, {}", column.order,
                                grouped(matter.survey.texts_by_era()[column.era], "text")));
  Element body = begin_table(section, "Texts of each era in which a rule found something", heads);
  for (const RuleRow* found : rows) {
    Element row = begin_row(body);
    add_rule_link(row, found->first, matter);
    for (const Column& column : columns) {
      const auto share = share_in(column, *found, matter);
      if (share)
        add_share(row, share->part, share->whole);
      else
        add_number(row, "–");
    }
  }
}

void add_citations(Element section, const Rule& rule) {
  Element list = add(section, "ul", {}, {{"class", "authority"}});
  for (const Citation& citation : rule.authority) {
    Element entry = add(list, "li");
    add(entry, "cite", citation.cite);
    if (!citation.note.empty()) add_prose(entry, ": " + citation.note);
    if (!citation.seen) add_text(entry, " (recalled, not read)");
  }
}

// What it asks, of a rule or of the program itself. Gives what stands below its heading.
Element add_question(Element section, const RuleRow& row, std::string_view summary,
                     std::string_view description, const PageMatter& matter) {
  const auto& [id, count] = row;
  Element block = add(section, "div", {}, {{"class", "rule"}});
  add(block, "h3", id, {{"id", "rule-" + id}});
  add_prose(add(block, "p", {}, {{"class", "summary"}}), summary);
  add(block, "p",
      fmt::format("{}, {} in {}, {} of all", name(count.severity),
                  grouped(count.findings, "finding"), grouped(count.texts, "text"),
                  share(count.texts, matter.survey.all().texts)),
      {{"class", "soft"}});
  if (!description.empty()) add_prose(add(block, "p"), description);
  return block;
}

void add_explanation(Element section, const RuleRow& row, const PageMatter& matter) {
  const Rule* rule = matter.rules.find(row.first);
  if (rule == nullptr) {
    const OwnFinding* own = own_finding_named(row.first);
    add_question(section, row, own->summary, own->description, matter);
    return;
  }
  Element block = add_question(section, row, rule->summary, rule->description, matter);
  if (rule->effective != DateInterval())
    add(block, "p", "for cables " + describe(rule->effective), {{"class", "soft"}});
  add_citations(block, *rule);
}

}  // namespace

void add_rules_found(Element main, const PageMatter& matter) {
  const auto rows = rules_by_texts(matter.survey, false);
  Element section = begin_section(main, "rules", "By rule");
  if (rows.empty()) {
    add(section, "p", "No rule found anything.");
    return;
  }
  add_rule_bars(section,
                {"rules-chart", "Texts in which the most frequent rules found something",
                 "A bar for each rule, coloured by its severity."},
                rows, matter.survey.all().texts);
  add_rule_table(section, "Findings by rule", rows, matter);
}

void add_eras(Element main, const PageMatter& matter) {
  const auto rows = rules_by_texts(matter.survey, false);
  const auto columns = columns_of(matter.survey);
  if (rows.empty() || columns.empty()) return;
  Element section = begin_section(main, "eras", "Rules and eras");
  add(section, "p",
      fmt::format("In what percentage of an era's texts a rule found something; no cell where the "
                  "rule is not about that time. A text belongs to the order that was in force on "
                  "its day, or else to the one it cites.{}",
                  rows.size() <= most_heat_rows
                      ? ""
                      : fmt::format(" The {} most frequent rules are drawn.", most_heat_rows)));
  add_heat(section, rows, columns, matter);
  add_era_table(section, rows, columns, matter);
}

void add_artifacts(Element main, const PageMatter& matter) {
  const auto rows = rules_by_texts(matter.survey, true);
  if (rows.empty()) return;
  Element section = begin_section(main, "artifacts", "Artifacts");
  add(section, "p", "What mirrors, databases and printers did to the texts.");
  add_rule_bars(section,
                {"artifacts-chart", "Texts with each kind of artifact", "A bar for each kind."},
                rows, matter.survey.all().texts);
  add_rule_table(section, "Artifacts by kind", rows, matter);
}

void add_explanations(Element main, const PageMatter& matter) {
  if (matter.survey.rules().empty()) return;
  Element section = begin_section(main, "explanations", "What the rules ask");
  Element blocks = add(section, "div", {}, {{"class", "rules"}});
  std::vector<const RuleRow*> unknown;
  for (const RuleRow& row : matter.survey.rules()) {
    if (is_explained(row.first, matter))
      add_explanation(blocks, row, matter);
    else
      unknown.push_back(&row);
  }
  if (unknown.empty()) return;
  add(section, "p", "In the results, and not in the rule book at hand:");
  Element list = add(section, "ul");
  for (const RuleRow* row : unknown) add_foreign(add(list, "li"), row->first);
}

}  // namespace cablelint
