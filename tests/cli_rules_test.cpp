#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "program.hpp"
#include "rules_files.hpp"

// The commands for people who write rules, on the built program.

namespace cablelint {
namespace {

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

const std::string good_rule = rule_text({}, "");
const std::string wrong_examples = rule_text(
    {"bad", "good"}, "bad: [{subject: \"\", at: SUBJECT}]\ngood: [{subject: \"\", captions: X}]\n");

}  // namespace

TEST_CASE("rules test names the example, what was wanted and what was found") {
  const Folder folder;
  folder.write("mine/area/some-rule.yaml", wrong_examples);
  const Outcome outcome = run_program(folder.path(), "rules test mine");
  CHECK(outcome.status == 1);
  CHECK(has(
      outcome.out,
      "mine/area/some-rule.yaml:8:7: error: bad example 1: wanted one finding of some-rule "
      "at exactly `SUBJECT`, found some-rule at `R 260931Z APR 05`: the cable has no SUBJECT line\n"
      "    8 | bad: [{subject: \"\", at: SUBJECT}]\n"));
  CHECK(has(outcome.out, "mine/area/some-rule.yaml:9:8: error: good example 1: wanted nothing, "));
  CHECK(outcome.err == "2 of 2 examples failed\n");
}

TEST_CASE("rules test and rules lint look at one file as well as at a folder") {
  const Folder folder;
  folder.write("mine/area/some-rule.yaml", good_rule);
  folder.write("mine/area/wrong.yaml", wrong_examples);
  CHECK(run_program(folder.path(), "rules test mine").err == "2 of 4 examples failed\n");
  CHECK(run_program(folder.path(), "rules test mine/area/some-rule.yaml").err ==
        "0 of 2 examples failed\n");
  CHECK(run_program(folder.path(), "rules test --rules mine").err == "2 of 4 examples failed\n");
  CHECK(run_program(folder.path(), "rules lint mine/area/some-rule.yaml").out.empty());
}

TEST_CASE("rules test without a rule to test is an error") {
  const Folder folder;
  folder.write("mine/tables/towns.tsv", "name:string\nALMATY\n");
  folder.write("notes.txt", "");
  CHECK(run_program(folder.path(), "rules test mine").status == 2);
  CHECK(run_program(folder.path(), "rules test notes.txt").status == 2);
  CHECK(run_program(folder.path(), "rules test none").status == 2);
}

TEST_CASE("a folder of rules adds to the rules, and replaces the rule of the same id") {
  const Folder folder;
  folder.write("mine/area/some-rule.yaml", good_rule);
  folder.write("mine/layout/subject-missing.yaml",
               rule_text({"message"}, "message: no subject, says our office\n"));
  folder.write("a.txt", "UNCLAS ALMATY 001721\nE.O. 12958: N/A\nTAGS: PGOV\n");
  const Outcome outcome = run_program(
      folder.path(), "--rules mine --format concise --select some-rule,subject-missing a.txt");
  CHECK(has(outcome.out, "the cable has no SUBJECT line [some-rule]"));
  CHECK(has(outcome.out, "no subject, says our office [subject-missing]"));
  CHECK_FALSE(run_program(folder.path(), "--select some-rule a.txt").status == 1);
}

TEST_CASE("a folder of rules may bring a table") {
  const Folder folder;
  const std::string by_table =
      rule_text({"for", "expect", "message", "bad", "good"},
                "for: tag\nexpect: this.code in tables.towns\nmessage: no town\n"
                "bad: [{tags: \"TAGS: PGOV\", at: PGOV}]\ngood: [{tags: \"TAGS: KZ\"}]\n");
  folder.write("mine/area/some-rule.yaml", by_table);
  CHECK(has(run_program(folder.path(), "rules test mine").err, "there is no table `towns`"));
  folder.write("mine/tables/towns.tsv", "name:string\nKZ\n");
  CHECK(run_program(folder.path(), "rules test mine").status == 0);
}

TEST_CASE("a table of a rule folder replaces the program's table of the same name") {
  const Folder folder;
  folder.write("a.txt", "UNCLAS ALMATY 001721\nE.O. 12958: N/A\nTAGS: QQQQ\n");
  const std::string words = "--as-of 2005-04-26 --select tag-unknown a.txt";
  CHECK(run_program(folder.path(), words).status == 1);
  folder.write("mine/tables/tags.tsv", read_file(CABLELINT_SOURCE_DIR "/rules/tables/tags.tsv") +
                                           "QQQQ\tsubject\tQuince\t\t\tcurrent\tours\n");
  CHECK(run_program(folder.path(), "--rules mine " + words).status == 0);
}

TEST_CASE("the schema command prints the JSON Schema of the kind of file that is named") {
  const Outcome outcome = run_program(".", "schema rule");
  CHECK(nlohmann::json::parse(outcome.out)["properties"].contains("expect"));
  const Outcome unknown = run_program(".", "schema ruel");
  CHECK(unknown.status == 2);
  CHECK(has(unknown.err, "`ruel` is not known, did you mean `rule`?"));
}

TEST_CASE("the book of ours has no weak spots") {
  const Outcome outcome = run_program(CABLELINT_SOURCE_DIR, "rules lint rules");
  CHECK(outcome.out.empty());
  CHECK(outcome.status == 0);
}

}  // namespace cablelint
