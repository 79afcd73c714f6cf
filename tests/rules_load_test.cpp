#include "rules/load.hpp"

#include <algorithm>
#include <filesystem>

#include "catch.hpp"
#include "rules_files.hpp"

namespace cablelint {
namespace {

std::vector<FileProblem> faults_of(std::string text) {
  std::vector<FileProblem> problems;
  load_one(std::move(text), problems);
  return problems;
}

std::string without(std::string_view key) { return rule_text({key}, ""); }

// What the one fault of a rule points at.
std::string place_of_fault(std::string text) {
  const auto problems = faults_of(std::move(text));
  if (problems.size() != 1) return in_lines(problems);
  return fmt::format("{}:{} {}", problems[0].position.line, problems[0].position.column,
                     pointed_at(problems[0]));
}

std::string changed(std::string_view key, std::string_view line) { return rule_text({key}, line); }

}  // namespace

TEST_CASE("a rule file gives a rule named by its path") {
  std::vector<FileProblem> problems;
  const RuleSet set = load_one(rule_text({}, "aliases: [old-name]\n"), problems);
  REQUIRE(in_lines(problems).empty());
  REQUIRE(set.rules.size() == 1);
  const Rule& rule = *set.rules.front();
  CHECK(rule.id == "some-rule");
  CHECK(rule.area == "area");
  CHECK(rule.summary == "a cable without a subject");
  CHECK(rule.severity == Severity::error);
  CHECK(rule.target == PartKind::cable);
  CHECK(set.find("old-name") == &rule);
  CHECK(set.find("other") == nullptr);
  CHECK(set.faulty.empty());
}

TEST_CASE("every key that a rule must have is asked for") {
  for (const auto* key :
       {"summary", "for", "expect", "message", "severity", "authority", "presets", "bad", "good"}) {
    const auto problems = faults_of(without(key));
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().message == fmt::format("`{}` is missing", key));
    CHECK(problems.front().position == Position{1, 1});
  }
}

TEST_CASE("an unknown key is refused with the one that was meant") {
  CHECK(problems_of(rule_text({}, "serverity: error\n")) ==
        "10:1 (9): no key is called `serverity` here | did you mean `severity`?\n");
  CHECK(problems_of(changed("authority", "authority: [{cite: X, nota: Y}]\n")) ==
        "9:23 (4): no key is called `nota` here | did you mean `note`?\n");
  CHECK(problems_of(changed("good", "good: [{subjct: X}]\n")) ==
        "9:9 (6): no key is called `subjct` here | did you mean `subject`?\n");
}

TEST_CASE("a value of the wrong kind is refused") {
  CHECK(problems_of(changed("summary", "summary: [a]\n")) ==
        "9:10 (1): `summary` is a list, where a text is wanted\n");
  CHECK(problems_of(changed("summary", "summary:\n")) ==
        "9:1 (7): `summary` is empty, where a text is wanted | an empty text is written \"\"\n");
  CHECK(problems_of(changed("bad", "bad: {at: X}\n")) ==
        "9:6 (1): `bad` is a map, where a list is wanted\n");
  CHECK(problems_of(changed("good", "good: [x]\n")) ==
        "9:8 (1): `good` is a text, where a list of maps is wanted\n");
  CHECK(problems_of(rule_text({}, "fix: x\n")) ==
        "10:6 (1): `fix` is a text, where a map is wanted\n");
  CHECK(problems_of(changed("message", "message: \"\"\n")) == "9:10 (2): `message` is empty\n");
  CHECK(problems_of(changed("good", "good: []\n")) == "9:7 (1): `good` is empty\n");
  CHECK(problems_of("- a\n") == "1:1 (1): a rule file is a map of keys | begin with `summary: `\n");
}

