#include "catch.hpp"
#include "config/audit.hpp"
#include "config/settings.hpp"
#include "config/suppress.hpp"
#include "program.hpp"
#include "rules_files.hpp"

namespace cablelint {
namespace {

const RuleSet& book() {
  static const RuleSet rules = [] {
    const auto file = [](const char* name, const char* preset, const char* more) {
      return RuleFile{fmt::format("a/{}.yaml", name),
                      rule_text({"presets"}, fmt::format("presets: [{}]\n{}", preset, more))};
    };
    std::vector<FileProblem> problems;
    const std::vector<std::vector<RuleFile>> books = {
        {file("basic", "recommended, strict", "aliases: [fundamental]\n"),
         file("harsh", "strict", ""), file("old", "archive", "")}};
    return load_rules(books, problems);
  }();
  return rules;
}

// A configuration in a folder of its own.
struct Fixture {
  Folder folder;
  ConfigReader reader{folder.path()};

  const Config* config(const std::string& text) {
    folder.write(".cablelint.yaml", text);
    return reader.read(".cablelint.yaml");
  }

  Settings settings(const Config* config, const char* text, const RuleChoice& choice = {}) {
    return settle(book(), layers_for(config, reader.absolute(text)), choice);
  }
};

// "basic: error by .cablelint.yaml:2:3", of the rules that are on.
std::string in_words(const Settings& settings) {
  std::string words;
  for (const RuleState& state : settings.rules)
    if (const auto severity = state.grade.severity)
      words += fmt::format("{}: {} by {}\n", state.rule->id, name(*severity),
                           state.by_preset ? settings.preset : describe(state.grade.origin));
  return words;
}

}  // namespace

TEST_CASE("without a configuration the recommended rules are on") {
  Fixture fixture;
  const Settings settings = fixture.settings(nullptr, "a.txt");
  CHECK(in_words(settings) == "basic: error by recommended\n");
  CHECK(describe(settings.preset_origin) == "by default");
}

TEST_CASE("a file chooses the preset and turns rules on, off, up and down") {
  Fixture fixture;
  const Config* config =
      fixture.config("preset: strict\nrules:\n  fundamental: note\n  harsh: off\n  old: warning\n");
  const Settings settings = fixture.settings(config, "a.txt");
  CHECK(in_words(settings) ==
        "basic: note by .cablelint.yaml:3:3\nold: warning by .cablelint.yaml:5:3\n");
  CHECK(describe(settings.preset_origin) == ".cablelint.yaml:1:9");
}

TEST_CASE("of several overrides the last that is for a file wins") {
  Fixture fixture;
  const Config* config = fixture.config(
      "rules: {basic: warning}\n"
      "overrides:\n"
      "  - paths: old/**\n"
      "    preset: archive\n"
      "    rules: {basic: note}\n"
      "  - {paths: [old/x.txt, y.txt], rules: {basic: off}}\n");
  CHECK(in_words(fixture.settings(config, "a.txt")) == "basic: warning by .cablelint.yaml:1:9\n");
  CHECK(in_words(fixture.settings(config, "old/a.txt")) ==
        "basic: note by .cablelint.yaml:5:13\nold: error by archive\n");
  CHECK(in_words(fixture.settings(config, "old/x.txt")) == "old: error by archive\n");
  CHECK(in_words(fixture.settings(config, "y.txt")).empty());
}

TEST_CASE("a file's own settings win over those it extends, patterns are relative to their file") {
  Fixture fixture;
  fixture.folder.write("shared/base.yaml",
                       "preset: strict\n"
                       "rules: {basic: note, old: note}\n"
                       "overrides: [{paths: ../old/**, rules: {harsh: off, basic: off}}]\n");
  const Config* config = fixture.config("extends: shared/base.yaml\nrules: {basic: warning}\n");
  CHECK(in_words(fixture.settings(config, "a.txt")) ==
        "basic: warning by .cablelint.yaml:2:9\nharsh: error by strict\n"
        "old: note by shared/base.yaml:2:22\n");
  CHECK(in_words(fixture.settings(config, "old/a.txt")) ==
        "basic: warning by .cablelint.yaml:2:9\nold: note by shared/base.yaml:2:22\n");
}

TEST_CASE("the command line goes before every file") {
  Fixture fixture;
  const Config* config = fixture.config(
      "preset: strict\nrules: {basic: note, harsh: off}\n"
      "overrides: [{paths: a.txt, preset: archive}]\n");
  RuleChoice choice;
  choice.preset = "recommended";
  CHECK(in_words(fixture.settings(config, "a.txt", choice)) ==
        "basic: note by .cablelint.yaml:2:9\n");
  choice.select = {"harsh", "fundamental"};
  CHECK(in_words(fixture.settings(config, "a.txt", choice)) ==
        "basic: note by .cablelint.yaml:2:9\nharsh: error by --select\n");
  choice.ignore = {"basic"};
  CHECK(in_words(fixture.settings(config, "a.txt", choice)) == "harsh: error by --select\n");
}

TEST_CASE("the rules in force have the severities that are set, the book keeps its own") {
  Fixture fixture;
  const Config* config = fixture.config("rules: {basic: note}\n");
  RuleChoice choice;
  choice.as_of = iso_date("1990-01-01");
  const RuleSet rules = rules_in_force(book(), fixture.settings(config, "a.txt", choice));
  REQUIRE(rules.rules.size() == 1);
  CHECK(rules.rules[0]->severity == Severity::note);
  CHECK(rules.as_of == choice.as_of);
  CHECK(book().find("basic")->severity == Severity::error);
}

TEST_CASE("files with the same layers have the same settings and need no second look") {
  Fixture fixture;
  const Config* config = fixture.config("overrides: [{paths: old/**, preset: archive}]\n");
  const auto layers = [&](const char* text) {
    return layers_for(config, fixture.reader.absolute(text));
  };
  CHECK(layers("a.txt") == layers("b/c.txt"));
  CHECK(layers("old/a.txt") == layers("old/b.txt"));
  CHECK(layers("a.txt") != layers("old/a.txt"));
}

namespace {

// Findings of `basic` at each "KZZ" of a text.
struct Found {
  Source source;
  Report report;
};

Found found_in(const std::string& text) {
  Found found{Source("a.txt", text), {}};
  for (auto at = text.find("KZZ"); at != std::string::npos; at = text.find("KZZ", at + 1)) {
    Diagnostic finding;
    finding.rule = "basic";
    finding.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 3)};
    finding.fingerprint = fmt::format("{:016x}", at);
    found.report.findings.push_back(std::move(finding));
  }
  return found;
}

