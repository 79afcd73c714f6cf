#include "catch.hpp"
#include "mutation/defect.hpp"
#include "rules_files.hpp"

// The defects of the recall test, which people write: tests/mutation/defects.

namespace cablelint {
namespace {

RuleSet two_rules() {
  std::vector<FileProblem> problems;
  const std::vector<std::vector<RuleFile>> books = {
      {{"area/some-rule.yaml", rule_text({}, "effective: {from: 1990-01-01}\n")},
       {"other/other-rule.yaml", rule_text({}, "")}}};
  return load_rules(books, problems);
}

std::vector<Defect> read(const std::string& text, std::vector<FileProblem>& problems) {
  return read_defects(Source("defects/area.yaml", text), two_rules(), problems);
}

std::string faults_in(const std::string& text) {
  std::vector<FileProblem> problems;
  read(text, problems);
  return in_lines(problems);
}

}  // namespace

TEST_CASE("a defect says which cables it is for and what is done to them, in its order") {
  std::vector<FileProblem> problems;
  const auto defects = read(
      "- rule: some-rule\n"
      "  levels: [unclassified, classified]\n"
      "  layouts: telegram-heading\n"
      "  until: 1995-10-14\n"
      "  references: 0\n"
      "  without: {captions: SIPDIS}\n"
      "  becomes: {tags: [EAGR, FI], eo: \"\"}\n"
      "  one-mark: ({L}//XD)\n"
      "  printed: [{words: \"{level}\", becomes: \"\"}]\n",
      problems);
  CHECK(in_lines(problems).empty());
  REQUIRE(defects.size() == 1);
  const Defect& defect = defects.front();
  CHECK(defect.levels.size() == 3);
  CHECK(defect.layouts == std::vector{Layout::raw, Layout::mirror, Layout::released});
  CHECK(to_string(defect.from) == "1990-01-01");  // of the rule
  CHECK(to_string(defect.until) == "1995-10-14");
  CHECK(defect.references == 0);
  CHECK_FALSE(defect.sections.has_value());
  REQUIRE(defect.changes.size() == 5);
  CHECK(defect.changes[0].how == Change::without);
  CHECK(defect.changes[1].items == Strings{"EAGR", "FI"});
  CHECK(defect.changes[2].part == "eo");
  CHECK(defect.changes[3].part == "marks");
  CHECK(defect.changes[4].part == "{level}");
}

TEST_CASE("every slip in a file of defects is told at its place, with what was probably meant") {
  CHECK(faults_in("- rule: some-rul\n"
                  "  levels: clasified\n"
                  "  layouts: [raw, mirorr]\n"
                  "  becomes: {tag: EAGR}\n"
                  "  one_mark: (U)\n") ==
        "1:9 (8): no rule is called `some-rul` | did you mean `some-rule`?\n"
        "2:11 (9): `levels` cannot be `clasified` | did you mean `classified`?\n"
        "3:18 (6): `layouts` cannot be `mirorr` | did you mean `mirror`?\n"
        "4:13 (3): no key is called `tag` here | did you mean `tags`?\n"
        "5:3 (8): no key is called `one_mark` here | did you mean `one-mark`?\n");
  CHECK(faults_in("- rule: some-rule\n  said: of {+1q} and {ordr}, {oh\n") ==
        "2:12 (5): `+1q` is no part, fact or date of a cable\n"
        "2:22 (6): `ordr` is no part, fact or date of a cable | did you mean `order`?\n"
        "2:30 (1): a `{` without its `}`\n");
  CHECK(faults_in("rule: some-rule\n") ==
        "1:1 (1): defects are a list | begin each with `- rule: `\n");
}

TEST_CASE("a defect stands once, in the file of its rule's area") {
  CHECK(faults_in("- rule: other-rule\n- rule: some-rule\n- rule: some-rule\n") ==
        "1:9 (10): `other-rule` is a rule of other, not of area | write its defect in other.yaml\n"
        "3:9 (9): `some-rule` has a defect already | it is on line 2\n");
}

TEST_CASE("a defect for no day on which its rule is in force is a slip") {
  CHECK(faults_in("- {rule: some-rule, until: 1980-01-01}\n") ==
        "1:3 (1): no day is left for `some-rule` | look at `from`, `until` and the dates of the "
        "rule; clean cables are of 1973 to 2020\n");
}

}  // namespace cablelint
