#include <sys/stat.h>
#include <unistd.h>

#include "cli_cables.hpp"

namespace cablelint {
namespace {

namespace fs = std::filesystem;

// Two full stops too many, in preset strict.
const std::string stopped = [] {
  std::string text = with_tags("PGOV, KZ.");
  return text.replace(text.find("N/A"), 3, "N/A.");
}();
const std::string strict = "--preset strict --ignore single-paragraph-numbered --format concise ";

std::size_t entries(const fs::path& folder) {
  const fs::directory_iterator all(folder);
  return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

std::string in_crlf(std::string text) {
  for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
    text.insert(at, "\r");
  return text;
}

}  // namespace

TEST_CASE("fixes are put into the files and what is left decides the status") {
  const Folder folder;
  folder.write("a.txt", stopped);
  folder.write("b.txt", clean);
  const Outcome found = run_program(folder.path(), strict + "a.txt");
  CHECK(found.err == "2 notes; 2 fixable with --fix\n");
  CHECK(read_file(folder.path() / "a.txt") == stopped);
  const Outcome outcome = run_program(folder.path(), strict + "--fail-on note --fix .");
  CHECK(outcome.out.empty());
  CHECK(outcome.err == "2 findings fixed in 1 file\n");
  CHECK(outcome.status == 0);
  CHECK(read_file(folder.path() / "a.txt") == clean);
  CHECK(run_program(folder.path(), strict + "--fix .").err.empty());
}

TEST_CASE("unsafe fixes are applied where they are asked for, and pointed out where they are not") {
  const Folder folder;
  std::string text(clean);
  text.replace(text.find("12958"), 5, "12598");
  folder.write("a.txt", text);
  const Outcome withheld = run_program(folder.path(), strict + "--fix a.txt");
  CHECK(withheld.err == "1 error; 1 fixable with --fix --unsafe-fixes\n");
  CHECK(withheld.status == 1);
  CHECK(read_file(folder.path() / "a.txt") == text);
  CHECK(run_program(folder.path(), strict + "--fix --unsafe-fixes a.txt").status == 0);
  CHECK(read_file(folder.path() / "a.txt") == clean);
}

TEST_CASE("a diff says what would be fixed and leaves the files alone") {
  const Folder folder;
  const std::string text = in_crlf(stopped.substr(0, stopped.size() - 1));
  folder.write("sub/a b.txt", text);
  const Outcome outcome =
      run_program(folder.path(), strict.substr(0, strict.find("--format")) + "--diff sub > p.diff");
  CHECK(outcome.err == "2 findings can be fixed in 1 file\n");
  CHECK(outcome.status == 1);
  CHECK(read_file(folder.path() / "sub/a b.txt") == text);
  const std::string diff = read_file(folder.path() / "p.diff");
  check_contains(diff, "--- a/sub/a b.txt\t\n+++ b/sub/a b.txt\t\n@@ -2,9 +2,9 @@\n");
  check_contains(diff, " NNNN\n\\ No newline at end of file\n");
  run_program(folder.path(), "--version; git apply p.diff");
  CHECK(read_file(folder.path() / "sub/a b.txt") ==
        in_crlf(std::string(clean.substr(0, clean.size() - 1))));
  CHECK(run_program(folder.path(), "--diff sub").status == 0);
}

TEST_CASE("a diff names a file outside of the working folder as one below the root") {
  const Folder folder;
  folder.write("a.txt", flawed);
  const std::string path = (folder.path() / "a.txt").string();
  check_contains(run_program(".", "--unsafe-fixes --diff " + path).out,
                 "--- a" + path + "\n+++ b" + path + "\n");
}

TEST_CASE("standard input is fixed to standard output, and the report goes aside") {
  const Folder folder;
  folder.write("a.txt", stopped);
  folder.write("clean.txt", clean);
  const Outcome outcome = run_program(folder.path(), strict +
                                                         "--select tag-unknown,"
                                                         "tags-trailing-period --fix - < a.txt");
  check_contains(outcome.out, "TAGS: PGOV, KZ\n");
  check_contains(outcome.err, "1 finding fixed in 1 file\n");
  CHECK(run_program(folder.path(), strict + "--fix - < clean.txt").out == clean);
  folder.write("flawed.txt", flawed);
  const Outcome left = run_program(folder.path(), strict + "--fix - < flawed.txt");
  CHECK(left.out == flawed);
  CHECK(left.err == concise("<stdin>") + "1 error; 1 fixable with --fix --unsafe-fixes\n");
  CHECK(left.status == 1);
}

TEST_CASE("a fixed file keeps its mode and the link that leads to it") {
  const Folder folder;
  folder.write("there/a.txt", stopped);
  fs::create_symlink("there/a.txt", folder.path() / "link.txt");
  const auto real = folder.path() / "there/a.txt";
  fs::permissions(real, fs::perms(0640));
  CHECK(run_program(folder.path(), strict + "--fix link.txt").status == 0);
  CHECK(fs::is_symlink(folder.path() / "link.txt"));
  CHECK(read_file(real) == clean);
  CHECK(fs::status(real).permissions() == fs::perms(0640));
  CHECK(entries(folder.path() / "there") == 1);
}

TEST_CASE("a file with another name, a hard link, is not cut off from it") {
  const Folder folder;
  folder.write("a.txt", stopped);
  fs::create_hard_link(folder.path() / "a.txt", folder.path() / "other");
  const Outcome outcome = run_program(folder.path(), strict + "--fix a.txt");
  check_contains(outcome.err, "cannot write a.txt, which has other names (hard links)");
  CHECK(outcome.status == 2);
  CHECK(fs::hard_link_count(folder.path() / "a.txt") == 2);
  CHECK(read_file(folder.path() / "other") == stopped);
}

TEST_CASE("a file that cannot be written is left as it is, with status 2") {
  const Folder folder;
  folder.write("a.txt", stopped);
  folder.write("b.txt", stopped);
  const std::string longest(251, 'x');
  folder.write(longest + ".txt", stopped);  // no longer name fits beside it
  const Outcome outcome = run_program(folder.path(), strict + "--fix .");
  CHECK(outcome.err == "cablelint: error: cannot write " + longest +
                           ".txt: File name too long\n4 findings fixed in 2 files\n");
  CHECK(outcome.status == 2);
  CHECK(read_file(folder.path() / (longest + ".txt")) == stopped);
  CHECK(entries(folder.path()) == 3);
}

TEST_CASE("a file for which there is no room is left as it is") {
  const Folder folder;
  std::string longer = stopped;
  longer.insert(longer.find("The harvest"), std::string(4096, ' '));
  folder.write("a.txt", longer);
  const Outcome outcome =
      run_program(folder.path(),
                  "--version; { ulimit -f 1; $CABLELINT_PROGRAM --preset strict --fix a.txt; "
                  "echo status $?; } 2>&1 | cat");
  check_contains(outcome.out, "cablelint: error: cannot write a.txt: File too large\n");
  check_contains(outcome.out, "status 2\n");
  CHECK(read_file(folder.path() / "a.txt") == longer);
  CHECK(entries(folder.path()) == 1);
}

TEST_CASE("a run that is ended leaves nothing half written behind") {
  const std::string watch =
      "{ for i in $(seq 200); do ls *.new > seen 2>&1 && break; sleep 0.02; done; "
      "kill -$1 $(cat pid); kill $(cat writer); } &\n";
  for (const std::string signal : {"INT", "TERM", "HUP"}) {
    const Folder folder;
    REQUIRE(mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
    folder.write("run", "sleep 9 > pipe & echo $! > writer\n" + watch +
                            "exec sh -c 'echo $$ > pid; exec $CABLELINT_PROGRAM --output "
                            "json:report.json - < pipe'\n");
    const Outcome outcome = run_program(folder.path(), "--version; sh run " + signal);
    INFO(signal);
    check_contains(read_file(folder.path() / "seen"), "report.json.");
    CHECK(outcome.err.find("cablelint") == std::string::npos);
    CHECK(outcome.status > 128);
    CHECK(entries(folder.path()) == 5);  // pid, pipe, run, seen and writer
  }
}

TEST_CASE("what does not go together with fixes is said") {
  const auto complaint = [](const std::string& words) {
    const Outcome outcome = run_program(".", words);
    CHECK(outcome.status == 2);
    return outcome.err;
  };
  check_contains(complaint("--unsafe-fixes x"), "--unsafe-fixes widens --fix or --diff");
  check_contains(complaint("--fix --diff x"), "--fix excludes --diff");
  check_contains(complaint("--diff --format json x"), "a patch and a report go to standard output");
}

}  // namespace cablelint