// Which findings an entry lets stay: "+" for each that it does.
std::string suppressed_by(const std::string& entry, const char* text = "x/a.txt") {
  Fixture fixture;
  const Config* config = fixture.config("suppress:\n  - {reason: why not, " + entry + "}\n");
  CHECK(in_lines(fixture.reader.problems()).empty());
  Found found = found_in("KZZ, KZZ");
  suppress(found.report, found.source, fixture.reader.absolute(text), *config, book(),
           *iso_date("2020-06-15"));
  std::string marks;
  for (const Diagnostic& finding : found.report.findings) marks += finding.suppression ? '+' : '-';
  return marks;
}

}  // namespace

TEST_CASE("an entry lets the findings of its rule stay in the files it names") {
  CHECK(suppressed_by("rule: basic, path: x/a.txt") == "++");
  CHECK(suppressed_by("rule: fundamental, path: 'x/*'") == "++");
  CHECK(suppressed_by("rule: harsh, path: x/a.txt") == "--");
  CHECK(suppressed_by("rule: basic, path: a.txt") == "--");
  CHECK(suppressed_by("rule: basic, path: x/a.txt", "y/x/a.txt") == "--");
}

TEST_CASE("an entry may be for one finding or for one text") {
  CHECK(suppressed_by("rule: basic, path: x/a.txt, fingerprint: 0000000000000005") == "-+");
  CHECK(suppressed_by("rule: basic, path: x/a.txt, text: KZZ") == "++");
  CHECK(suppressed_by("rule: basic, path: x/a.txt, text: KZ") == "--");
  CHECK(suppressed_by("rule: basic, path: x/a.txt, text: KXX, fingerprint: 0000000000000005") ==
        "--");
}

TEST_CASE("an entry holds until its last day") {
  CHECK(suppressed_by("rule: basic, path: x/a.txt, until: 2020-06-15") == "++");
  CHECK(suppressed_by("rule: basic, path: x/a.txt, until: 2020-06-14") == "--");
}

TEST_CASE("a suppressed finding knows the reason and the place of the entry") {
  Fixture fixture;
  const Config* config = fixture.config(
      "suppress:\n  - rule: basic\n    path: a.txt\n    reason: >\n      the post\n      was "
      "asked\n");
  Found found = found_in("KZZ");
  const UsedEntries used = suppress(found.report, found.source, fixture.reader.absolute("a.txt"),
                                    *config, book(), *iso_date("2020-06-15"));
  CHECK(used == UsedEntries{&config->own().suppress[0]});
  const Suppression& suppression = *found.report.findings[0].suppression;
  CHECK(suppression.reason == "the post was asked");
  CHECK(suppression.path == ".cablelint.yaml");
  CHECK(suppression.position == Position{2, 11});
}

}  // namespace cablelint
