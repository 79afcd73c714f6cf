#include <sys/stat.h>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "catch.hpp"
#include "program.hpp"

namespace cablelint {
namespace {

using Json = nlohmann::json;

constexpr std::string_view clean =
    "R 260931Z APR 05\n"
    "FM AMEMBASSY ALMATY\n"
    "TO SECSTATE WASHDC 4310\n"
    "UNCLAS ALMATY 001721\n"
    "E.O. 12958: N/A\n"
    "TAGS: PGOV, KZ\n"
    "SUBJECT: THE HARVEST\n"
    "1. The harvest was good.\n"
    "DOE\n"
    "NNNN\n";

// The same cable with other TAGS: "KZZ" is none.
std::string with_tags(const std::string& tags) {
  std::string text(clean);
  return text.replace(text.find("PGOV, KZ"), 8, tags);
}

const std::string flawed = with_tags("PGOV, KZZ");

constexpr std::string_view kzz =
    "error: TAG `KZZ` is in no list of subjects, places, organizations or programs [tag-unknown]\n";

std::string concise(const std::string& path) { return path + ":6:13: " + std::string(kzz); }

void check_contains(const std::string& text, std::string_view part) {
  INFO(text << "must contain\n" << part);
  CHECK(text.find(part) != std::string::npos);
}

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

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
  CHECK(outcome.err == "1 error\n");
  CHECK(outcome.status == 1);
  CHECK(run_program(folder.path(), "check --format concise a.txt").out == outcome.out);
}

TEST_CASE("a folder is walked in order, without hidden folders and other kinds of file") {
  const Folder folder;
  for (const char* path : {"b.txt", "a/z.cable", "a/b/c.TEL", "m.msg", "plain", ".git/x.txt",
                           "page.html", "a/.hidden.txt"})
    folder.write(path, flawed);
  const Outcome outcome = run_program(folder.path(), "--format concise .");
  CHECK(outcome.out == concise("a/b/c.TEL") + concise("a/z.cable") + concise("b.txt") +
                           concise("m.msg") + concise("plain"));
  CHECK(outcome.err == "5 errors in 5 of 5 files\n");
}

TEST_CASE("a file that was named is linted whatever it is called, and once") {
  const Folder folder;
  folder.write("page.html", flawed);
  const Outcome outcome = run_program(folder.path(), "--format concise page.html page.html");
  CHECK(outcome.out == concise("page.html"));
}

TEST_CASE("the output is the same in any order of arguments and number of threads") {
  const Folder folder;
  for (int i = 100; i < 200; ++i)
    folder.write("c" + std::to_string(i) + ".txt", i % 3 == 0 ? std::string(clean) : flawed);
  const Outcome one = run_program(folder.path(), "-j1 --format concise c*.txt");
  CHECK(lines(one.out) == 67);
  CHECK(one.err == "67 errors in 67 of 100 files\n");
  const Outcome many = run_program(folder.path(), "-j 16 --format concise $(ls -r c*.txt)");
  CHECK(many.out == one.out);
  CHECK(run_program(folder.path(), "-j 3 --format concise .").out == one.out);
}

TEST_CASE("standard input has the name it is given") {
  const Folder folder;
  folder.write("a.txt", flawed);
  CHECK(run_program(folder.path(), "--format concise - < a.txt").out == concise("<stdin>"));
  const std::string named = "--format concise --stdin-filename x/y.txt - < a.txt";
  CHECK(run_program(folder.path(), named).out == concise("x/y.txt"));
}

TEST_CASE("an empty text and a text without a cable are findings") {
  const Folder folder;
  folder.write("empty.txt", "");
  folder.write("blank.txt", "\n \r\n\t\n");
  folder.write("prose.txt", "The harvest was late this year.\n");
  const std::string empty = ":1:1: error: the text is empty: no cable in it [no-cable]\n";
  for (const std::string name : {"empty.txt", "blank.txt"}) {
    const Outcome outcome = run_program(folder.path(), "--format concise " + name);
    CHECK(outcome.out == name + empty);
    CHECK(outcome.status == 1);
  }
  const Outcome outcome = run_program(folder.path(), "--format concise prose.txt");
  CHECK(outcome.out == "prose.txt:1:1: error: no cable in this text [no-cable]\n");
  CHECK(outcome.status == 1);
}

TEST_CASE("every path that cannot be read is named, the others are linted, the status is 2") {
  const Folder folder;
  folder.write("a.txt", flawed);
  std::filesystem::create_symlink("loop", folder.path() / "loop");
  const Outcome outcome =
      run_program(folder.path(), "--format concise missing.txt a.txt a.txt/b loop");
  CHECK(outcome.out == concise("a.txt"));
  CHECK(outcome.err ==
        "cablelint: error: cannot read missing.txt: No such file or directory\n"
        "cablelint: error: cannot read a.txt/b: Not a directory\n"
        "cablelint: error: cannot read loop: Too many levels of symbolic links\n"
        "1 error\n");
  CHECK(outcome.status == 2);
}

TEST_CASE("a folder without cables is not a clean folder") {
  const Folder folder;
  folder.write("sub/page.html", flawed);
  const Outcome outcome = run_program(folder.path(), "sub");
  check_contains(outcome.err, "cablelint: error: no cable in sub");
  CHECK(outcome.status == 2);
}

TEST_CASE("files without a suffix that are no cables are passed over, unless nothing is left") {
  const Folder folder;
  folder.write("LICENSE", "Anybody may use this for anything.\n");
  folder.write("tool", std::string_view("\x7f"
                                        "ELF\0\0\0",
                                        7));
  const Outcome nothing = run_program(folder.path(), ".");
  CHECK(nothing.err == "cablelint: error: no cable in what was given\n");
  CHECK(nothing.status == 2);
  folder.write("a.txt", clean);
  const Outcome outcome = run_program(folder.path(), ".");
  CHECK(outcome.err.empty());
  CHECK(outcome.status == 0);
  CHECK(run_program(folder.path(), "LICENSE").status == 1);
}

TEST_CASE("a binary file is refused") {
  const Folder folder;
  folder.write("zero.txt", std::string_view("UNCLAS\0ALMATY", 13));
  folder.write("controls.txt", "\x01\x02\x03\x04 abc");
  folder.write("wide.txt", std::string_view("\xFF\xFEU\0N\0", 6));
  const Outcome outcome = run_program(folder.path(), ".");
  CHECK(outcome.out.empty());
  CHECK(outcome.err ==
        "cablelint: error: controls.txt is a binary file, not a cable\n"
        "cablelint: error: wide.txt is UTF-16, not UTF-8: convert it first\n"
        "cablelint: error: zero.txt is a binary file, not a cable\n");
  CHECK(outcome.status == 2);
}

TEST_CASE("a pipe is refused and does not hang") {
  const Folder folder;
  REQUIRE(mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
  const Outcome outcome = run_program(folder.path(), "pipe /dev/zero");
  check_contains(outcome.err, "pipe is a pipe, a socket or a device");
  check_contains(outcome.err, "/dev/zero is a pipe, a socket or a device");
  CHECK(outcome.status == 2);
}

TEST_CASE("a file over the limit is refused") {
  const Folder folder;
  folder.write("a.txt", flawed);
  const Outcome outcome = run_program(folder.path(), "--max-file-size 100 a.txt");
  CHECK(outcome.err == "cablelint: error: a.txt has more than 100 bytes: see --max-file-size\n");
  CHECK(outcome.status == 2);
  CHECK(run_program(folder.path(), "--max-file-size 100 - < a.txt").status == 2);
  CHECK(run_program(folder.path(), "--max-file-size 1kb a.txt").status == 1);
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
  check_contains(complaint(""), "PATH is required");
  check_contains(complaint("--formt json x"), "--formt is not known, did you mean `--format`?");
  check_contains(complaint("--format=jsno x"), "did you mean `json`?");
  check_contains(complaint("--format pdf x"), "`pdf` is none of full, concise, jsonl, json");
  check_contains(complaint("--preset recomended x"), "did you mean `recommended`?");
  check_contains(complaint("--fail-on warnings x"), "did you mean `warning`?");
  check_contains(complaint("--as-of 2005-02-30 x"), "wanted YYYY-MM-DD");
  check_contains(complaint("--max-findings many x"), "--max-findings");
  check_contains(complaint("-j 0 x"), "--jobs");
  check_contains(complaint("--rules /nonexistent ."), "cannot read /nonexistent");
  check_contains(complaint("--select tag-unknow ."), "did you mean `tag-unknown`?");
  check_contains(complaint("--ignore qqqq ."), "`qqqq` is not a rule");
  check_contains(complaint("rules lst"), "did you mean `list`?");
  check_contains(complaint("explain tag-unknow"), "did you mean `tag-unknown`?");
  check_contains(complaint("parse missing.txt"), "cannot read missing.txt");
  check_contains(complaint("parse ."), "cannot read .: Is a directory");
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
  CHECK(run_program(folder.path(), "note.txt").err == "1 note\n");
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
  folder.write("a.txt", with_tags("KZZ, KXX, KYY"));
  folder.write("b.txt", flawed);
  const Outcome outcome =
      run_program(folder.path(), "--format concise --select tag-unknown --max-findings 2 .");
  CHECK(lines(outcome.out) == 2);
  CHECK(outcome.err == "4 errors in 2 of 2 files; 2 printed\n");
  CHECK(outcome.status == 1);
}

TEST_CASE("statistics count the findings of each rule, the most frequent first") {
  const Folder folder;
  folder.write("a.txt", with_tags("KZ, KZ, KXX, KYY, KZZ"));
  const Outcome outcome = run_program(
      folder.path(), "--format concise --statistics --select tag-unknown,tag-repeated a.txt");
  CHECK(outcome.err == "      3 tag-unknown\n      1 tag-repeated\n3 errors, 1 warning\n");
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
}

TEST_CASE("output that cannot be written is an error, a reader that left is none") {
  const Folder folder;
  std::string tags = "KZZ";
  for (int i = 0; i < 2000; ++i) tags += ", KZZ";
  folder.write("a.txt", with_tags(tags));
  const Outcome full = run_program(folder.path(), "a.txt > /dev/full");
  CHECK(full.err == "cablelint: error: cannot write the output: No space left on device\n");
  CHECK(full.status == 2);
  const Outcome left = run_program(folder.path(), "a.txt | head -n 1");
  CHECK(lines(left.out) == 1);
  CHECK(left.err.empty());
  const Outcome ignored =
      run_program(folder.path(), "--version; trap '' PIPE; " CABLELINT_BINARY " a.txt | head -n 1");
  CHECK(ignored.err.empty());
}

TEST_CASE("a path that looks like an option or a command can be given") {
  const Folder folder;
  folder.write("-x.txt", flawed);
  folder.write("parse", flawed);
  CHECK(run_program(folder.path(), "--format concise -- -x.txt").out == concise("-x.txt"));
  CHECK(run_program(folder.path(), "check --format concise parse").out == concise("parse"));
}

TEST_CASE("a path with control characters cannot speak to the terminal") {
  const Folder folder;
  folder.write("a\x1b[2J\n.txt", flawed);
  const Outcome outcome = run_program(folder.path(), "--format concise .");
  CHECK(outcome.out == concise("a\\x1b[2J .txt"));
  const Outcome missing = run_program(folder.path(), "\"$(printf 'b\\033')\"");
  CHECK(missing.err == "cablelint: error: cannot read b\\x1b: No such file or directory\n");
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

}  // namespace cablelint