TEST_CASE("a word that is none of the choices is refused with the one that was meant") {
  CHECK(problems_of(changed("severity", "severity: eror\n")) ==
        "9:11 (4): `severity` cannot be `eror` | did you mean `error`?\n");
  CHECK(problems_of(changed("severity", "severity: grave\n")) ==
        "9:11 (5): `severity` cannot be `grave` | one of: error, warning, note\n");
  CHECK(problems_of(changed("presets", "presets: [stirct]\n")) ==
        "9:11 (6): `presets` cannot be `stirct` | did you mean `strict`?\n");
  CHECK(problems_of(changed("for", "for: paragrah\n")) ==
        "9:6 (8): `for` cannot be `paragrah` | did you mean `paragraph`?\n");
}

TEST_CASE("dates and eras must make sense") {
  CHECK(problems_of(rule_text({}, "effective: {from: 2005-02-30}\n")) ==
        "10:19 (10): `2005-02-30` is no day of the calendar | write a date as YYYY-MM-DD\n");
  CHECK(problems_of(rule_text({}, "effective: {from: 2005-02-03, until: 2005-02-02}\n")) ==
        "10:38 (10): `until` is before `from`\n");
}

TEST_CASE("a recommended rule needs an authority that somebody read") {
  const std::string recalled = "authority: [{cite: X, seen: false}]\n";
  CHECK(problems_of(rule_text({"authority", "presets"}, recalled + "presets: [recommended]\n"))
            .starts_with("9:11 (11): a recommended rule whose authority nobody has seen"));
  CHECK(problems_of(rule_text({"authority"}, recalled)).empty());
  CHECK(problems_of(rule_text({"presets"}, "presets: [recommended]\n")).empty());
}

TEST_CASE("a fault in an expression is shown where it stands in the file") {
  CHECK(place_of_fault(changed("expect", "expect: has(cable.subjekt)\n")) == "9:19 subjekt");
  CHECK(place_of_fault(changed("expect", "expect: \"has(cable.subjekt)\"\n")) == "9:20 subjekt");
  CHECK(place_of_fault(
            changed("expect", "expect: |\n  has(cable.subject) &&\n    has(cable.subjekt)\n")) ==
        "11:15 subjekt");
  CHECK(place_of_fault(
            changed("expect", "expect: >-\n  has(cable.subject) &&\n  has(cable.subjekt)\n")) ==
        "11:13 subjekt");
  CHECK(place_of_fault(changed(
            "expect", "expect: has(cable.subject) &&\n  has(cable.subjekt)\n")) == "10:13 subjekt");
}

TEST_CASE("a fault in a hole of a message is shown where it stands in the file") {
  CHECK(place_of_fault(changed("message", "message: it says {cable.sbj} here\n")) == "9:25 sbj");
  CHECK(place_of_fault(changed("message", "message: '{{x}} it''s {cable.sbj}'\n")) == "9:30 sbj");
  CHECK(problems_of(changed("message", "message: a } b\n"))
            .starts_with("9:12 (1): `}` without its `{` |"));
  CHECK(problems_of(changed("message", "message: a { b\n"))
            .starts_with("9:12 (1): `{` without its `}` |"));
  CHECK(problems_of(changed("message", "message: a {} b\n"))
            .starts_with("9:12 (2): nothing between `{` and `}` |"));
}

TEST_CASE("a message keeps its words, its doubled braces and its holes") {
  std::vector<FileProblem> problems;
  const RuleSet set =
      load_one(changed("message", R"(message: "a {{b}} {'}' + 'x'} c {size(cable.tags)}")"
                                  "\n"),
               problems);
  REQUIRE(in_lines(problems).empty());
  const auto& pieces = set.rules.front()->message.pieces;
  REQUIRE(pieces.size() == 3);
  CHECK(pieces[0].text == "a {b} ");
  CHECK(pieces[0].expression.text() == "'}' + 'x'");
  CHECK(pieces[1].text == " c ");
  CHECK_FALSE(pieces[2].expression);
}

