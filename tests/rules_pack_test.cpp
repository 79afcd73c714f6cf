#include "linter/builtin.hpp"
#include "rules/pack.hpp"

#include "catch.hpp"
#include "rules/load.hpp"
#include "rules_files.hpp"

namespace cablelint {

TEST_CASE("the compiled rule book is what its files compile to") {
  const auto files = builtin_rule_files();
  std::vector<FileProblem> problems;
  const RuleSet compiled =
      load_rules(std::array{std::vector(files.begin(), files.end())}, problems);
  CHECK(in_lines(problems).empty());
  CHECK(pack(builtin_rules()) == pack(compiled));
}

TEST_CASE("rules of a folder join the compiled book, a rule of the same name takes its place") {
  const std::vector<RuleFile> book = {{"mine/layout/subject-missing.yaml", rule_text({}, "")},
                                      {"mine/layout/quiet.yaml", rule_text({}, "")}};
  std::vector<FileProblem> problems;
  const RuleSet rules = load_on_builtin(std::array{book}, problems);
  CHECK(in_lines(problems).empty());
  CHECK(rules.rules.size() == builtin_rules().rules.size() + 1);
  CHECK(rules.find("subject-missing")->path == "mine/layout/subject-missing.yaml");
  CHECK(rules.tables->find("tags") == builtin_rules().tables->find("tags"));
}

TEST_CASE("a replaced table is what the built-in rules look things up in") {
  const auto builtin = builtin_rule_files();
  const auto tags = std::ranges::find(builtin, "tables/tags.tsv", &RuleFile::path);
  REQUIRE(tags != builtin.end());
  const std::vector<RuleFile> book = {{"mine/tables/tags.tsv", tags->text}};
  std::vector<FileProblem> problems;
  const RuleSet rules = load_on_builtin(std::array{book}, problems);
  CHECK(in_lines(problems).empty());
  CHECK(rules.rules.size() == builtin_rules().rules.size());
  CHECK(rules.tables->find("tags") != builtin_rules().tables->find("tags"));
}

}  // namespace cablelint
