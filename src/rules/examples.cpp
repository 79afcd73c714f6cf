#include "rules/examples.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "diagnostics/apply.hpp"
#include "rules/load.hpp"

namespace cablelint {
namespace {

// The findings as one line of text.
std::string describe(const Report& report, const Source& source) {
  if (report.findings.empty()) return "nothing";
  std::string all;
  for (const Diagnostic& finding : report.findings)
    all += fmt::format("{}{} at `{}`: {}", all.empty() ? "" : "; ", finding.rule,
                       source.slice(finding.span), finding.message);
  return all;
}

// Where the n-th occurrence of a piece begins, from 1; npos where there are fewer.
std::size_t find_nth(std::string_view text, std::string_view piece, unsigned nth) {
  std::size_t at = text.find(piece);
  while (--nth > 0 && at != std::string_view::npos) at = text.find(piece, at + 1);
  return at;
}

// The texts that a fix may leave: the fixed text stands for the whole cable or for one of the
// slots.
std::vector<std::string> promised_texts(const Example& example) {
  if (!example.cable.empty()) return {*example.fixed};
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < example.slots.size(); ++i) {
    Example fixed = example;
    fixed.slots[i].second = *example.fixed;
    texts.push_back(example_text(fixed));
  }
  return texts;
}

// The first line in which two texts differ, as the second has it.
std::string first_difference(std::string_view wanted, std::string_view found) {
  const auto [at, ignored] = std::ranges::mismatch(found, wanted);
  const auto offset = static_cast<std::size_t>(at - found.begin());
  const std::size_t begin = offset == 0 ? 0 : found.rfind('\n', offset - 1) + 1;
  return std::string(found.substr(begin, found.find('\n', offset) - begin));
}

// The examples of one rule.
class RuleExamples {
 public:
  RuleExamples(const RuleSet& all, std::shared_ptr<const Rule> rule, const LintFunction& lint,
               ExampleReport& report)
      : rule_(*rule), examples_(examples_of(*rule)), lint_(lint), report_(report) {
    alone_.tables = all.tables;
    alone_.rules.push_back(std::move(rule));
  }

  void run() {
    for (const Example& example : examples_.bad) run_bad(example);
    for (const Example& example : examples_.good) run_good(example);
  }

 private:
  void run_good(const Example& example) {
    ++report_.examples;
    const Source source("example", example_text(example));
    const Report found = lint_(source, alone_);
    if (!found.findings.empty()) fail(example, "nothing", describe(found, source));
  }

  void run_bad(const Example& example) {
    ++report_.examples;
    const Source source("example", example_text(example));
    const Report found = lint_(source, alone_);
    if (!is_as_promised(found, example, source))
      return fail(example, wanted(example), describe(found, source));
    if (rule_.fix) check_fix(found.findings.front(), example, source);
  }

  bool is_as_promised(const Report& report, const Example& example, const Source& source) const {
    if (report.findings.size() != 1 || report.findings.front().rule != rule_.id) return false;
    const Span span = report.findings.front().span;
    const bool right_place =
        example.nth == 0 || find_nth(source.text(), example.at, example.nth) == span.begin;
    return source.slice(span) == example.at && right_place;
  }

  std::string wanted(const Example& example) const {
    const std::string nth = example.nth == 0 ? "" : fmt::format(", occurrence {}", example.nth);
    return fmt::format("one finding of {} at exactly `{}`{}", rule_.id, example.at, nth);
  }

  // A finding without its fix is right where the fix hangs on a suggestion; an example that
  // promises a text wants one.
  void check_fix(const Diagnostic& finding, const Example& example, const Source& source) {
    if (!finding.fix) {
      if (example.fixed) fail(example, "a fix", "a finding without one");
      return;
    }
    if (finding.fix->tier != rule_.fix->tier)
      return fail(example, fmt::format("a fix of tier {}", name(rule_.fix->tier)),
                  "one that changes a level or a mark, which is only shown");
    const Source fixed("example", apply(source.text(), finding.fix->edits));
    const Report again = lint_(fixed, alone_);
    if (!again.findings.empty())
      return fail(example, "nothing after the fix", describe(again, fixed));
    if (example.fixed) check_text(fixed, example);
  }

  void check_text(const Source& fixed, const Example& example) {
    const auto promised = promised_texts(example);
    if (std::ranges::find(promised, fixed.text()) != promised.end()) return;
    const std::string_view found = fixed.text();
    fail(example, fmt::format("`{}` after the fix", *example.fixed),
         fmt::format("`{}`", first_difference(promised.empty() ? "" : promised.front(), found)));
  }

  void fail(const Example& example, std::string expected, std::string found) {
    report_.failures.push_back({rule_.id, rule_.path, example.position, name_of(example),
                                std::move(expected), std::move(found)});
  }

  std::string name_of(const Example& example) const {
    const auto number_in = [&](const std::vector<Example>& examples) {
      const auto is_it = [&](const Example& other) { return &other == &example; };
      return std::ranges::find_if(examples, is_it) - examples.begin() + 1;
    };
    const auto bad = number_in(examples_.bad);
    return bad <= std::ssize(examples_.bad)
               ? fmt::format("bad example {}", bad)
               : fmt::format("good example {}", number_in(examples_.good));
  }

  const Rule& rule_;
  const Examples examples_;
  const LintFunction& lint_;
  ExampleReport& report_;
  RuleSet alone_;
};

}  // namespace

ExampleReport run_examples(const RuleSet& rules, const LintFunction& lint) {
  ExampleReport report;
  for (const auto& rule : rules.rules) RuleExamples(rules, rule, lint, report).run();
  return report;
}

}  // namespace cablelint
