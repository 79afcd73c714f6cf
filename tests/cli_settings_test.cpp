#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli_cables.hpp"
#include "config/keys.hpp"
#include "rules/rule_schema.hpp"
#include "rules_files.hpp"
#include "snapshot.hpp"

// What a configuration says once for the command line, hooks, CI and editors.

namespace cablelint {
namespace {

using Json = nlohmann::json;

struct Repository {
  Folder folder;

  explicit Repository(const std::string& config) {
    folder.begin_repository();
    folder.write(".cablelint.yaml", config);
    folder.write("cables/a.txt", flawed);
  }

  Outcome run(const std::string& words) const { return run_program(folder.path(), words); }
  std::string read(const std::string& path) const { return read_file(folder.path() / path); }
};

// A rule of 2025 on the harvest cable, with more keys.
std::string own_rule(const std::string& more) {
  return rule_text({"for", "expect", "message", "bad", "good"},
                   "for: tag\nexpect: this.code != \"PGOV\"\nmessage: no politics\n"
                   "bad: [{tags: \"TAGS: PGOV\", at: PGOV}]\ngood: [{tags: \"TAGS: KZ\"}]\n" +
                       more);
}

}  // namespace

TEST_CASE("a configuration says what makes a run fail, the command line goes before it") {
  const Repository repository("fail-on: error\nrules: {tag-unknown: warning}\n");
  CHECK(repository.run(".").status == 0);
  CHECK(repository.run("--fail-on warning .").status == 1);
  CHECK(run_program(repository.folder.path() / "cables", "a.txt").status == 0);
}

TEST_CASE("a configuration says which reports are written, and where") {
  const Repository repository("output: [concise, 'json:out/report.json', 'junit:-']\n");
  std::filesystem::create_directory(repository.folder.path() / "out");
  const Outcome clash = repository.run(".");
  check_contains(clash.err, ".cablelint.yaml:1:43: error: two reports go to standard output");
  CHECK(clash.status == 2);
  repository.folder.write(".cablelint.yaml", "output: [concise, 'json:out/report.json']\n");
  const Outcome outcome = run_program(repository.folder.path() / "cables", ".");
  CHECK(outcome.out == concise("a.txt"));
  CHECK(Json::parse(repository.read("out/report.json"))["findings"].size() == 1);
  std::filesystem::remove(repository.folder.path() / "out/report.json");
  CHECK(repository.run("--format jsonl .").out.starts_with('{'));
  CHECK_FALSE(std::filesystem::exists(repository.folder.path() / "out/report.json"));
  check_contains(repository.run("--unsafe-fixes --diff .").out, "+TAGS: PGOV, KZ\n");
}

TEST_CASE("a report of no known format is a fault in its place, beside all others") {
  const Repository repository("output: [jsno, 'sarif:']\nfail-on: warnings\npreset: stirct\n");
  const Outcome outcome = repository.run(".");
  CHECK(outcome.status == 2);
  for (const std::string_view fault :
       {".cablelint.yaml:1:10: error: `jsno` is not known, did you mean `json`?\n",
        ".cablelint.yaml:1:16: error: `sarif:` names no file\n",
        ".cablelint.yaml:2:10: error: `fail-on` cannot be `warnings`\n",
        ".cablelint.yaml:3:9: error: `preset` cannot be `stirct`\n"})
    check_contains(outcome.err, fault);
}

TEST_CASE("a configuration names the baseline, for every command and from every folder") {
  const Repository repository("baseline: old.json\n");
  const Outcome missing = repository.run(".");
  check_contains(missing.err,
                 ".cablelint.yaml:1:11: error: cannot read old.json: No such file or directory\n");
  CHECK(missing.status == 2);
  CHECK(repository.run("baseline create .").out == "wrote 1 finding of 1 text to old.json\n");
  const Outcome outcome = repository.run(".");
  CHECK(outcome.err == "nothing found in 1 file; 1 known\n");
  CHECK(outcome.status == 0);
  CHECK(run_program(repository.folder.path() / "cables", "a.txt").status == 0);
  check_contains(repository.run("baseline stats").out, "1 finding in 1 text\n");
  CHECK(repository.run("baseline prune").out == "removed 0 findings from old.json, 1 left\n");
  repository.folder.write("empty.json", R"({"version":1,"findings":[]})");
  CHECK(repository.run("--baseline empty.json .").status == 1);
}

TEST_CASE("cables are judged as of the day that the configuration names") {
  const Repository repository("as-of: 1975-01-01\n");  // tag-unknown is from 1980 on
  CHECK(repository.run("--select tag-unknown .").status == 0);
  CHECK(repository.run("--select tag-unknown --as-of 2005-01-01 .").status == 1);
}

TEST_CASE("an edition leaves out the rules that came later") {
  const Repository repository("rule-folders: policy\nedition: 2026-06-30\n");
  repository.folder.write("policy/own/some-rule.yaml", own_rule("since: 2026-07-01\n"));
  const auto finds = [&](const std::string& words) {
    return repository.run("--preset all --format concise " + words + " .")
               .out.find("no politics") != std::string::npos;
  };
  CHECK_FALSE(finds(""));
  CHECK(finds("--edition 2026-07-01"));
  CHECK(finds("--select some-rule"));
  check_contains(repository.run("config show --origin cables/a.txt").out, "edition: 2026-06-30");
  check_contains(repository.run("explain some-rule").out, "  since     2026-07-01\n");
  check_contains(repository.run("explain tag-unknown").out, "  since     the first edition\n");
}

TEST_CASE("commands about rules know the rules that the configuration names") {
  const Repository repository("rule-folders: policy\n");
  repository.folder.write("policy/own/some-rule.yaml", own_rule(""));
  for (const std::string words : {"explain some-rule", "rules list", "rules docs"}) {
    INFO(words);
    check_contains(repository.run(words).out, "some-rule");
    check_contains(run_program(repository.folder.path() / "cables", words).out, "some-rule");
    CHECK(repository.run(words + " --no-config").out.find("some-rule") == std::string::npos);
  }
  CHECK(repository.run("rules test").err == "0 of 2 examples failed\n");
  CHECK(repository.run("rules lint").status == 0);
  CHECK(repository.run("parse cables/a.txt").status == 0);
  repository.folder.write(".cablelint.yaml", "rule-folders: nowhere\n");
  const Outcome outcome = repository.run("explain tag-unknown");
  check_contains(outcome.err, ".cablelint.yaml:1:15: error: cannot read nowhere");
  CHECK(outcome.status == 2);
}

TEST_CASE("findings of a rule may not stay where the rule says so") {
  const Repository repository("rule-folders: policy\npreset: all\n");
  repository.folder.write("policy/own/some-rule.yaml", own_rule("suppressible: false\n"));
  CHECK(repository.run("baseline create --baseline old.json .").status == 0);
  CHECK(repository.read("old.json").find("some-rule") == std::string::npos);
  const Outcome outcome = repository.run("--format concise --baseline old.json .");
  check_contains(outcome.out, "no politics [some-rule]\n");
  CHECK(lines(outcome.out) == 1);
  check_contains(repository.run("explain some-rule").out, "no entry and no baseline");
  repository.folder.write(".cablelint.yaml",
                          "rule-folders: policy\n"
                          "suppress: [{rule: some-rule, path: '**', reason: x}]\n");
  const Outcome fault = repository.run(".");
  check_contains(fault.err, ".cablelint.yaml:2:19: error: `some-rule` cannot be suppressed\n");
  check_contains(fault.err, "policy/own/some-rule.yaml says `suppressible: false`");
}

TEST_CASE("entries of a baseline that are not found any more are told, once a baseline") {
  const Repository repository("");
  repository.folder.write("cables/b.txt", flawed);
  repository.folder.write("c.txt", clean);
  repository.run("baseline create --baseline old.json .");
  repository.folder.write("cables/a.txt", clean);
  const std::string stale =
      "old.json:2:1: warning: 1 of 2 entries is not found any more "
      "[baseline-stale]\n";
  const auto said = [&](const std::string& words) {
    return repository.run("--format concise --baseline old.json " + words).out;
  };
  CHECK(said(".") == stale);
  CHECK(said("c.txt cables/b.txt").empty());
  CHECK(said("--ignore tag-unknown .").empty());
  std::filesystem::remove(repository.folder.path() / "cables/b.txt");
  check_contains(said("."), "2 of 2 entries are not found any more");
  check_contains(repository.run("--baseline old.json .").out,
                 "help: `cablelint baseline prune --baseline old.json` takes them out");
  CHECK(said("c.txt").empty());
  CHECK(said("--ignore baseline-stale .").empty());
  repository.folder.write(".cablelint.yaml", "rules: {baseline-stale: note}\n");
  CHECK(repository.run("--baseline old.json .").status == 0);
}

TEST_CASE("a baseline is pruned of the entries of some paths only") {
  const Repository repository("baseline: old.json\n");
  repository.folder.write("b.txt", flawed);
  repository.run("baseline create .");
  repository.folder.write("cables/a.txt", clean);
  repository.folder.write("b.txt", clean);
  CHECK(repository.run("baseline prune cables").out == "removed 1 finding from old.json, 1 left\n");
  check_contains(repository.read("old.json"), R"({"path":"b.txt",)");
  check_contains(repository.run("baseline stats old.json").out, "1 finding in 1 text\n");
}

TEST_CASE("the summary tells how many findings stay, and how many were there before") {
  const Repository repository(
      "suppress: [{rule: tag-unknown, path: cables/a.txt, reason: it stands so}]\n");
  CHECK(repository.run(".").err == "nothing found in 1 file; 1 suppressed\n");
  repository.folder.write("b.txt", flawed);
  repository.run("baseline create --baseline old.json b.txt");
  repository.folder.write("c.txt", flawed);
  CHECK(repository.run("--baseline old.json .").err ==
        "1 error in 1 of 3 files; 1 fixable with --fix --unsafe-fixes; 1 suppressed; 1 known\n");
}

TEST_CASE("config show says what holds for a run, and means the same") {
  const Repository repository("extends: shared/base.yaml\noutput: ['json:x.json', concise]\n");
  repository.folder.write("shared/base.yaml",
                          "baseline: old.json\nfail-on: note\nas-of: 2005-01-01\n"
                          "include: ../cables/\nexclude: ['../x/*']\n");
  repository.folder.write("shared/old.json", R"({"version":1,"findings":[]})");
  const std::string shown = repository.run("config show --origin cables/a.txt").out;
  for (const std::string_view line :
       {"include:\n  - 'cables/**'", "exclude:\n  - 'x/*'", "baseline: 'shared/old.json'",
        "fail-on: note", "as-of: 2005-01-01", "output:\n  - 'json:x.json'"})
    check_contains(shown, line);
  check_contains(shown, "# shared/base.yaml:1:11\n");
  repository.folder.write("shown.yaml", shown);
  const std::string again = repository.run("config show --config shown.yaml cables/a.txt").out;
  CHECK(again.substr(again.find("include:")) == [&] {
    const std::string plain = repository.run("config show cables/a.txt").out;
    return plain.substr(plain.find("include:"));
  }());
}

TEST_CASE("docs/configuration.md is the page that the program writes", "[bless]") {
  compare_with_file(CABLELINT_SOURCE_DIR "/docs/configuration.md",
                    run_program(".", "config docs").out);
}

TEST_CASE("the schemas for editors are those that the program prints", "[bless]") {
  const std::filesystem::path folder =
      std::filesystem::path(CABLELINT_SOURCE_DIR) / "integrations/schema";
  compare_with_file(folder / "config.json", config_schema());
  compare_with_file(folder / "rule.json", rule_schema());
  CHECK(Json::parse(config_schema())["properties"].contains("$schema"));
  const Folder begun;
  run_program(begun.path(), "init");
  check_contains(read_file(begun.path() / ".cablelint.yaml"), "/integrations/schema/config.json\n");
  begun.write(".cablelint.yaml", "$schema: x.json\npreset: strict\n");
  begun.write("a.txt", clean);
  CHECK(run_program(begun.path(), "--fail-on error a.txt").status == 0);
}

}  // namespace cablelint