TEST_CASE("conditions must be true or false, and places must have one") {
  CHECK(place_of_fault(changed("expect", "expect: size(cable.tags)\n")) == "9:9 size(cable.tags)");
  CHECK(problems_of(rule_text({}, "at: size(cable.tags)\n"))
            .starts_with("10:5 (16): `size(cable.tags)` has no place in the cable |"));
  CHECK(problems_of(rule_text({}, "at: cable.tags\n"))
            .starts_with("10:5 (10): `cable.tags` has no place in the cable |"));
  CHECK(problems_of(rule_text({}, "related: [{at: \"'x'\", label: l}]\n"))
            .starts_with("10:16 (5): `'x'` has no place in the cable |"));
}

TEST_CASE("what `when` made sure of need not be asked again") {
  const std::string for_tags = "for: paragraph\nexpect: this.mark.form != 'x'\n";
  CHECK_FALSE(problems_of(rule_text({"for", "expect"}, for_tags)).empty());
  CHECK(problems_of(rule_text({"for", "expect"}, for_tags + "when: has(this.mark)\n"
                                                            "at: this.mark\n"
                                                            "help: look at {this.mark.text}\n"))
            .empty());
  CHECK(problems_of(rule_text({"expect"}, "expect: \"!has(cable.subject)\"\nat: cable.subject\n"))
            .empty());
}

TEST_CASE("a slip in `when` does not make the fields absent that it asked for") {
  const std::string text = rule_text({"for", "expect"},
                                     "for: paragraph\nwhen: has(this.mark) && this.dept == 0\n"
                                     "expect: this.mark.form != 'x'\nat: this.mark\n");
  const auto problems = faults_of(text);
  REQUIRE(problems.size() == 1);
  CHECK(pointed_at(problems.front()) == "dept");
}

TEST_CASE("`suggestion` may be spoken of where a rule has `suggest`") {
  const std::string fix =
      "fix: {title: \"write {suggestion}\", tier: safe, replace: this, with: \"{suggestion}\"}\n";
  const std::string target = "for: tag\nexpect: this.kind != 'unknown'\n";
  CHECK(problems_of(rule_text({"for", "expect"}, target + "suggest: this.code\n" + fix)).empty());
  CHECK_FALSE(problems_of(rule_text({"for", "expect"}, target + fix)).empty());
  CHECK_FALSE(problems_of(rule_text({}, "suggest: 1\n")).empty());
}

TEST_CASE("a fix that changes a level or a mark is only ever shown") {
  const auto fix = [](std::string_view tier, std::string_view replace) {
    const std::string text = fmt::format(
        "for: paragraph\nwhen: has(this.mark) && has(this.mark.level)\nexpect: this.number == 1\n"
        "fix: {{title: t, tier: {}, replace: {}, with: x}}\n",
        tier, replace);
    return problems_of(rule_text({"for", "expect"}, text));
  };
  for (const auto* place : {"this.mark", "this.mark.level", "this.mark.text"}) {
    CHECK(fix("display", place).empty());
    CHECK(fix("unsafe", place).find("a fix that changes a level or a mark") != std::string::npos);
  }
  CHECK(fix("safe", "this.label").empty());
}

TEST_CASE("a fix may put a mark into its canonical form") {
  const auto fix = [](std::string_view with) {
    return problems_of(rule_text({"for", "expect"},
                                 fmt::format("for: mark\nexpect: this.text == this.canonical\n"
                                             "fix: {{title: t, tier: safe, replace: this, with: "
                                             "\"{}\"}}\n",
                                             with)));
  };
  CHECK(fix("{this.canonical}").empty());
  CHECK_FALSE(fix("(U)").empty());
}

TEST_CASE("all faults of all files are found in one pass, in the order of the text") {
  const std::vector<std::vector<RuleFile>> books = {
      {{"a/one.yaml", rule_text({"summary", "expect"}, "expect: has(cable.sbj)\ncolour: red\n")},
       {"a/two.yaml", "a: b: c\n"},
       {"a/Three.yaml", rule_text({}, "")},
       {"a/four.yaml", rule_text({}, "")},
       {"a/five.txt", "?"}}};
  std::vector<FileProblem> problems;
  const RuleSet set = load_rules(books, problems);
  std::string places;
  for (const auto& p : problems)
    places += fmt::format("{}:{}:{} ", p.path, p.position.line, p.position.column);
  CHECK(places ==
        "a/Three.yaml:1:1 a/five.txt:1:1 a/one.yaml:1:1 a/one.yaml:8:19 a/one.yaml:9:1 "
        "a/two.yaml:1:5 ");
  CHECK(set.faulty == std::vector<std::string>{"one", "two"});
  REQUIRE(set.rules.size() == 1);
  CHECK(set.rules.front()->id == "four");
}

