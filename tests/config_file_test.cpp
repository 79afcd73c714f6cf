#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "config/config.hpp"
#include "config/keys.hpp"
#include "config/rule_names.hpp"
#include "config/show.hpp"
#include "program.hpp"
#include "rules_files.hpp"

namespace cablelint {
namespace {

ConfigFile read(const std::string& text, std::vector<FileProblem>& problems) {
  return read_config_file(Source(".cablelint.yaml", text), "/archive/cables", problems);
}

std::string faults(const std::string& text) {
  std::vector<FileProblem> problems;
  read(text, problems);
  return in_lines(problems);
}

std::string name_faults(const std::string& text) {
  std::vector<FileProblem> problems;
  const RuleSet book = load_one(rule_text({}, "aliases: [old-name]\n"), problems);
  check_rule_names(read(text, problems), book, problems);
  return in_lines(problems);
}

std::string entry_with(const std::string& more) {
  return "suppress:\n  - {rule: x, path: a.txt, reason: y, " + more + "}\n";
}

// What is wrong in a configuration that lies in a folder, with the file of each fault.
std::string faults_in(const Folder& folder, const std::string& name) {
  ConfigReader reader(folder.path());
  reader.read(name);
  std::string lines;
  for (const FileProblem& problem : reader.problems())
    lines += problem.path + ":" + in_lines({problem});
  return lines;
}

std::vector<std::string> files_of(const Config& config) {
  std::vector<std::string> paths;
  for (const auto& file : config.files) paths.push_back(file->source.path());
  return paths;
}

}  // namespace

TEST_CASE("a configuration with every key is read") {
  std::vector<FileProblem> problems;
  const auto path = std::filesystem::path(CABLELINT_SOURCE_DIR) / "tests/schema/config.yaml";
  const ConfigFile file = read(read_file(path), problems);
  CHECK(in_lines(problems).empty());
  REQUIRE(file.layers.size() == 3);
  CHECK(file.layers[0].preset->value == "strict");
  CHECK(file.layers[0].rules[0].severity == std::nullopt);
  CHECK(file.layers[0].rules[1].severity == Severity::error);
  CHECK(file.layers[1].is_for("mirror/a.cable"));
  CHECK_FALSE(file.layers[1].is_for("mirror/a.tel"));
  CHECK(file.layers[2].is_for("drafts/x/a.txt"));
  REQUIRE(file.suppress.size() == 1);
  CHECK(file.suppress[0].reason == "it stands so in the original");
  CHECK(to_string(file.suppress[0].until->value) == "2030-12-31");
  CHECK(file.rule_folders[0].value == "policy");
  CHECK(file.relative("/archive/cables/old/a.txt") == "old/a.txt");
  CHECK(file.relative("/archive/a.txt") == "../a.txt");
}

TEST_CASE("a configuration may be empty") {
  CHECK(faults("").empty());
  CHECK(faults("# nothing is set\n").empty());
  CHECK(faults("- a\n") == "1:1 (1): a configuration is a map of keys | begin with `preset: `\n");
}

TEST_CASE("misspelt keys and values of a configuration are refused with what was meant") {
  CHECK(faults("preste: strict\n") ==
        "1:1 (6): no key is called `preste` here | did you mean `preset`?\n");
  CHECK(faults("preset: stirct\n") ==
        "1:9 (6): `preset` cannot be `stirct` | did you mean `strict`?\n");
  CHECK(faults("rules: {x: eror}\n") == "1:12 (4): `x` cannot be `eror` | did you mean `error`?\n");
  CHECK(faults("rules: {x: 2}\n") ==
        "1:12 (1): `x` cannot be `2` | one of: off, note, warning, error\n");
  CHECK(faults("rules: {x: [off]}\n") == "1:12 (1): `x` is a list, where a text is wanted\n");
  CHECK(faults("rules: [x]\n") == "1:8 (1): `rules` is a list, where a map is wanted\n");
  CHECK(faults("extends: {a: b}\n") == "1:10 (1): `extends` is a map, where a text is wanted\n");
  CHECK(faults("suppress:\n") ==
        "1:1 (8): `suppress` is empty, where a list is wanted | leave the key out\n");
  CHECK(faults("preset: strict\npreset: all\n") ==
        "2:1 (6): `preset` is given twice | the first is on line 1\n");
}

TEST_CASE("an override names files by patterns") {
  CHECK(faults("overrides: [{preset: all}]\n") ==
        "1:13 (1): `paths` is missing | the files it is for, as patterns such as old/**\n");
  CHECK(faults("overrides: [{paths: []}]\n") == "1:21 (1): `paths` is empty\n");
  CHECK(faults("overrides: [{paths: [a, /b]}]\n") ==
        "1:25 (2): `/b` is an absolute path | paths are relative to the folder of the file they "
        "stand in\n");
}

TEST_CASE("a suppress entry needs a rule, a path and a reason, and makes sense") {
  CHECK(faults("suppress: [{rule: x, path: a.txt}]\n") ==
        "1:12 (1): `reason` is missing | why they may stay\n");
  CHECK(faults("suppress: [{rule: x, path: a.txt, reason: ''}]\n") ==
        "1:43 (2): `reason` is empty | why they may stay\n");
  CHECK(faults(entry_with("until: 2030-02-30")) ==
        "2:46 (10): `2030-02-30` is no day of the calendar | write a date as YYYY-MM-DD\n");
  CHECK(faults(entry_with("fingerprint: 0123")) ==
        "2:52 (4): `0123` is no fingerprint | take the 16 digits from --format json\n");
  CHECK(faults(entry_with("fingerprint: 0123456789abcdef")).empty());
  CHECK(faults("suppress: [{rule: x, path: '[a', reason: y}]\n") ==
        "1:28 (4): a `[` without its `]`\n");
}

TEST_CASE("a configuration speaks of rules that there are, each once") {
  CHECK(name_faults("rules: {some-rule: off}\nsuppress: [{rule: old-name, path: a, reason: b}]\n")
            .empty());
  CHECK(name_faults("rules: {some-rul: off}\n") ==
        "1:9 (8): `some-rul` is not a rule | did you mean `some-rule`?\n");
  CHECK(name_faults("overrides: [{paths: a, rules: {qqq: off}}]\n") ==
        "1:32 (3): `qqq` is not a rule | `cablelint rules list` names them all\n");
  CHECK(name_faults("suppress: [{rule: oldname, path: a, reason: b}]\n") ==
        "1:19 (7): `oldname` is not a rule | `cablelint rules list` names them all\n");
  CHECK(name_faults("rules: {some-rule: off, old-name: note}\n") ==
        "1:25 (8): `old-name` is the rule `some-rule`, which is already set\n");
}

TEST_CASE("what must not be hidden cannot be turned off or suppressed") {
  CHECK(name_faults("rules: {no-cable: off}\n") ==
        "1:9 (8): `no-cable` is always an error | `cablelint explain no-cable` says why, and what "
        "to do instead\n");
  CHECK_FALSE(name_faults("rules: {rule-error: warning}\n").empty());
  CHECK(name_faults("rules: {no-cable: error}\n").empty());
  CHECK(name_faults("suppress: [{rule: rule-error, path: a, reason: b}]\n") ==
        "1:19 (10): `rule-error` cannot be suppressed\n");
  CHECK(name_faults("suppress: [{rule: suppression-unused, path: a, reason: b}]\n") ==
        "1:19 (18): `suppression-unused` cannot be suppressed\n");
  CHECK(name_faults("rules: {suppression-unused: off}\n").empty());
  CHECK(name_faults("overrides: [{paths: a, rules: {suppression-unused: off}}]\n") ==
        "1:32 (18): `suppression-unused` is no finding of a text | set it for all texts\n");
}

TEST_CASE("a rule with faults of its own is not called unknown") {
  std::vector<FileProblem> problems, of_names;
  const RuleSet book = load_one("summary: [\n", problems);
  check_rule_names(read("rules: {some-rule: off}\n", of_names), book, of_names);
  CHECK(in_lines(of_names).empty());
}

TEST_CASE("the nearest configuration holds, up to the root of the repository") {
  const Folder folder;
  folder.write(".cablelint.yaml", "preset: all\n");
  folder.write("a/.cablelint.yaml", "preset: strict\n");
  folder.write("repository/.git", "gitdir: elsewhere\n");
  ConfigReader reader(folder.path());
  const auto nearest = [&](const char* text) {
    const Config* config = reader.nearest(text);
    return config == nullptr ? "" : config->own().source.path();
  };
  CHECK(nearest("x.txt") == ".cablelint.yaml");
  CHECK(nearest("b/c/x.txt") == ".cablelint.yaml");
  CHECK(nearest("a/x.txt") == "a/.cablelint.yaml");
  CHECK(nearest("a/b/../c/x.txt") == "a/.cablelint.yaml");
  CHECK(nearest("a/../x.txt") == ".cablelint.yaml");
  CHECK(nearest("repository/x.txt").empty());
  CHECK(nearest("repository/a/x.txt").empty());
  CHECK(reader.nearest("a/x.txt")->files.size() == 1);
}

TEST_CASE("a file that is almost called right is a fault") {
  const Folder folder;
  folder.write(".cablelint.yml", "preset: all\n");
  ConfigReader reader(folder.path());
  CHECK(reader.nearest("x.txt") == nullptr);
  REQUIRE(reader.problems().size() == 1);
  CHECK(reader.problems()[0].path == ".cablelint.yml");
  CHECK(reader.problems()[0].help == "call it .cablelint.yaml");
}

TEST_CASE("what a configuration extends comes before it, each file once") {
  const Folder folder;
  folder.write("x/own.yaml", "extends: [one.yaml, ../two.yaml]\n");
  folder.write("x/one.yaml", "extends: ../base.yaml\n");
  folder.write("two.yaml", "extends: base.yaml\n");
  folder.write("base.yaml", "preset: all\n");
  ConfigReader reader(folder.path());
  CHECK(files_of(*reader.read("x/own.yaml")) ==
        std::vector<std::string>{"base.yaml", "x/one.yaml", "two.yaml", "x/own.yaml"});
  CHECK(reader.problems().empty());
}

TEST_CASE("a circle and a missing file are faults where they are named") {
  const Folder folder;
  folder.write("a.yaml", "extends: b.yaml\n");
  folder.write("b.yaml", "preset: all\nextends: [c.yaml, a.yaml]\n");
  folder.write("self.yaml", "extends: ./self.yaml\n");
  CHECK(faults_in(folder, "a.yaml") ==
        "b.yaml:2:11 (6): cannot read c.yaml: No such file or directory\n"
        "b.yaml:2:19 (6): a circle: `a.yaml` extends this file\n");
  CHECK(faults_in(folder, "self.yaml") ==
        "self.yaml:1:10 (11): a circle: `./self.yaml` extends this file\n");
  folder.write("folder.yaml", "extends: .\n");
  CHECK(faults_in(folder, "folder.yaml").starts_with("folder.yaml:1:10 (1): cannot read"));
}

TEST_CASE("the configuration to begin with is right, and its examples too") {
  CHECK(faults(std::string(starter_config())).empty());
  std::string examples;
  std::istringstream lines{std::string(starter_config())};
  for (std::string line; std::getline(lines, line);)
    if (!line.starts_with("# ") || line[2] == ' ')
      examples += line.substr(line.starts_with('#') ? 1 : 0) + "\n";
  CHECK(faults(examples) == "");
  for (const Key& key : config_keys()) {
    INFO(key.name << " in\n" << examples);
    if (key.name == "$schema") continue;  // the editors' line at the top says it
    CHECK(("\n" + examples).find(fmt::format("\n{}:", key.name)) != std::string::npos);
  }
}

TEST_CASE("the schema of configurations knows their keys") {
  const auto schema = nlohmann::json::parse(config_schema());
  CHECK(schema["additionalProperties"] == false);
  for (const Key& key : config_keys()) CHECK(schema["properties"].contains(key.name));
  CHECK(schema["properties"]["suppress"]["items"]["required"] ==
        nlohmann::json{"rule", "path", "reason"});
  CHECK(schema["properties"]["rules"]["additionalProperties"]["enum"] ==
        nlohmann::json{"off", "note", "warning", "error"});
}

}  // namespace cablelint
