#include "rules/explain.hpp"

#include <fmt/format.h>

#include <array>
#include <iterator>
#include <string_view>

#include "model/schema.hpp"

namespace cablelint {
namespace {

// Adds a text under a heading, each of its lines indented.
void add(std::string& page, std::string_view heading, std::string_view text) {
  if (text.empty()) return;
  if (text.back() == '\n') text.remove_suffix(1);
  fmt::format_to(std::back_inserter(page), "\n{}:\n", heading);
  while (true) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    page += line.empty() ? "\n" : fmt::format("  {}\n", line);
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

std::string authority(const Rule& rule) {
  std::string text;
  for (const Citation& citation : rule.authority) {
    text += citation.cite;
    if (!citation.note.empty()) text += ": " + citation.note;
    if (!citation.seen) text += " (recalled, not read)";
    text += '\n';
  }
  return text;
}

std::string condition(const Rule& rule) {
  std::string text;
  if (rule.when) text += fmt::format("when    {}\n", rule.when.text());
  return text + fmt::format("expect  {}\n", rule.expect.text());
}

std::string fix(const FixRule& fix) {
  constexpr std::array<std::string_view, 3> meanings = {
      "safe: it cannot change the meaning", "unsafe: it may change the meaning",
      "display: shown and never applied by a tool"};
  return fmt::format("{}\n{}", fix.title.source, meanings[static_cast<std::size_t>(fix.tier)]);
}

void add_examples(std::string& page, const Rule& rule) {
  const Examples examples = examples_of(rule);
  for (const Example& example : examples.bad) {
    const std::string fixed = example.fixed ? fmt::format("fixed: {}\n", *example.fixed) : "";
    add(page, fmt::format("finds `{}` in", example.at), describe(example) + fixed);
  }
  for (const Example& example : examples.good) add(page, "finds nothing in", describe(example));
}

std::string suppression(const Rule& rule) {
  if (!rule.suppressible)
    return "no entry and no baseline may let a finding of this rule stay (suppressible: false)\n";
  return fmt::format(
      "suppress:                  # in .cablelint.yaml\n"
      "  - rule: {0}\n"
      "    path: cables/one.txt\n"
      "    reason: why it may stay\n"
      "    until: 2030-12-31       # if it may not stay for ever\n"
      "rules:                     # or the rule as a whole\n"
      "  {0}: off\n",
      rule.id);
}

}  // namespace

std::string describe(const DateInterval& effective) {
  const auto& [from, until] = effective;
  if (from && until) return fmt::format("from {} until {}", to_string(*from), to_string(*until));
  if (from) return fmt::format("from {}", to_string(*from));
  if (until) return fmt::format("until {}", to_string(*until));
  return "always";
}

std::string describe(const Example& example) {
  if (!example.cable.empty()) return example.cable;
  if (example.slots.empty()) return "the standard cable\n";
  std::string text;
  for (const auto& [slot, lines] : example.slots) {
    const bool empty = lines.empty();
    const bool several = lines.find('\n') < lines.size() - 1 && !empty;
    text += fmt::format("{}:{}{}\n", slot, several ? "\n" : " ", empty ? "(none)" : lines);
    if (text.ends_with("\n\n")) text.pop_back();
  }
  return text;
}

std::string explain(const Rule& rule) {
  std::string page = fmt::format("{}: {}\n", rule.id, rule.summary);
  add(page, "description", rule.description);
  add(page, "rule",
      fmt::format(
          "severity  {}\nlooks at  {}\ncables    {}\nsince     {}\npresets   {}\nfile      {}\n",
          name(rule.severity), schema_of(rule.target).name, describe(rule.effective),
          rule.since ? to_string(*rule.since) : "the first edition",
          rule.presets.empty() ? "all" : fmt::format("{}", fmt::join(rule.presets, ", ")),
          rule.path));
  add(page, "authority", authority(rule));
  add(page, "condition", condition(rule));
  add(page, "says", rule.message.source);
  if (rule.fix) add(page, "fix", fix(*rule.fix));
  add_examples(page, rule);
  add(page, "to suppress", suppression(rule));
  add(page, "former names", fmt::format("{}", fmt::join(rule.aliases, "\n")));
  return page;
}

}  // namespace cablelint