TEST_CASE("a later book replaces rules of the same name; one book has each name once") {
  const std::string old_rule = rule_text({}, "");
  const std::string new_rule = rule_text({"severity"}, "severity: note\n");
  std::vector<FileProblem> problems;
  const std::vector<std::vector<RuleFile>> two = {{{"a/x.yaml", old_rule}, {"a/y.yaml", old_rule}},
                                                  {{"b/x.yaml", new_rule}}};
  const RuleSet set = load_rules(two, problems);
  REQUIRE(in_lines(problems).empty());
  REQUIRE(set.rules.size() == 2);
  CHECK(set.find("x")->severity == Severity::note);
  CHECK(set.find("x")->path == "b/x.yaml");

  const std::vector<std::vector<RuleFile>> one = {{{"a/x.yaml", old_rule}, {"b/x.yaml", old_rule}}};
  load_rules(one, problems);
  CHECK(in_lines(problems) ==
        "1:1 (1): a second rule `x` in the same book | the first is a/x.yaml\n");
}

TEST_CASE("a former name leads to one rule only") {
  std::vector<FileProblem> problems;
  const std::vector<std::vector<RuleFile>> book = {
      {{"a/x.yaml", rule_text({}, "aliases: [y, w]\n")},
       {"a/y.yaml", rule_text({}, "")},
       {"a/z.yaml", rule_text({}, "aliases: [w]\n")}}};
  load_rules(book, problems);
  CHECK(in_lines(problems) ==
        "10:11 (1): `y` is the name of another rule\n10:11 (1): `w` is the name of another rule\n");
}

TEST_CASE("a fault in a table is shown with its line") {
  const std::vector<std::vector<RuleFile>> book = {{{"tables/posts.tsv", "name:strin\nLA PAZ\n"}}};
  std::vector<FileProblem> problems;
  load_rules(book, problems);
  REQUIRE_FALSE(problems.empty());
  CHECK(problems.front().path == "tables/posts.tsv");
  CHECK(problems.front().line == "name:strin");
}

TEST_CASE("a preset has the rules that name it, and `all` has every rule") {
  std::vector<FileProblem> problems;
  const std::vector<std::vector<RuleFile>> book = {
      {{"a/x.yaml", rule_text({"presets"}, "presets: [archive, strict]\n")},
       {"a/y.yaml", rule_text({"presets"}, "presets: []\n")}}};
  const RuleSet set = load_rules(book, problems);
  REQUIRE(in_lines(problems).empty());
  const auto in = [&](std::string_view preset) {
    return std::ranges::count_if(set.rules,
                                 [&](const auto& rule) { return is_in_preset(*rule, preset); });
  };
  CHECK(in("archive") == 1);
  CHECK(in("recommended") == 0);
  CHECK(in("all") == 2);
  CHECK(preset_names().back() == "all");
}

TEST_CASE("the files of a folder come with the paths by which they can be opened") {
  const auto files = read_rule_files(CABLELINT_SOURCE_DIR "/rules");
  const auto cable =
      std::ranges::find(files, CABLELINT_SOURCE_DIR "/rules/example.cable", &RuleFile::path);
  REQUIRE(cable != files.end());
  CHECK(cable->text.find("--- heading\n") != std::string::npos);
  CHECK_THROWS_AS(read_rule_files(CABLELINT_SOURCE_DIR "/no-such-folder"),
                  std::filesystem::filesystem_error);
}

}  // namespace cablelint
