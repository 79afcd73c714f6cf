#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "cli_cables.hpp"

namespace cablelint {

TEST_CASE("a folder is walked in order, without hidden folders and other kinds of file") {
  const Folder folder;
  for (const char* path : {"b.txt", "a/z.cable", "a/b/c.TEL", "m.msg", "plain", ".hg/x.txt",
                           "page.html", "a/.hidden.txt"})
    folder.write(path, flawed);
  const Outcome outcome = run_program(folder.path(), "--format concise .");
  CHECK(outcome.out == concise("a/b/c.TEL") + concise("a/z.cable") + concise("b.txt") +
                           concise("m.msg") + concise("plain"));
  CHECK(outcome.err == "5 errors in 5 of 5 files; 5 fixable with --fix --unsafe-fixes\n");
}

TEST_CASE("a file that was named is linted whatever it is called, and once") {
  const Folder folder;
  folder.write("page.html", flawed);
  const Outcome outcome = run_program(folder.path(), "--format concise page.html page.html");
  CHECK(outcome.out == concise("page.html"));
}

TEST_CASE("a file that is there by several names is linted once, by the first") {
  const Folder folder;
  folder.write("a.txt", flawed);
  std::filesystem::create_hard_link(folder.path() / "a.txt", folder.path() / "b.txt");
  std::filesystem::create_symlink("a.txt", folder.path() / "c.txt");
  for (const std::string words : {".", "c.txt a.txt", "b.txt a.txt", "a.txt ."})
    CHECK(run_program(folder.path(), "--format concise " + words).out == concise("a.txt"));
}

TEST_CASE("what git could not merge is an error, whatever is set, and nothing else is said of it") {
  const Folder folder;
  std::string text(clean);
  const std::string tags = "TAGS: PGOV, KZ\n";
  text.replace(text.find(tags), tags.size(),
               "<<<<<<< HEAD\nTAGS: PGOV, KZZ\n=======\nTAGS: ECON, KZ\n>>>>>>> other\n");
  folder.write("a.txt", text);
  const std::string found =
      "a.txt:6:1: error: two versions of the text begin here, which were not merged "
      "[conflict-left]\n";
  for (const std::string words : {"", "--preset archive", "--select portion-missing"}) {
    const Outcome outcome = run_program(folder.path(), "--format concise a.txt " + words);
    CHECK(outcome.out == found);
    CHECK(outcome.status == 1);
  }
  check_contains(run_program(folder.path(), "--ignore conflict-left a.txt").err,
                 "`conflict-left` is always an error");
  folder.write("a.txt", std::string(clean) + "=======\n");
  CHECK(run_program(folder.path(), "a.txt").status == 0);
}

TEST_CASE("letters that look like Latin ones are told by their numbers") {
  const Folder folder;
  folder.write("a.txt", with_tags("PGOV, \u0415\u0421"));
  const std::string out = run_program(folder.path(), "a.txt").out;
  check_contains(out, "TAG `\\u{0415}\\u{0421}` is in no list");
  check_contains(out, "a character in it is no Latin letter");
  folder.write("b.txt", with_tags("PGOV, \u041AZ"));
  check_contains(run_program(folder.path(), "b.txt").out,
                 "`\\u{041a}Z` has a letter that is not a Latin letter");
}

TEST_CASE("the output is the same in any order of arguments and number of threads") {
  const Folder folder;
  for (int i = 100; i < 200; ++i)
    folder.write("c" + std::to_string(i) + ".txt", i % 3 == 0 ? std::string(clean) : flawed);
  const Outcome one = run_program(folder.path(), "-j1 --format concise c*.txt");
  CHECK(lines(one.out) == 67);
  CHECK(one.err == "67 errors in 67 of 100 files; 67 fixable with --fix --unsafe-fixes\n");
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
        "cablelint: error: cannot read a.txt/b: Not a directory\n"
        "cablelint: error: cannot read loop: Too many levels of symbolic links\n"
        "cablelint: error: cannot read missing.txt: No such file or directory\n"
        "1 error; 1 fixable with --fix --unsafe-fixes\n");
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
  CHECK(nothing.err == "cablelint: error: no cable in what was given\n2 files held no cable\n");
  CHECK(nothing.status == 2);
  folder.write("a.txt", clean);
  const Outcome outcome = run_program(folder.path(), ".");
  CHECK(outcome.err == "nothing found in 1 file; 2 files held no cable\n");
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
  check_contains(run_program(folder.path(), "parse pipe").err, "pipe is a pipe");
  CHECK(outcome.status == 2);
}

TEST_CASE("a socket is refused") {
  const Folder folder;
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  (folder.path() / "socket").string().copy(address.sun_path, sizeof address.sun_path - 1);
  REQUIRE(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  const Outcome outcome = run_program(folder.path(), "socket");
  ::close(socket);
  check_contains(outcome.err, "socket is a pipe, a socket or a device");
  CHECK(outcome.status == 2);
}

TEST_CASE("a link to a folder above it is not followed") {
  const Folder folder;
  folder.write("in/a.txt", flawed);
  std::filesystem::create_directory_symlink("..", folder.path() / "in/up");
  std::filesystem::create_symlink("itself", folder.path() / "in/itself");
  const Outcome outcome = run_program(folder.path(), "--format concise .");
  CHECK(outcome.out.starts_with("in/a.txt:"));
  CHECK(outcome.out.find("up/") == std::string::npos);
  CHECK(outcome.status == 1);
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

}  // namespace cablelint
