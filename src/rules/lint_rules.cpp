#include "rules/lint_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "rules/expression_text.hpp"
#include "rules/yaml.hpp"

namespace cablelint {
namespace {

constexpr auto npos = std::string_view::npos;

Span piece(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// The value of a condition that hangs on nothing in the cable.
std::optional<bool> constant(const Expression& condition) {
  const std::string_view text = condition.text();
  const bool depends = find_name(text, "this") != npos || find_name(text, "cable") != npos ||
                       find_name(text, "tables") != npos;
  if (depends) return std::nullopt;
  Arena arena;
  Environment environment;
  environment.arena = &arena;
  const Value value = condition.evaluate(environment);
  const bool* truth = value.as<bool>();
  return truth ? std::optional(*truth) : std::nullopt;
}

bool is_capitalized(std::string_view text) {
  const auto upper = [](char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; };
  const std::string_view word = text.substr(0, text.find_first_of(" ,:"));
  const bool acronym = std::ranges::all_of(word, [&](char c) {
    return upper(c) || c == '.' || std::isdigit(static_cast<unsigned char>(c));
  });
  return !word.empty() && upper(word.front()) && !(acronym && word.size() > 1);
}

// Looks at one rule and the YAML that it came from.
class RuleLint {
 public:
  RuleLint(const Rule& rule, const YamlNode& root, Faults& faults)
      : rule_(rule), root_(root), faults_(faults) {}

  void run() {
    check_conditions();
    check_texts(root_);
    check_patterns(root_);
  }

 private:
  void check_conditions() {
    if (const auto value = rule_.when ? constant(rule_.when) : std::nullopt)
      faults_.add(root_.find("when")->span, fmt::format("`when` is always {}", *value),
                  *value ? "leave it out" : "the rule never applies");
    if (const auto value = constant(rule_.expect))
      faults_.add(root_.find("expect")->span, fmt::format("`expect` is always {}", *value),
                  "say something of `this` or of `cable`");
  }

  // The texts that people read, wherever they stand in the file.
  void check_texts(const YamlNode& node) {
    for (const auto& [key, value] : node.entries) {
      const bool said = key.value == "message" || key.value == "label" || key.value == "help" ||
                        key.value == "title" || key.value == "summary";
      const bool example = key.value == "bad" || key.value == "good";
      if (said && value.kind == YamlNode::text)
        check_text(key.value, value);
      else if (!example)
        check_texts(value);
    }
    for (const YamlNode& item : node.items) check_texts(item);
  }

  void check_text(std::string_view key, const YamlNode& node) {
    const std::string_view text = node.value;
    if (is_capitalized(text))
      faults_.add(node.place(piece(0, 1)), fmt::format("`{}` begins with a capital", key),
                  "begin in lower case; words of the cable stand in backquotes");
    const std::size_t last = text.find_last_not_of(" \n");
    if (last != npos && text[last] == '.')
      faults_.add(node.place(piece(last, last + 1)), fmt::format("`{}` ends in a full stop", key));
    for (const std::string_view word : {"illegal", "invalid"})
      if (const std::size_t at = text.find(word); at != npos)
        faults_.add(node.place(piece(at, at + word.size())),
                    fmt::format("`{}` says `{}`", key, word),
                    "say what was seen and what is wanted");
  }

  void check_patterns(const YamlNode& node) {
    for (const auto& [key, value] : node.entries) {
      const bool expression = key.value == "when" || key.value == "expect" || key.value == "at" ||
                              key.value == "suggest" || key.value == "replace";
      const bool example = key.value == "bad" || key.value == "good";
      if (expression && value.kind == YamlNode::text)
        check_matches(value);
      else if (!example)
        check_patterns(value);
    }
    for (const YamlNode& item : node.items) check_patterns(item);
  }

  // `matches` looks anywhere in the text: a pattern says with ^ and $ that it means the whole.
  void check_matches(const YamlNode& node) {
    const std::string_view text = node.value;
    for (std::size_t at = 0; (at = text.find(".matches(", at)) != npos;) {
      at += std::string_view(".matches(").size();
      const std::size_t quote = text.find_first_not_of(" rR\n", at);
      if (quote == npos || (text[quote] != '"' && text[quote] != '\'')) continue;
      const std::size_t end = literal_end(text, quote);
      const std::string_view pattern = text.substr(quote, end - quote);
      const bool anchored =
          pattern.find('^') != npos || pattern.find('$') != npos || pattern.find(R"(\b)") != npos;
      if (!anchored)
        faults_.add(node.place(piece(quote, end)), "a pattern that is not anchored",
                    "it is looked for anywhere in the text: say where with ^, $ or \\b");
      at = end;
    }
  }

  const Rule& rule_;
  const YamlNode& root_;
  Faults& faults_;
};

}  // namespace

std::vector<FileProblem> lint_rules(const RuleSet& rules, std::span<const RuleFile> files) {
  std::vector<FileProblem> problems;
  for (const RuleFile& file : files) {
    const auto rule =
        std::ranges::find(rules.rules, file.path, [](const auto& r) { return r->path; });
    if (rule == rules.rules.end()) continue;
    const Source source(file.path, file.text);
    Faults faults(source, problems);
    if (const auto root = read_yaml(source, faults)) RuleLint(**rule, *root, faults).run();
    faults.sort();
  }
  return problems;
}

}  // namespace cablelint
