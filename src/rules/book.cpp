#include "rules/book.hpp"

#include <fmt/format.h>

#include <map>
#include <string_view>

#include "model/schema.hpp"
#include "rules/explain.hpp"

namespace cablelint {
namespace {

using Areas = std::map<std::string, std::vector<const Rule*>>;

// Text for a table cell.
std::string cell(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '|') escaped += '\\';
    escaped += c == '\n' ? ' ' : c;
  }
  return escaped;
}

// A block of code whose fence is longer than any in it.
std::string fenced(std::string_view text) {
  std::string fence = "```";
  while (text.find(fence) != std::string_view::npos) fence += '`';
  const std::string_view end = text.ends_with('\n') ? "" : "\n";
  return fmt::format("{}text\n{}{}{}\n", fence, text, end, fence);
}

std::string row(const Rule& rule) {
  return fmt::format("| [{0}](#{0}) | {1} | {2} | {3} |\n", rule.id, cell(rule.summary),
                     name(rule.severity), fmt::join(rule.presets, ", "));
}

std::string area_table(const std::string& area, const std::vector<const Rule*>& rules) {
  std::string text = fmt::format(
      "## {}\n\n| rule | what is wrong | severity | presets |\n|---|---|---|---|\n", area);
  for (const Rule* rule : rules) text += row(*rule);
  return text + "\n";
}

std::string citations(const Rule& rule) {
  std::string text = "Authority:\n\n";
  for (const Citation& citation : rule.authority)
    text += fmt::format("- {}{}{}{}\n", citation.cite, citation.note.empty() ? "" : ": ",
                        citation.note, citation.seen ? "" : " (recalled, not read)");
  return text + "\n";
}

std::string condition(const Rule& rule) {
  std::string text = fmt::format("for: {}\n", schema_of(rule.target).name);
  if (rule.when) text += fmt::format("when: {}\n", rule.when.text());
  return fenced(text + fmt::format("expect: {}", rule.expect.text()));
}

std::string examples(const Rule& rule) {
  std::string text;
  for (const Example& example : rule.bad)
    text += fmt::format("\nFinds `{}` in\n\n{}", example.at, fenced(describe(example)));
  for (const Example& example : rule.good)
    text += fmt::format("\nFinds nothing in\n\n{}", fenced(describe(example)));
  return text;
}

}  // namespace

std::string book_section(const Rule& rule) {
  std::string text =
      fmt::format("### {}\n\n{}: {}. Cables: {}. Presets: {}.", rule.id, name(rule.severity),
                  rule.summary, describe(rule.effective),
                  rule.presets.empty() ? "all" : fmt::format("{}", fmt::join(rule.presets, ", ")));
  if (rule.fix) text += fmt::format(" Fix: {}.", name(rule.fix->tier));
  if (!rule.aliases.empty())
    text += fmt::format(" Former names: {}.", fmt::join(rule.aliases, ", "));
  text += "\n\n";
  if (!rule.description.empty()) text += rule.description + "\n\n";
  return text + citations(rule) + condition(rule) + examples(rule) + "\n";
}

std::string book_page(const RuleSet& rules) {
  Areas areas;
  for (const auto& rule : rules.rules) areas[rule->area].push_back(rule.get());
  std::string page = fmt::format(
      "# The rule book\n\nWritten by `cablelint rules docs`; change the rule files instead. {} "
      "rules.\n\n",
      rules.rules.size());
  for (const auto& [area, members] : areas) page += area_table(area, members);
  for (const auto& [area, members] : areas)
    for (const Rule* rule : members) page += book_section(*rule);
  return page;
}

}  // namespace cablelint
