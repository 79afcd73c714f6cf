#include "catch.hpp"
#include "lint.hpp"
#include "rules/examples.hpp"
#include "rules/lint_rules.hpp"
#include "rules_files.hpp"

namespace cablelint {
namespace {

const RuleSet& builtin_rules() {
  static const RuleSet rules = [] {
    const auto files = builtin_rule_files();
    const std::vector<std::vector<RuleFile>> books = {{files.begin(), files.end()}};
    std::vector<FileProblem> problems;
    RuleSet loaded = load_rules(books, problems);
    for (const auto& problem : problems) UNSCOPED_INFO(problem.path << ":" << in_lines({problem}));
    CHECK(problems.empty());
    return loaded;
  }();
  return rules;
}

}  // namespace

TEST_CASE("the built-in rule book loads without a fault") {
  CHECK(builtin_rules().rules.size() > 100);
}

TEST_CASE("every example of the built-in rules shows what it says") {
  const ExampleReport report = run_examples(builtin_rules(), lint);
  for (const auto& f : report.failures) {
    INFO(f.path << ":" << f.position.line << ": expected " << f.expected << ", found " << f.found);
    CHECK(f.expected == f.found);
  }
  CHECK(report.examples >= 2 * builtin_rules().rules.size());
}

TEST_CASE("no recommended rule finds anything in the standard cable") {
  const Source standard("standard", example_text({}));
  for (const auto& finding :
       lint(standard, select_preset(builtin_rules(), "recommended")).findings) {
    INFO(finding.rule << ": " << finding.message);
    CHECK(standard.slice(finding.span).empty());
  }
}

TEST_CASE("rule lint has nothing to say of the built-in rules") {
  CHECK(in_lines(lint_rules(builtin_rules(), builtin_rule_files())).empty());
}

}  // namespace cablelint
