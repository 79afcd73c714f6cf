#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "cli/commands.hpp"
#include "cli/rule_book.hpp"
#include "lint.hpp"
#include "output/problem.hpp"
#include "rules/book.hpp"
#include "rules/examples.hpp"
#include "rules/lint_rules.hpp"

namespace cablelint {
namespace {

void print(const std::vector<FileProblem>& problems, const Options& options) {
  std::string out;
  for (const FileProblem& problem : problems)
    write_problem(out, problem, coloured(options.colour, 1));
  put(out);
}

// The failure as a fault of the rule file.
FileProblem problem_of(const ExampleFailure& failure, const RuleBook& book) {
  const Source source(failure.path, std::string(book.text(failure.path)));
  const Span line = source.line(failure.position.line);
  FileProblem problem;
  problem.path = failure.path;
  problem.position = failure.position;
  problem.line = source.slice(line);
  problem.message =
      fmt::format("{}: wanted {}, found {}", failure.example, failure.expected, failure.found);
  return problem;
}

// The rule book with only those rules that are to be looked at.
std::optional<RuleBook> load_meant_rules(const Options& options) {
  auto book = load_rule_book(options);
  if (!book) return std::nullopt;
  std::erase_if(book->rules.rules, [&](const auto& rule) { return !book->is_meant(*rule); });
  if (!book->rules.rules.empty()) return book;
  complain("no rule in what was given");
  return std::nullopt;
}

}  // namespace

int test_rules(const Options& options) {
  const auto book = load_meant_rules(options);
  if (!book) return 2;
  const ExampleReport report = run_examples(book->rules, lint);
  std::vector<FileProblem> problems;
  for (const auto& failure : report.failures) problems.push_back(problem_of(failure, *book));
  print(problems, options);
  put_aside(fmt::format("{} of {} examples failed\n", report.failures.size(), report.examples));
  return report.failures.empty() ? 0 : 1;
}

int lint_rule_files(const Options& options) {
  const auto book = load_meant_rules(options);
  if (!book) return 2;
  std::vector<FileProblem> problems;
  for (const auto& files : book->files)
    std::ranges::move(lint_rules(book->rules, files), std::back_inserter(problems));
  print(problems, options);
  return problems.empty() ? 0 : 1;
}

int print_rule_book(const Options& options) {
  const auto book = load_rule_book(options);
  if (!book) return 2;
  put(book_page(book->rules));
  return 0;
}

}  // namespace cablelint
