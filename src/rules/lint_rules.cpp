#include "rules/lint_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "expression/pattern.hpp"
#include "files/yaml.hpp"

namespace cablelint {
namespace {

constexpr auto npos = std::string_view::npos;

// Words with which a message gives orders or scolds.
constexpr std::array<std::string_view, 12> orders = {"add",   "remove", "use",    "write",
                                                     "put",   "give",   "change", "replace",
                                                     "check", "please", "do",     "don't"};
constexpr std::array<std::string_view, 3> severities = {"error", "warning", "note"};

Span piece(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_capitalized(std::string_view word) {
  const auto upper = [](char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; };
  const bool acronym = std::ranges::all_of(word, [&](char c) {
    return upper(c) || c == '.' || c == '-' || std::isdigit(static_cast<unsigned char>(c));
  });
  return !word.empty() && upper(word.front()) && !(acronym && word.size() > 1);
}

bool is_among(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

// Looks at one rule and the YAML that it came from.
class RuleLint {
 public:
  RuleLint(const Rule& rule, const YamlNode& root, Faults& faults)
      : rule_(rule), root_(root), faults_(faults) {}

  void run() {
    check_conditions();
    check_texts();
    check_patterns();
  }

 private:
  void check_conditions() {
    const Expression both[] = {rule_.when, rule_.expect};
    const auto when = rule_.when ? foregone({both, 1}) : std::nullopt;
    const auto expect = foregone({both + 1, 1});
    if (when)
      faults_.add(root_.find("when")->span, fmt::format("`when` is always {}", *when),
                  *when ? "leave it out" : "the rule never applies");
    if (expect)
      faults_.add(root_.find("expect")->span, fmt::format("`expect` is always {}", *expect),
                  "say something of `this` or of `cable`");
    if (!when && !expect && foregone(both) == false)
      faults_.add(root_.find("expect")->span, "`expect` is false wherever `when` is true",
                  "`when` says where the rule applies, `expect` what holds there");
  }

  // The texts that people read.

  void check_texts() {
    for (const std::string_view key : {"summary", "message", "label", "help"})
      check_text(key, root_.find(key));
    if (const YamlNode* related = root_.find("related"))
      for (const YamlNode& item : related->items) check_text("label", item.find("label"));
    if (const YamlNode* fix = root_.find("fix")) check_text("title", fix->find("title"));
  }

  void check_text(std::string_view key, const YamlNode* node) {
    if (!node || node->value.empty()) return;
    check_beginning(key, *node);
    const std::string_view text = node->value;
    const std::size_t last = text.find_last_not_of(" \n");
    const auto ends_in = [&](std::string_view what) {
      faults_.add(node->place(piece(last, last + 1)), fmt::format("`{}` ends in {}", key, what));
    };
    if (last != npos && text[last] == '.') ends_in("a full stop");
    if (last != npos && text[last] == '!') ends_in("an exclamation mark");
    if (const std::size_t at = text.find('\n'); at < last && last != npos)
      faults_.add(node->place(piece(at, at + 1)), fmt::format("`{}` has several lines", key),
                  "what does not fit on one belongs in `description`");
    for (const std::string_view word : {"illegal", "invalid"})
      if (const std::size_t at = text.find(word); at != npos)
        faults_.add(node->place(piece(at, at + word.size())),
                    fmt::format("`{}` says `{}`", key, word),
                    "say what was seen and what is wanted");
  }

  void check_beginning(std::string_view key, const YamlNode& node) {
    const std::string_view text = node.value;
    const std::string_view word = text.substr(0, text.find_first_of(" ,:\n"));
    const bool says_what_was_seen = key == "message" || key == "summary";
    const Span place = node.place(piece(0, word.size()));
    if (is_capitalized(word))
      faults_.add(node.place(piece(0, 1)), fmt::format("`{}` begins with a capital", key),
                  "begin in lower case; words of the cable stand in backquotes");
    else if (says_what_was_seen && is_among(word, orders))
      faults_.add(place, fmt::format("`{}` begins with the order `{}`", key, word),
                  "say what was seen first; what to do belongs in `help`");
    else if (text.substr(word.size()).starts_with(':') && is_among(word, severities))
      faults_.add(place, fmt::format("`{}` begins with a severity", key),
                  "the severity is printed before every message");
  }

  // `matches` looks anywhere in the text: a pattern says with ^ and $ that it means the whole.

  void check_patterns() {
    check(rule_.when, root_.find("when"));
    check(rule_.expect, root_.find("expect"));
    check(rule_.at, root_.find("at"));
    check(rule_.suggest, root_.find("suggest"));
    check(rule_.message, root_.find("message"));
    check(rule_.label, root_.find("label"));
    check(rule_.help, root_.find("help"));
    for (std::size_t i = 0; i < rule_.related.size(); ++i) {
      const YamlNode& item = root_.find("related")->items[i];
      check(rule_.related[i].at, item.find("at"));
      check(rule_.related[i].label, item.find("label"));
    }
    if (rule_.fix) {
      const YamlNode& fix = *root_.find("fix");
      check(rule_.fix->title, fix.find("title"));
      check(rule_.fix->when, fix.find("when"));
      const YamlNode* edits = fix.find("edits");
      for (std::size_t i = 0; i < rule_.fix->edits.size(); ++i) {
        const EditRule& edit = rule_.fix->edits[i];
        const YamlNode& map = edits ? edits->items[i] : fix;
        check(edit.place, map.find(name(edit.where)));
        check(edit.with, map.find("with"));
      }
    }
  }

  void check(const Expression& expression, const YamlNode* node, std::size_t begin = 0) {
    if (!expression) return;
    for (const PatternUse& use : patterns(expression)) {
      if (is_anchored(use.pattern)) continue;
      const Span place = node->place(piece(begin + use.span.begin, begin + use.span.end));
      faults_.add(place, "a pattern that is not anchored",
                  "it is looked for anywhere in the text: say where with ^, $ or \\b");
    }
  }

  void check(const Template& words, const YamlNode* node) {
    std::size_t begin = 0;
    for (const Template::Piece& hole : words.pieces) {
      if (!hole.expression) continue;
      begin = words.source.find(fmt::format("{{{}", hole.expression.text()), begin) + 1;
      check(hole.expression, node, begin);
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
