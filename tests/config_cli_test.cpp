#include <nlohmann/json.hpp>
#include <sstream>

#include "cli_cables.hpp"

namespace cablelint {
namespace {

using Json = nlohmann::json;

constexpr std::string_view of_kzz = "rule: tag-unknown, reason: it stands so in the original";

// A folder with flawed cables and a configuration, which is where a repository begins.
struct Repository {
  Folder folder;

  explicit Repository(std::string_view config) {
    folder.begin_repository();
    folder.write(".cablelint.yaml", config);
    folder.write("a.txt", flawed);
    folder.write("old/b.txt", flawed);
  }

  Outcome run(const std::string& words) const { return run_program(folder.path(), words); }
  std::string concise(const std::string& words) const {
    return run("--format concise " + words).out;
  }
};

std::string as(std::string_view severity, const std::string& path) {
  std::string line = concise(path);
  return line.replace(line.find("error"), 5, severity);
}

std::string suppress(const std::string& entry) { return "suppress:\n  - {" + entry + "}\n"; }

}  // namespace

TEST_CASE("different files of a run may fall under different settings") {
  Repository repository(
      "rules: {tag-unknown: warning}\n"
      "overrides: [{paths: old/**, rules: {tag-unknown: note}}]\n");
  repository.folder.write("own/.cablelint.yaml", "rules: {tag-unknown: off}\n");
  repository.folder.write("own/c.txt", flawed);
  repository.folder.write("nested/d.txt", flawed);
  repository.folder.begin_repository("nested");
  CHECK(repository.concise(".") ==
        as("warning", "a.txt") + concise("nested/d.txt") + as("note", "old/b.txt"));
  CHECK(repository.concise("-j 7 .") == repository.concise("-j 1 ."));
}

TEST_CASE("a configuration can be named, or none be read") {
  Repository repository("rules: {tag-unknown: off}\n");
  repository.folder.write("ci/other.yaml", "rules: {tag-unknown: note}\n");
  CHECK(repository.concise("a.txt").empty());
  CHECK(repository.concise("--no-config a.txt") == concise("a.txt"));
  CHECK(repository.concise("--config ci/other.yaml a.txt") == as("note", "a.txt"));
  CHECK(repository.run("--config ci/other.yaml --no-config a.txt").status == 2);
  const Outcome missing = repository.run("--config none.yaml a.txt");
  CHECK(missing.err == "cablelint: error: cannot read none.yaml: No such file or directory\n");
  CHECK(missing.status == 2);
  CHECK(repository.run("--config ci a.txt").err ==
        "cablelint: error: cannot read ci: Is a directory\n");
}

TEST_CASE("the command line goes before the configuration") {
  const Repository repository("preset: archive\nrules: {tag-unknown: off}\n");
  CHECK(repository.concise("--select tag-unknown a.txt") == concise("a.txt"));
  CHECK(Repository("rules: {tag-unknown: note}\n").concise("--ignore tag-unknown a.txt").empty());
}

TEST_CASE("the text on standard input has the configuration of the name it is given") {
  const Repository repository(
      "rules: {tag-unknown: warning}\n"
      "overrides: [{paths: old/**, rules: {tag-unknown: off}}]\n");
  CHECK(repository.concise("- < a.txt") == as("warning", "<stdin>"));
  CHECK(repository.concise("--stdin-filename old/x.txt - < a.txt").empty());
}

TEST_CASE("a configuration brings rules of its own, looked for from where it lies") {
  Repository repository("rule-folders: policy\nrules: {cable-of-2005: error}\n");
  repository.folder.write("policy/own/cable-of-2005.yaml",
                          "summary: a cable of 2005\n"
                          "for: cable\n"
                          "expect: '!has(this.date) || this.date.year != 2005'\n"
                          "message: a cable of 2005\n"
                          "severity: warning\n"
                          "authority: [{cite: the office's own policy}]\n"
                          "presets: [recommended]\n"
                          "bad: [{body: 1. (U) Text., at: R 260931Z APR 05}]\n"
                          "good: [{heading: X, body: 1. (U) Text.}]\n");
  const Outcome outcome = run_program(repository.folder.path() / "old", "--format concise b.txt");
  check_contains(outcome.out, "error: a cable of 2005 [cable-of-2005]\n");
  CHECK(outcome.err == "2 errors; 1 fixable with --fix --unsafe-fixes\n");
}

TEST_CASE("every fault of a configuration is told in one pass, with status 2") {
  Repository repository(
      "preste: strict\n"
      "preset: stirct\n"
      "extends: nowhere.yaml\n"
      "rule-folders: [none]\n"
      "rules:\n"
      "  tag-unknwon: off\n"
      "  tag-repeated: eror\n"
      "  tag-repeated: off\n"
      "overrides:\n"
      "  - paths: '[old'\n"
      "suppress:\n"
      "  - rule: tag-unkown\n"
      "    path: a.txt\n"
      "    until: 2030-02-30\n");
  const Outcome outcome = repository.run("a.txt old");
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  std::string places;
  std::istringstream err(outcome.err);
  for (std::string line; std::getline(err, line);)
    if (line.starts_with(".cablelint.yaml:")) places += line + "\n";
  CHECK(places ==
        ".cablelint.yaml:1:1: error: no key is called `preste` here\n"
        ".cablelint.yaml:2:9: error: `preset` cannot be `stirct`\n"
        ".cablelint.yaml:3:10: error: cannot read nowhere.yaml: No such file or directory\n"
        ".cablelint.yaml:4:16: error: cannot read none: No such file or directory\n"
        ".cablelint.yaml:6:3: error: `tag-unknwon` is not a rule\n"
        ".cablelint.yaml:7:17: error: `tag-repeated` cannot be `eror`\n"
        ".cablelint.yaml:8:3: error: `tag-repeated` is given twice\n"
        ".cablelint.yaml:10:12: error: a `[` without its `]`\n"
        ".cablelint.yaml:12:5: error: `reason` is missing\n"
        ".cablelint.yaml:12:11: error: `tag-unkown` is not a rule\n"
        ".cablelint.yaml:14:12: error: `2030-02-30` is no day of the calendar\n");
  check_contains(outcome.err,
                 "    6 |   tag-unknwon: off\n"
                 "      |   ^~~~~~~~~~~\n"
                 "      = help: did you mean `tag-unknown`?\n");
}

TEST_CASE("a suppressed finding is not shown and not counted, programs see it with the reason") {
  const Repository repository(suppress("path: a.txt, " + std::string(of_kzz)));
  const Outcome shown = repository.run("a.txt");
  CHECK(shown.out.empty());
  CHECK(shown.err == "nothing found in 1 file; 1 suppressed\n");
  CHECK(shown.status == 0);
  const Json finding = Json::parse(repository.run("--format jsonl a.txt").out);
  CHECK(finding["rule"] == "tag-unknown");
  CHECK(finding["suppressed"] ==
        Json{{"reason", "it stands so in the original"}, {"path", ".cablelint.yaml"}, {"line", 2}});
  CHECK(repository.concise(".") == concise("old/b.txt"));
  check_contains(repository.run("--statistics a.txt").err, "      1 tag-unknown (suppressed)\n");
  CHECK(repository.concise("--no-suppressions a.txt") == concise("a.txt"));
  CHECK(repository.run("--no-suppressions a.txt").status == 1);
}

TEST_CASE("a finding is suppressed by its fingerprint wherever its line has gone") {
  Repository repository("");
  const Json finding = Json::parse(repository.run("--format jsonl a.txt").out);
  repository.folder.write(".cablelint.yaml",
                          suppress("path: a.txt, " + std::string(of_kzz) +
                                   ", fingerprint: " + finding["fingerprint"].get<std::string>()));
  repository.folder.write("a.txt", "VZCZCXRO4912\n" + flawed);
  CHECK(repository.concise("a.txt").empty());
  repository.folder.write("a.txt", with_tags("PGOV, KXX"));
  CHECK_FALSE(repository.concise("a.txt").empty());
}

TEST_CASE("an entry that suppresses nothing is a finding in the configuration") {
  const Repository repository(
      "suppress:\n"
      "  - rule: tag-repeated\n"
      "    path: a.txt\n"
      "    reason: it was so once\n");
  const Outcome outcome = repository.run("a.txt");
  check_contains(outcome.out,
                 ".cablelint.yaml:2:11: warning: this entry suppresses no finding of tag-repeated "
                 "[suppression-unused]\n"
                 "    2 |   - rule: tag-repeated\n"
                 "      |           ^~~~~~~~~~~~\n");
  CHECK(outcome.err == "1 error, 1 warning in 2 of 2 files; 1 fixable with --fix --unsafe-fixes\n");
  check_contains(run_program(repository.folder.path() / "old", "--format concise ../a.txt").out,
                 "../.cablelint.yaml:2:11: warning: ");
}

TEST_CASE("an entry is called unused only where all that it names was linted") {
  const std::string unused =
      ".cablelint.yaml:2:12: warning: this entry suppresses no finding of tag-repeated "
      "[suppression-unused]\n";
  const Repository one(suppress("rule: tag-repeated, path: old/b.txt, reason: x"));
  CHECK(one.concise("a.txt") == concise("a.txt"));
  CHECK(one.concise("old/b.txt") == concise("old/b.txt") + unused);
  CHECK(one.concise("--stdin-filename old/b.txt - < a.txt") == concise("old/b.txt") + unused);
  CHECK(one.concise("--select tag-unknown old/b.txt") == concise("old/b.txt"));
  const Repository all(suppress("rule: tag-repeated, path: '**', reason: x"));
  CHECK(all.concise("a.txt") == concise("a.txt"));
  CHECK(all.concise("a.txt old") == concise("a.txt") + concise("old/b.txt") + unused);
}

TEST_CASE("an entry for a file that is gone is unused once its folder is linted") {
  const Repository repository(suppress("path: old/gone.txt, " + std::string(of_kzz)));
  CHECK(repository.concise("a.txt") == concise("a.txt"));
  CHECK(repository.concise("old") ==
        concise("old/b.txt") +
            ".cablelint.yaml:2:12: warning: `old/gone.txt` is not there, so nothing in it is "
            "suppressed [suppression-unused]\n");
}

TEST_CASE("of two entries for the same finding the second is unused") {
  const Repository repository("suppress:\n  - {path: a.txt, " + std::string(of_kzz) +
                              "}\n  - {path: '*', " + std::string(of_kzz) + "}\n");
  CHECK(lines(repository.concise("a.txt")) == 1);
  check_contains(repository.concise("a.txt"), ".cablelint.yaml:3:");
}

TEST_CASE("an entry that has ended suppresses nothing and says so") {
  const Repository repository(
      suppress("path: a.txt, " + std::string(of_kzz) + ", until: 2020-02-29"));
  CHECK(repository.concise("a.txt") ==
        concise("a.txt") +
            ".cablelint.yaml:2:83: warning: this suppression of tag-unknown ended on 2020-02-29 "
            "[suppression-expired]\n");
  CHECK(repository.run("a.txt").status == 1);
  const Repository later(suppress("path: a.txt, " + std::string(of_kzz) + ", until: 9999-12-31"));
  CHECK(later.concise("a.txt").empty());
}

TEST_CASE("the findings about suppressions can be set and ignored like rules") {
  const std::string entry = suppress("rule: tag-repeated, path: a.txt, reason: x");
  const auto of = [&](const std::string& rules, const std::string& words = "") {
    return lines(Repository(rules + entry).concise(words + " a.txt"));
  };
  CHECK(of("") == 2);
  CHECK(of("rules: {suppression-unused: off}\n") == 1);
  CHECK(of("", "--ignore suppression-unused") == 1);
  CHECK(of("", "--select tag-unknown,tag-repeated") == 1);
  CHECK(of("", "--select suppression-unused,tag-repeated") == 1);
  check_contains(Repository("rules: {suppression-unused: error}\n" + entry).concise("a.txt"),
                 ".cablelint.yaml:3:12: error: ");
  check_contains(run_program(".", "explain suppression-unused").out, "suppression-unused");
  check_contains(run_program(".", "explain suppression-expired").out, "suppression-expired");
}

TEST_CASE("config show says every setting of a file, and where it comes from") {
  Repository repository("extends: base.yaml\nrules:\n  tag-repeated: off\n" +
                        suppress("path: old/*, " + std::string(of_kzz)));
  repository.folder.write("base.yaml", "overrides: [{paths: old/**, preset: archive}]\n");
  const Outcome shown = repository.run("config show --origin --ignore tags-missing old/b.txt");
  CHECK(shown.status == 0);
  const auto says = [&](const std::string& setting, const std::string& origin) {
    const auto begin = shown.out.find("\n" + setting + " ");
    INFO(shown.out);
    REQUIRE(begin != std::string::npos);
    const std::string line = shown.out.substr(begin, shown.out.find('\n', begin + 1) - begin);
    INFO(line);
    CHECK(line.ends_with("  # " + origin));
  };
  CHECK(shown.out.starts_with("# from base.yaml\n# from .cablelint.yaml\n"));
  says("preset: archive", "base.yaml:1:37");
  says("  tag-repeated: off", ".cablelint.yaml:3:3");
  says("  tags-missing: off", "--ignore");
  says("  tag-unknown: error", "in preset archive");
  says("  tag-is-a-term: off", "not in preset archive");
  says("  suppression-unused: warning", "by default");
  says("  - rule: tag-unknown", ".cablelint.yaml:5:25");
  check_contains(repository.run("config show a.txt").out, "\npreset: recommended\nrules:\n");
  CHECK(
      repository.run("config show").out.starts_with("# from base.yaml\n# from .cablelint.yaml\n"));
}

TEST_CASE("what config show prints is a configuration that means the same") {
  Repository repository("preset: strict\nrules: {tag-unknown: note}\n" +
                        suppress("path: a.txt, " + std::string(of_kzz) + ", text: KZZ"));
  const std::string before = repository.run("--format jsonl a.txt").out;
  const std::string shown = repository.run("config show --origin a.txt").out;
  repository.folder.write("shown.yaml", shown);
  CHECK(repository.run("config show --config shown.yaml a.txt").status == 0);
  const Json first = Json::parse(before.substr(0, before.find('\n')));
  const std::string after = repository.run("--config shown.yaml --format jsonl a.txt").out;
  const Json second = Json::parse(after.substr(0, after.find('\n')));
  CHECK(lines(before) == lines(after));
  CHECK(first["severity"] == second["severity"]);
  CHECK(first["suppressed"]["reason"] == second["suppressed"]["reason"]);
}

TEST_CASE("init writes a configuration and never over another") {
  const Folder folder;
  folder.write("a.txt", flawed);
  CHECK(run_program(folder.path(), "init").out == "wrote .cablelint.yaml\n");
  CHECK(run_program(folder.path(), "--format concise a.txt").out == concise("a.txt"));
  folder.write(".cablelint.yaml", "preset: all\n");
  const Outcome again = run_program(folder.path(), "init");
  CHECK(again.err == "cablelint: error: .cablelint.yaml is already there\n");
  CHECK(again.status == 2);
  CHECK(read_file(folder.path() / ".cablelint.yaml") == "preset: all\n");
}

TEST_CASE("the schema of configurations is printed") {
  CHECK(Json::parse(run_program(".", "schema config").out)["properties"].contains("suppress"));
}

}  // namespace cablelint
