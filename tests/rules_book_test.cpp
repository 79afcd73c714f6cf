#include "linter/builtin.hpp"
#include "rules/book.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "expression/reference.hpp"
#include "model/schema.hpp"
#include "program.hpp"
#include "rules/explain.hpp"
#include "rules/lint_rules.hpp"
#include "rules/rule_keys.hpp"
#include "rules/rule_schema.hpp"
#include "rules_files.hpp"
#include "snapshot.hpp"

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

TEST_CASE("a rule whose sources were only recalled is of preset strict alone") {
  for (const auto& rule : builtin_rules().rules)
    if (std::ranges::none_of(rule->authority, &Citation::seen)) {
      INFO(rule->id);
      CHECK(rule->presets == std::vector<std::string>{"strict"});
    }
}

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

TEST_CASE("rules/README.md is the page that the program writes", "[bless]") {
  compare_with_file(CABLELINT_SOURCE_DIR "/rules/README.md", run_program(".", "rules docs").out);
}

TEST_CASE("the book's page tells of every key, operator, function, macro, part, field and table") {
  std::vector<FileProblem> problems;
  const auto files = builtin_rule_files();
  const std::vector<std::vector<RuleFile>> books = {{files.begin(), files.end()}};
  const std::string page = book_page(load_rules(books, problems));
  for (const Key& key : rule_keys()) CHECK(has(page, fmt::format("| `{}` |", key.name)));
  for (const auto& entries : {operator_reference(), function_reference(), macro_reference()})
    for (const ReferenceEntry& entry : entries) {
      INFO(entry.name);
      CHECK_FALSE(entry.doc.empty());
      CHECK(has(page, entry.doc));
    }
  for (const PartSchema& part : schema()) {
    CHECK(has(page, fmt::format("**{}**: {}", part.name, part.doc)));
    for (const Field& field : part.fields) CHECK(has(page, field.doc));
  }
  CHECK(has(page, "| [tags](tables/tags.tsv) | `code:string`, `kind:string`"));
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

TEST_CASE("rule lint names conditions that can only come out one way") {
  const auto when = [](std::string_view condition) {
    return lint_of(rule_text(
        {"for", "expect"},
        fmt::format("for: paragraph\nexpect: this.text == \"\"\nwhen: '{}'\n", condition)));
  };
  for (const auto* never :
       {"this.number > 3 && this.number < 3", "this.number == 1 && this.number == 2",
        "3 < this.number && this.number <= 3", "this.label == \"A\" && this.label == \"B\"",
        "cable.portions.exists(m, false)", "has(this.mark) && !has(this.mark)",
        "has(this.mark) && (this.depth == 0 && 1 > 2)", "this.number != this.number",
        "size(cable.tags) < 0", "has(this.mark) ? false : 1 > 2",
        "has(cable.highest) && cable.highest > TOP_SECRET", "this.depth == 0 && this.depth != 0"}) {
    INFO(never);
    CHECK(has(when(never), "`when` is always false"));
  }
  for (const auto* always : {"has(this.mark) || !has(this.mark)", "this.number == this.number",
                             "cable.portions.all(m, true)", "cable.tags.size() >= 0"}) {
    INFO(always);
    CHECK(has(when(always), "`when` is always true"));
  }
  for (const auto* sometimes :
       {"this.number > 3 && this.number < 5", "this.number >= 3 && this.number <= 3",
        "this.number == 1 || this.number == 2", "cable.portions.exists(m, has(m.level))",
        "size(cable.tags) > 0", "this.number != 1 && this.number != 2",
        "cable.tags.exists(t, t.code == \"A\" && t.code in [\"A\"])"}) {
    INFO(sometimes);
    CHECK(when(sometimes).empty());
  }
}

TEST_CASE("rule lint names an expectation that its own condition excludes") {
  CHECK(has(lint_of(rule_text({"expect"}, "when: has(cable.eo)\nexpect: '!has(cable.eo)'\n")),
            "`expect` is false wherever `when` is true"));
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
  CHECK(has(lint_of("message", "message: add a subject\n"), "begins with the order `add`"));
  CHECK(has(lint_of("message", "message: 'error: no subject'\n"), "begins with a severity"));
  CHECK(has(lint_of("message", "message: no subject!\n"), "ends in an exclamation mark"));
  CHECK(has(lint_of(rule_text({}, "help: \"one\\ntwo\"\n")), "has several lines"));
  CHECK(lint_of("message", "message: SUBJECT is missing\n").empty());
  CHECK(lint_of("message", "message: E.O. line of the wrong order\n").empty());
  CHECK(lint_of("message", "message: \"`Ref` is missing\"\n").empty());
}

TEST_CASE("rule lint names patterns that are not anchored") {
  CHECK(lint_of("expect", "expect: cable.text.matches('[A-Z]+')\n")
            .starts_with("9:28 (8): a pattern that is not anchored |"));
  CHECK(lint_of("expect", "expect: cable.text.matches(r'^[A-Z]')\n").empty());
  CHECK(lint_of("expect", "expect: cable.text.matches(r\"\\bA\\b\")\n").empty());
  CHECK(has(lint_of("expect", "expect: matches(cable.text, '^A|B')\n"), "not anchored"));
  CHECK(lint_of("expect", "expect: matches(cable.text, '^(A|B)')\n").empty());
  CHECK(has(lint_of("message", "message: \"a {cable.text.matches('[$]')}\"\n"), "not anchored"));
  CHECK(lint_of("message", "message: \"a {{ {cable.text.matches('(^|[|])A')}\"\n").empty());
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
