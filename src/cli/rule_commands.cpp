#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/rule_book.hpp"
#include "lint.hpp"
#include "output/header.hpp"
#include "output/problem.hpp"
#include "rules/book.hpp"
#include "rules/examples.hpp"
#include "rules/lint_rules.hpp"
#include "rules/rule_schema.hpp"

namespace cablelint {
namespace {

void print(const ExampleFailure& failure, const Palette& palette) {
  std::string out;
  const std::string message = fmt::format("wanted {}, found {}", failure.expected, failure.found);
  write_header(out, failure.path, failure.position, Severity::error, message, failure.rule,
               palette);
  put(out);
}

RuleSet meant_rules(const RuleBook& book) {
  RuleSet rules = book.rules;
  std::erase_if(rules.rules, [&](const auto& rule) { return !book.is_meant(*rule); });
  return rules;
}

}  // namespace

int test_rules(const Options& options) {
  const auto book = load_rule_book(options);
  if (!book) return 2;
  const ExampleReport report = run_examples(meant_rules(*book), lint);
  const Palette palette(coloured(options.colour, 1));
  for (const ExampleFailure& failure : report.failures) print(failure, palette);
  put_aside(fmt::format("{} of {} examples failed\n", report.failures.size(), report.examples));
  return report.failures.empty() ? 0 : 1;
}

int lint_rule_files(const Options& options) {
  const auto book = load_rule_book(options);
  if (!book) return 2;
  const RuleSet rules = meant_rules(*book);
  bool clean = true;
  for (const auto& files : book->files)
    for (const FileProblem& problem : lint_rules(rules, files)) {
      std::string out;
      write_problem(out, problem, coloured(options.colour, 1));
      put(out);
      clean = false;
    }
  return clean ? 0 : 1;
}

int print_rule_book(const Options& options) {
  const auto book = load_rule_book(options);
  if (!book) return 2;
  put(book_page(book->rules));
  return 0;
}

int print_rule_schema() {
  put(rule_schema());
  return 0;
}

}  // namespace cablelint
