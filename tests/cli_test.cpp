#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "cli_cables.hpp"

namespace cablelint {
namespace {

using Json = nlohmann::json;

}  // namespace

TEST_CASE("a clean cable gives status 0 and not a word") {
  const Folder folder;
  folder.write("a.txt", clean);
  const Outcome outcome = run_program(folder.path(), "a.txt");
  CHECK(outcome.out.empty());
  CHECK(outcome.err.empty());
  CHECK(outcome.status == 0);
}

TEST_CASE("a flawed cable gives its finding, a summary aside and status 1") {
  const Folder folder;
  folder.write("a.txt", flawed);
  const Outcome outcome = run_program(folder.path(), "--format concise a.txt");
  CHECK(outcome.out == concise("a.txt"));
  CHECK(outcome.err == "1 error; 1 fixable with --fix --unsafe-fixes\n");
  CHECK(outcome.status == 1);
  CHECK(run_program(folder.path(), "check --format concise a.txt").out == outcome.out);
}

TEST_CASE("a bad command line is told what was wanted") {
  const auto complaint = [](const std::string& words) {
    const Outcome outcome = run_program(".", words);
    CHECK(outcome.out.empty());
    CHECK(outcome.status == 2);
    CHECK(lines(outcome.err) == 1);
    CHECK(outcome.err.starts_with("cablelint: error: "));
    return outcome.err;
  };
  check_contains(complaint("check"), "PATH is required");
  check_contains(complaint("chekc a.txt"),
                 "is no file and no command, did you mean `cablelint check`?");
  check_contains(complaint("lint ."), "did you mean `cablelint check`?");
  check_contains(complaint("help"), "did you mean `cablelint --help`?");
  check_contains(complaint("list"), "did you mean `cablelint rules list`?");
  check_contains(complaint("basline create a.txt"), "did you mean `cablelint baseline`?");
  for (const std::string words :
       {"--since '' x", "--since= x", "--baseline '' x", "--config '' x", "--max-findings '' x",
        "--stdin-filename '' -", "--rules '' x", "--preset '' x", "--output '' x", "--exclude '' x",
        "--select '' x", "-j '' x", "--max-file-size '' x"})
    complaint(words);
  check_contains(complaint("--formt json x"), "--formt is not known, did you mean `--format`?");
  check_contains(complaint("--format=jsno x"), "did you mean `json`?");
  check_contains(complaint("--format pdf x"), "`pdf` is none of full, concise, json, jsonl");
  check_contains(complaint("--preset recomended x"), "did you mean `recommended`?");
  check_contains(complaint("--fail-on warnings x"), "did you mean `warning`?");
  check_contains(complaint("--as-of 2005-02-30 x"), "wanted YYYY-MM-DD");
  check_contains(complaint("--max-findings many x"), "--max-findings");
  check_contains(complaint("-j 0 x"), "--jobs");
  check_contains(complaint("--rules /nonexistent ."), "cannot read /nonexistent");
  check_contains(complaint("--select tag-unknow ."), "did you mean `tag-unknown`?");
  check_contains(complaint("--ignore qqqq ."), "`qqqq` is not a rule");
  check_contains(complaint("rules lst"), "did you mean `list`?");
  check_contains(complaint("completions ksh"), "did you mean `zsh`?");
  check_contains(complaint("explain tag-unknow"), "did you mean `tag-unknown`?");
  check_contains(complaint("parse missing.txt"), "cannot read missing.txt");
  check_contains(complaint("parse ."), "cannot read .: Is a directory");
}

TEST_CASE("help keeps to the width of the terminal") {
  for (const std::size_t width : {50u, 72u}) {
    const Outcome help =
        run_program(".", fmt::format("--version; COLUMNS={} $CABLELINT_PROGRAM --help", width));
    std::istringstream out(help.out);
    for (std::string line; std::getline(out, line);) {
      INFO(line);
      CHECK(line.size() <= width);
    }
  }
  CHECK(lines(run_program(".", "--help").out) <
        lines(run_program(".", "--version; COLUMNS=60 $CABLELINT_PROGRAM --help").out));
}

TEST_CASE("a rule is a link where the terminal takes them") {
  const Folder folder;
  folder.write("a.txt", flawed);
  const auto said = [&](const std::string& words) {
    return run_program(folder.path(), "--version; FORCE_HYPERLINK=1 $CABLELINT_PROGRAM " + words)
        .out;
  };
  for (const std::string format : {"full", "concise"})
    check_contains(said("--format " + format + " a.txt"),
                   "/rules/README.md#tag-unknown\x1b\\tag-unknown\x1b]8;;\x1b\\]\n");
  CHECK(said("--format jsonl a.txt").find('\x1b') == std::string::npos);
  said("--output full:report a.txt");
  CHECK(read_file(folder.path() / "report").find('\x1b') == std::string::npos);
  CHECK(run_program(folder.path(), "a.txt").out.find('\x1b') == std::string::npos);
}

TEST_CASE("the rules that found nothing in a tree are named") {
  const Folder folder;
  folder.write("a.txt", flawed);
  const Outcome outcome =
      run_program(folder.path(), "--coverage --select tag-unknown,tag-repeated .");
  CHECK(outcome.err ==
        "      0 tag-repeated\n1 of 2 rules found something\n"
        "1 error; 1 fixable with --fix --unsafe-fixes\n");
}

TEST_CASE("the program alone shows how to begin") {
  const Outcome outcome = run_program(".", "");
  check_contains(outcome.err, "  cablelint init ");
  CHECK(outcome.out.empty());
  CHECK(outcome.status == 2);
}

TEST_CASE("every fault in the rule files is reported at once, in place, with status 2") {
  const Folder folder;
  folder.write("a.txt", clean);
  folder.write("book/tags/six-mistakes.yaml",
               "summary: six mistakes\n"
               "for: tagg\n"
               "when: this.cod == \"X\"\n"
               "expect: this.code ==\n"
               "mesage: wrong key\n"
               "message: \"{this.nothing}\"\n"
               "severity: fatal\n"
               "severity: error\n"
               "presets: [strict]\n"
               "bad: [{tags: \"TAGS: X\", at: X}]\n");
  const Outcome outcome = run_program(folder.path(), "--rules book a.txt");
  CHECK(outcome.out.empty());
  CHECK(outcome.status == 2);
  check_contains(outcome.err, "book/tags/six-mistakes.yaml:2:6: error: ");
  check_contains(outcome.err, "    2 | for: tagg\n      |      ^~~~\n");
  check_contains(outcome.err, "did you mean `tag`?");
  check_contains(outcome.err, "book/tags/six-mistakes.yaml:5:1: error: ");
  check_contains(outcome.err, "did you mean `message`?");
  check_contains(outcome.err, "book/tags/six-mistakes.yaml:8:1: error: ");
}

TEST_CASE("the least severity that fails can be chosen, and failing can be turned off") {
  const Folder folder;
  folder.write("a.txt", flawed);
  CHECK(run_program(folder.path(), "--fail-on error a.txt").status == 1);
  CHECK(run_program(folder.path(), "--exit-zero a.txt").status == 0);
  CHECK(run_program(folder.path(), "--exit-zero a.txt missing").status == 2);
  folder.write("note.txt",
               "This record is a partial extract of the original cable. The full text "
               "of the original cable is not available.\n\n" +
                   std::string(clean));
  CHECK(run_program(folder.path(), "note.txt").status == 0);
  CHECK(run_program(folder.path(), "note.txt").err.starts_with("1 note; "));
  CHECK(run_program(folder.path(), "--fail-on note note.txt").status == 1);
}

TEST_CASE("rules can be selected and ignored") {
  const Folder folder;
  folder.write("a.txt", with_tags("KZ, KZ, KZZ"));
  const auto rules_of = [&](const std::string& words) {
    std::set<std::string> rules;
    std::istringstream out(run_program(folder.path(), "--format jsonl " + words + " a.txt").out);
    for (std::string line; std::getline(out, line);) rules.insert(Json::parse(line)["rule"]);
    return rules;
  };
  using Rules = std::set<std::string>;
  const Rules all = rules_of("");
  CHECK(all.contains("tag-unknown"));
  CHECK(all.contains("tag-repeated"));
  CHECK(rules_of("--select tag-unknown") == Rules{"tag-unknown"});
  CHECK(rules_of("--select tag-unknown,tag-repeated") == Rules{"tag-unknown", "tag-repeated"});
  Rules without = all;
  without.erase("tag-unknown");
  CHECK(rules_of("--ignore tag-unknown") == without);
}

TEST_CASE("a cable can be judged as one of another day") {
  const Folder folder;
  folder.write("a.txt", flawed);
  const std::string select = "--select tag-unknown a.txt";  // a rule from 1980 on
  CHECK(run_program(folder.path(), select).status == 1);
  CHECK(run_program(folder.path(), "--as-of 1975-01-01 " + select).status == 0);
}

TEST_CASE("findings over the limit are counted, not printed") {
  const Folder folder;
  for (const std::string name : {"a.txt", "b.txt", "c.txt"}) folder.write(name, flawed);
  const Outcome outcome =
      run_program(folder.path(), "--format concise --select tag-unknown --max-findings 2 .");
  CHECK(lines(outcome.out) == 2);
  CHECK(outcome.err ==
        "3 errors in 3 of 3 files; 2 printed; 3 fixable with --fix --unsafe-fixes\n");
  CHECK(outcome.status == 1);
}

TEST_CASE("statistics count the findings of each rule, the most frequent first") {
  const Folder folder;
  folder.write("a.txt", with_tags("KZ, KZ, KZZ"));
  folder.write("b.txt", flawed);
  const Outcome outcome = run_program(
      folder.path(), "--format concise --statistics --select tag-unknown,tag-repeated .");
  CHECK(outcome.err ==
        "      2 tag-unknown\n      1 tag-repeated\n2 errors, 1 warning in 2 of 2 files; 1 fixable "
        "with --fix, 2 more with --unsafe-fixes\n");
}

TEST_CASE("the json formats are whole documents and nothing is said beside them") {
  const Folder folder;
  folder.write("a.txt", flawed);
  folder.write("b.txt", clean);
  folder.write("c.txt", flawed);
  const Outcome json = run_program(folder.path(), "--format json .");
  CHECK(Json::parse(json.out)["findings"].size() == 2);
  CHECK(json.err.empty());
  CHECK(Json::parse(run_program(folder.path(), "--format json b.txt").out)["findings"].empty());
  CHECK(lines(run_program(folder.path(), "--format jsonl .").out) == 2);
}

TEST_CASE("colour is for terminals unless it is asked for") {
  const Folder folder;
  folder.write("a.txt", flawed);
  const auto coloured = [&](const std::string& words) {
    return run_program(folder.path(), words + " a.txt").out.find('\x1b') != std::string::npos;
  };
  CHECK_FALSE(coloured(""));
  CHECK(coloured("--color always"));
  CHECK_FALSE(coloured("--color never"));
  const auto with = [&](const std::string& variables) {
    return run_program(folder.path(), "--version; " + variables + " $CABLELINT_PROGRAM a.txt")
               .out.find('\x1b') != std::string::npos;
  };
  CHECK(with("FORCE_COLOR=1"));
  CHECK(with("CLICOLOR_FORCE=1"));
  CHECK_FALSE(with("FORCE_COLOR=0"));
  CHECK_FALSE(with("FORCE_COLOR=1 NO_COLOR=1"));
}

TEST_CASE("a long run shows on a terminal how far it has come, and takes it away at the end") {
  const Folder folder;
  folder.write("a.txt", clean);
  folder.write("run", "(sleep 1.2; cat a.txt) | $CABLELINT_PROGRAM - a.txt\n");
  const std::string progress = "\r\x1b[Klinting: 1 of 2 files";
  const Outcome terminal =
      run_program(folder.path(), "--version; TERM=xterm script -qec 'sh run' /dev/null </dev/null");
  check_contains(terminal.out, progress);
  check_contains(terminal.out, "\r\x1b[Knothing found in 2 files");
  CHECK(run_program(folder.path(), "--version; sh run").err.empty());
}

TEST_CASE("output that cannot be written is an error, a reader that left is none") {
  const Folder folder;
  for (int i = 0; i < 400; ++i) folder.write(std::to_string(i) + ".txt", flawed);
  const Outcome full = run_program(folder.path(), "--select tag-unknown . > /dev/full");
  CHECK(full.err == "cablelint: error: cannot write the output: No space left on device\n");
  CHECK(full.status == 2);
  const Outcome left = run_program(folder.path(), "--select tag-unknown . | head -n 1");
  CHECK(lines(left.out) == 1);
  CHECK(left.err.empty());
  const Outcome ignored =
      run_program(folder.path(),
                  "--version; trap '' PIPE; $CABLELINT_PROGRAM --select tag-unknown . | head -n 1");
  CHECK(ignored.err.empty());
}

TEST_CASE("parse prints the model, or the syntax tree") {
  const Folder folder;
  folder.write("a.txt", clean);
  const Outcome parsed = run_program(folder.path(), "parse a.txt");
  const Json model = Json::parse(parsed.out);
  CHECK(model["path"] == "a.txt");
  CHECK(model["cables"][0]["mrn"]["post"] == "ALMATY");
  CHECK(model["cables"][0]["tags"][1]["span"] ==
        Json{{"line", 6}, {"column", 13}, {"end_line", 6}, {"end_column", 15}});
  CHECK(parsed.status == 0);
  const Outcome tree = run_program(folder.path(), "parse --tree a.txt");
  check_contains(tree.out, "      tag_word 6:7-6:11 \"PGOV\"\n");
  folder.write("prose.txt", "The harvest was late this year.\n");
  CHECK(Json::parse(run_program(folder.path(), "parse prose.txt").out)["cables"].empty());
}

TEST_CASE("explain tells of every kind of finding") {
  check_contains(run_program(".", "explain tag-unknown").out, "tag-unknown: ");
  check_contains(run_program(".", "explain no-cable").out, "no-cable");
  check_contains(run_program(".", "explain rule-error").out, "rule-error");
}

TEST_CASE("rules list prints a line a rule") {
  const Outcome outcome = run_program(".", "rules list");
  check_contains(outcome.out, "\ntag-unknown ");
  CHECK(lines(outcome.out) > 30);
  CHECK(outcome.status == 0);
}

TEST_CASE("help and version answer on standard output with status 0") {
  const Outcome version = run_program(".", "--version");
  CHECK(version.out.starts_with("cablelint "));
  CHECK(version.status == 0);
  for (const std::string words :
       {"", "parse ", "explain ", "rules ", "rules list ", "rules test "}) {
    const Outcome help = run_program(".", words + "--help");
    check_contains(help.out, "cablelint");
    CHECK(help.err.empty());
    CHECK(help.status == 0);
  }
}

TEST_CASE("markings are read from arguments or from the lines of standard input") {
  const Outcome one = run_program(".", "mark 'S//NF//REL TO USA, GBR' '(C/NF)'");
  CHECK(one.status == 0);
  check_contains(one.out, R"("banner": "CONFIDENTIAL//NOFORN")");
  const Folder folder;
  folder.write("marks", "(C/NF)\n\n(S)\n");
  const Outcome several = run_program(folder.path(), "mark --rollup < marks");
  CHECK(several.status == 0);
  check_contains(several.out, R"("rollup")");
  check_contains(several.out, R"("banner": "SECRET//NOFORN")");
}

}  // namespace cablelint
