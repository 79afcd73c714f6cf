#include "rules/book.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "rules/explain.hpp"
#include "rules/lint_rules.hpp"
#include "rules/rule_keys.hpp"
#include "rules/rule_schema.hpp"
#include "rules_files.hpp"

namespace cablelint {
namespace {

RuleSet good_set(const std::string& text) {
  std::vector<FileProblem> problems;
  RuleSet set = load_one(text, problems);
  REQUIRE(in_lines(problems).empty());
  return set;
}

// What rule lint says of a rule that loads.
std::string lint_of(const std::string& text) {
  const RuleSet set = good_set(text);
  return in_lines(lint_rules(set, std::vector<RuleFile>{{"area/some-rule.yaml", text}}));
}

std::string lint_of(std::string_view key, std::string_view line) {
  return lint_of(rule_text({key}, line));
}

bool has(std::string_view page, std::string_view text) {
  return page.find(text) != std::string_view::npos;
}

const std::string full_rule =
    rule_text({"presets", "bad"},
              "presets: [strict, archive]\n"
              "description: Why it matters.\n"
              "effective: {from: 1974-06-01, until: 2003-03-24}\n"
              "when: size(cable.tags) > 0\n"
              "aliases: [no-subject]\n"
              "fix: {title: add a subject, tier: display, replace: cable, with: x}\n"
              "bad: [{subject: \"\", at: R 260931Z APR 05, fixed: SUBJECT}]\n");

}  // namespace

TEST_CASE("explain says everything about a rule") {
  const std::string page = explain(*good_set(full_rule).rules.front());
  CHECK(page.starts_with("some-rule: a cable without a subject\n"));
  for (const auto* part :
       {"Why it matters.", "severity  error", "looks at  cable", "from 1974-06-01 until 2003-03-24",
        "strict, archive", "5 FAH-1 H-211", "when    size(cable.tags) > 0",
        "expect  has(cable.subject)", "the cable has no SUBJECT line", "add a subject",
        "never applied", "finds `R 260931Z APR 05` in:\n  subject: (none)", "fixed: SUBJECT",
        "finds nothing in:\n  subject: SUBJECT: (U) X", "- rule: some-rule", "some-rule: off",
        "no-subject"}) {
    INFO(part);
    CHECK(has(page, part));
  }
}

TEST_CASE("explain says of a short rule only what there is") {
  const std::string page = explain(*good_set(rule_text({}, "")).rules.front());
  for (const auto* part : {"description", "when  ", "fix:", "former names"})
    CHECK_FALSE(has(page, part));
  CHECK(has(page, "cables    always"));
}

TEST_CASE("the book's page has a table of each area and a section for each rule") {
  const std::string page = book_page(good_set(full_rule));
  CHECK(has(page, "## area\n"));
  CHECK(has(page,
            "| [some-rule](#some-rule) | a cable without a subject | error | strict, archive |\n"));
  CHECK(has(page, "### some-rule\n"));
  CHECK(has(page, "- 5 FAH-1 H-211\n"));
  CHECK(has(page, "expect: has(cable.subject)\n"));
  CHECK(has(page, "subject: SUBJECT: (U) X\n"));
}

TEST_CASE("rule lint is silent on a good rule") { CHECK(lint_of(full_rule).empty()); }

TEST_CASE("rule lint names conditions that hang on nothing") {
  CHECK(lint_of("expect", "expect: 1 == 1 || 'this' == 'x'\n") ==
        "9:9 (23): `expect` is always true | say something of `this` or of `cable`\n");
  CHECK(lint_of(rule_text({}, "when: 1 > 2\n")) ==
        "10:7 (5): `when` is always false | the rule never applies\n");
  CHECK(lint_of(rule_text({}, "when: 1 < 2\n")) ==
        "10:7 (5): `when` is always true | leave it out\n");
}

TEST_CASE("rule lint names texts against the house style") {
  CHECK(lint_of("message", "message: The cable has none\n")
            .starts_with("9:10 (1): `message` begins with a capital |"));
  CHECK(lint_of("message", "message: the cable has none.\n") ==
        "9:28 (1): `message` ends in a full stop\n");
  CHECK(lint_of("summary", "summary: an invalid cable\n")
            .starts_with("9:13 (7): `summary` says `invalid` |"));
  CHECK(lint_of(rule_text({}, "related: [{at: cable, label: Here}]\n"))
            .starts_with("10:30 (1): `label` begins with a capital |"));
  CHECK(lint_of("message", "message: SUBJECT is missing\n").empty());
  CHECK(lint_of("message", "message: E.O. line of the wrong order\n").empty());
  CHECK(lint_of("message", "message: \"`Ref` is missing\"\n").empty());
}

TEST_CASE("rule lint names patterns that are not anchored") {
  CHECK(lint_of("expect", "expect: cable.text.matches('[A-Z]+')\n")
            .starts_with("9:28 (8): a pattern that is not anchored |"));
  CHECK(lint_of("expect", "expect: cable.text.matches(r'^[A-Z]')\n").empty());
  CHECK(lint_of("expect", "expect: cable.text.matches(r\"\\bA\\b\")\n").empty());
}

TEST_CASE("the JSON Schema has every key of the loader and what it asks of it") {
  const auto schema = nlohmann::json::parse(rule_schema());
  CHECK(schema["additionalProperties"] == false);
  for (const Key& key : rule_keys()) {
    INFO(key.name);
    REQUIRE(schema["properties"].contains(std::string(key.name)));
    const auto& required = schema["required"];
    const bool wanted = std::find(required.begin(), required.end(), key.name) != required.end();
    CHECK(wanted == key.required);
  }
  CHECK(schema["properties"]["severity"]["enum"] == nlohmann::json({"error", "warning", "note"}));
  CHECK(schema["properties"]["presets"]["items"]["enum"].size() == 3);
  const auto& bad = schema["properties"]["bad"];
  CHECK(bad["minItems"] == 1);
  CHECK(bad["items"]["required"] == nlohmann::json({"at"}));
  CHECK(bad["items"]["properties"].contains("captions"));
  CHECK_FALSE(schema["properties"]["good"]["items"]["properties"].contains("at"));
}

}  // namespace cablelint
