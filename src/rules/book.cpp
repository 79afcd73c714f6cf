#include "rules/book.hpp"

#include <fmt/format.h>

#include <map>
#include <string_view>

#include "files/key_table.hpp"
#include "model/schema.hpp"
#include "rules/explain.hpp"
#include "rules/language.hpp"
#include "rules/own_findings.hpp"

namespace cablelint {
namespace {

using Areas = std::map<std::string, std::vector<const Rule*>>;

constexpr std::string_view beginning = R"(# The rule book

{0} rules: [a table of each area](#the-rules), [how rules are written](#writing-rules), and
[each rule](#each-rule) with its authority and examples. What is [not checked](NOT-CHECKED.md), and
why. This page is written by `cablelint rules docs`; change the rule files instead.

## The rules

)";

// A block of code whose fence is longer than any in it.
std::string fenced(std::string_view text) {
  std::string fence = "```";
  while (text.find(fence) != std::string_view::npos) fence += '`';
  const std::string_view end = text.ends_with('\n') ? "" : "\n";
  return fmt::format("{}text\n{}{}{}\n", fence, text, end, fence);
}

std::string presets_of(const Rule& rule) {
  return rule.presets.empty() ? "all" : fmt::format("{}", fmt::join(rule.presets, ", "));
}

std::string row(const Rule& rule) {
  return fmt::format("| [{0}](#{0}) | {1} | {2} | {3} |\n", rule.id, table_cell(rule.summary),
                     name(rule.severity), presets_of(rule));
}

std::string area_table(const std::string& area, const std::vector<const Rule*>& rules) {
  std::string text = fmt::format(
      "### {}\n\n| rule | what is wrong | severity | presets |\n|---|---|---|---|\n", area);
  for (const Rule* rule : rules) text += row(*rule);
  return text + "\n";
}

std::string own_table() {
  std::string text =
      "### what the program says by itself\n\nWhatever the preset; `cablelint explain` says which "
      "a "
      "configuration may set.\n\n| id | what is wrong | severity |\n|---|---|---|\n";
  for (const OwnFinding& own : own_findings())
    text += fmt::format("| {} | {} | {} |\n", own.id, table_cell(own.summary), name(own.severity));
  return text + "\n";
}

std::string citations(const Rule& rule) {
  std::string text = "Authority:\n\n";
  for (const Citation& citation : rule.authority)
    text += fmt::format("- {}{}{}{}\n", citation.cite, citation.note.empty() ? "" : ": ",
                        citation.note, citation.seen ? "" : " (recalled, not read)");
  return text + "\n";
}

// As a rule file has to have it: `!` begins a tag there, `: ` a value and ` #` a remark.
std::string yaml_text(std::string_view expression) {
  const bool plain =
      std::string_view("!\"'[{&*|>%@`").find(expression.front()) == std::string_view::npos &&
      expression.find(": ") == std::string_view::npos &&
      expression.find(" #") == std::string_view::npos;
  return plain ? std::string(expression) : fmt::format(">-\n  {}", expression);
}

std::string condition(const Rule& rule) {
  std::string text = fmt::format("for: {}\n", schema_of(rule.target).name);
  if (rule.when) text += fmt::format("when: {}\n", yaml_text(rule.when.text()));
  return fenced(text + fmt::format("expect: {}", yaml_text(rule.expect.text())));
}

std::string examples(const Rule& rule) {
  std::string text;
  const Examples shown = examples_of(rule);
  for (const Example& example : shown.bad)
    text += fmt::format("\nFinds `{}` in\n\n{}", example.at, fenced(describe(example)));
  for (const Example& example : shown.good)
    text += fmt::format("\nFinds nothing in\n\n{}", fenced(describe(example)));
  return text;
}

}  // namespace

std::string book_section(const Rule& rule) {
  std::string text =
      fmt::format("### {}\n\n{}: {}. Cables: {}. Presets: {}.", rule.id, name(rule.severity),
                  rule.summary, describe(rule.effective), presets_of(rule));
  if (rule.fix) text += fmt::format(" Fix: {}.", name(rule.fix->tier));
  if (rule.since) text += fmt::format(" Since {}.", to_string(*rule.since));
  if (!rule.suppressible) text += " Its findings cannot be suppressed.";
  if (!rule.aliases.empty())
    text += fmt::format(" Former names: {}.", fmt::join(rule.aliases, ", "));
  text += "\n\n";
  if (!rule.description.empty()) text += rule.description + "\n\n";
  return text + citations(rule) + condition(rule) + examples(rule) + "\n";
}

std::string book_page(const RuleSet& rules) {
  Areas areas;
  for (const auto& rule : rules.rules) areas[rule->area].push_back(rule.get());
  std::string page = fmt::format(fmt::runtime(beginning), rules.rules.size());
  for (const auto& [area, members] : areas) page += area_table(area, members);
  page += own_table();
  page += language_page(*rules.tables) + "## Each rule\n\n";
  for (const auto& [area, members] : areas)
    for (const Rule* rule : members) page += book_section(*rule);
  return page;
}

}  // namespace cablelint
