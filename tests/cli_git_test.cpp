#include <nlohmann/json.hpp>

#include "cli_cables.hpp"

namespace cablelint {
namespace {

namespace fs = std::filesystem;

using Json = nlohmann::json;

/// A folder that git looks after.
class Repository {
 public:
  Repository() {
    folder_.begin_repository();
    git("config user.name Roe");
    git("config user.email roe@example.org");
  }

  const fs::path& path() const { return folder_.path(); }
  void write(const std::string& name, std::string_view text) const { folder_.write(name, text); }
  void git(const std::string& words) const {
    const Outcome outcome = run_program(path(), "--version; git " + words);
    INFO(words << outcome.err);
    REQUIRE(outcome.status == 0);
  }
  void commit_all() const {
    git("add -A");
    git("commit -q -m all");
  }
  Outcome run(const std::string& words) const {
    return run_program(path(), "--format concise " + words);
  }
  std::string found(const std::string& words) const { return run(words).out; }

 private:
  Folder folder_;
};

std::string with_wrong_order(std::string text) {
  return text.replace(text.find("12958"), 5, "12598");
}

std::string wrong_order(const std::string& path) {
  return path +
         ":5:6: error: there is no executive order 12598 on classification "
         "[eo-number-unknown]\n";
}

// What is said where git cannot be asked.
std::string complaint(const fs::path& folder, const std::string& words) {
  const Outcome outcome = run_program(folder, words);
  CHECK(outcome.out.empty());
  CHECK(outcome.status == 2);
  CHECK(lines(outcome.err) == 1);
  return outcome.err;
}

}  // namespace

TEST_CASE("files that git ignores are passed over in folders, not where they are named") {
  const Repository repository;
  repository.write(".gitignore", "drafts/\n*.tel\n");
  for (const char* path : {"a.txt", "b.tel", "drafts/c.txt", "sub/new.txt", "sub/.hidden/x.txt"})
    repository.write(path, flawed);
  CHECK(repository.found(".") == concise("a.txt") + concise("sub/new.txt"));
  CHECK(repository.found("b.tel drafts") == concise("b.tel") + concise("drafts/c.txt"));
  CHECK(repository.found("--no-gitignore .") ==
        concise("a.txt") + concise("b.tel") + concise("drafts/c.txt") + concise("sub/new.txt"));
  CHECK(run_program(repository.path() / "sub", "--format concise ..").out ==
        concise("../a.txt") + concise("../sub/new.txt"));
}

TEST_CASE(
    "files that git keeps are linted though it would ignore them, a lost one is passed over") {
  const Repository repository;
  repository.write("a.txt", flawed);
  repository.write("lost.txt", flawed);
  repository.commit_all();
  repository.write(".gitignore", "*.txt\n");
  fs::remove(repository.path() / "lost.txt");
  CHECK(repository.found(".") == concise("a.txt"));
}

TEST_CASE("another repository inside is looked into by its own rules") {
  const Repository repository;
  repository.write("inside/a.txt", flawed);
  repository.write("inside/b.txt", flawed);
  repository.write("inside/.gitignore", "b.txt\n");
  run_program(repository.path(), "--version; git init -q inside");
  CHECK(repository.found(".") == concise("inside/a.txt"));
}

TEST_CASE("without git all files of a folder are linted") {
  const Repository repository;
  repository.write(".gitignore", "a.txt\n");
  repository.write("a.txt", flawed);
  const Outcome outcome = run_program(
      repository.path(), "--version; PATH=/nonexistent $CABLELINT_PROGRAM --format concise .");
  check_contains(outcome.out, concise("a.txt"));
}

TEST_CASE("only what is new since a commit counts") {
  const Repository repository;
  repository.write("a.txt", flawed);
  repository.write("b.txt", flawed);
  repository.commit_all();
  CHECK(repository.run("--since HEAD .").out.empty());
  CHECK(repository.run("--since HEAD").status == 0);
  repository.write("a.txt", with_wrong_order(flawed));
  repository.write("new.txt", flawed);
  const Outcome outcome = repository.run("--since HEAD .");
  CHECK(outcome.out == wrong_order("a.txt") + concise("new.txt"));
  CHECK(outcome.status == 1);
  CHECK(repository.found("--since HEAD b.txt new.txt") == concise("new.txt"));
}

TEST_CASE("an edit of one line that makes another wrong is seen as new") {
  const Repository repository;
  std::string text(clean);
  text.replace(text.find("UNCLAS"), 6, "C O N F I D E N T I A L");
  text.insert(text.find("The harvest"), "(C) ");
  repository.write("a.txt", text);
  repository.commit_all();
  text.replace(text.find("C O N F I D E N T I A L"), 23, "UNCLAS");
  repository.write("a.txt", text);
  check_contains(repository.found("--since HEAD"),
                 "a.txt:8:4: error: `(C)` marks this portion CONFIDENTIAL, above the cable's");
}

TEST_CASE("new is what the branch has brought, whatever happened elsewhere") {
  const Repository repository;
  repository.write("a.txt", clean);
  repository.commit_all();
  repository.git("branch work");
  repository.write("elsewhere.txt", clean);
  repository.commit_all();
  repository.git("tag elsewhere");
  repository.git("checkout -q work");
  repository.write("a.txt", flawed);
  repository.commit_all();
  CHECK(repository.found("--since elsewhere") == concise("a.txt"));
}

TEST_CASE("a text that was renamed is compared with what it was") {
  const Repository repository;
  repository.write("a.txt", flawed);
  repository.commit_all();
  repository.git("mv a.txt b.txt");
  CHECK(repository.found("--since HEAD").empty());
  CHECK(repository.found("--staged").empty());
  repository.write("b.txt", with_wrong_order(flawed));
  CHECK(repository.found("--since HEAD") == wrong_order("b.txt"));
}

TEST_CASE("what is staged is linted as it is staged") {
  const Repository repository;
  repository.write("a.txt", clean);
  repository.write("unstaged.txt", clean);
  repository.commit_all();
  repository.write("a.txt", with_wrong_order(std::string(clean)));
  repository.write("unstaged.txt", flawed);
  repository.write("untracked.txt", flawed);
  repository.git("add a.txt");
  repository.write("a.txt", flawed);
  CHECK(repository.found("--staged") == wrong_order("a.txt"));
  fs::remove(repository.path() / "a.txt");
  CHECK(repository.found("--staged a.txt unstaged.txt") == wrong_order("a.txt"));
  CHECK(repository.run("--staged unstaged.txt").status == 0);
  CHECK(run_program(repository.path(), "--staged --fix .").status == 2);
}

TEST_CASE("before the first commit everything that is staged is new") {
  const Repository repository;
  repository.write("a.txt", flawed);
  CHECK(repository.run("--staged").status == 0);
  repository.git("add a.txt");
  CHECK(repository.found("--staged") == concise("a.txt"));
}

TEST_CASE("no program that a repository names is run") {
  const Repository repository;
  repository.write("a.txt", clean);
  repository.commit_all();
  repository.write(".git/monitor", "#!/bin/sh\ntouch was-run\n");
  fs::permissions(repository.path() / ".git/monitor", fs::perms(0755));
  repository.git("config core.fsmonitor .git/monitor");
  repository.write("b.txt", clean);
  CHECK(repository.run(".").status == 0);
  CHECK(repository.run("--since HEAD .").status == 0);
  CHECK(!fs::exists(repository.path() / "was-run"));
  repository.git("status --short");
  CHECK(fs::exists(repository.path() / "was-run"));  // git by itself does
}

TEST_CASE("a hook sees what is to be committed, in a linked working tree too") {
  const Repository repository;
  repository.write("a.txt", clean);
  repository.write("sub/b.txt", clean);
  repository.commit_all();
  repository.write(".git/hooks/pre-commit",
                   "#!/bin/sh\n"
                   "$CABLELINT_PROGRAM --format concise --staged >>found 2>&1\n"
                   "$CABLELINT_PROGRAM --format concise sub >>found 2>&1\n");
  fs::permissions(repository.path() / ".git/hooks/pre-commit", fs::perms(0755));
  const auto found_by_hook = [&](const std::string& folder) {
    repository.write(folder + "/a.txt", flawed);
    repository.write(folder + "/sub/b.txt", flawed);
    run_program(repository.path() / folder, "--version; cd sub; git commit -q -m one -- ../a.txt");
    return read_file(repository.path() / folder / "found");
  };
  const std::string summary = "1 error; 1 fixable with --fix --unsafe-fixes\n";
  const std::string expected = concise("a.txt") + summary + concise("sub/b.txt") + summary;
  CHECK(found_by_hook(".") == expected);
  repository.git("worktree add -q linked HEAD~0");
  CHECK(found_by_hook("linked") == expected);
}

TEST_CASE("standard input is compared with the text whose name it bears") {
  const Repository repository;
  repository.write("a.txt", flawed);
  repository.commit_all();
  const std::string words = "--since HEAD - --stdin-filename ";
  CHECK(repository.found(words + "a.txt < a.txt").empty());
  CHECK(repository.found(words + "b.txt < a.txt") == concise("b.txt"));
}

TEST_CASE("what was there before stays in the reports that programs read, with the reason") {
  const Repository repository;
  repository.write("a.txt", flawed);
  repository.commit_all();
  repository.write("a.txt", with_wrong_order(flawed));
  const Json findings =
      Json::parse(run_program(repository.path(), "--format json --since HEAD").out)["findings"];
  REQUIRE(findings.size() == 2);
  CHECK_FALSE(findings[0].contains("suppressed"));
  CHECK(findings[1]["suppressed"] == Json{{"reason", "it was there at HEAD"}});
  const Json sarif = Json::parse(run_program(repository.path(), "--format sarif --since HEAD").out);
  CHECK(sarif["runs"][0]["results"][1]["suppressions"][0]["justification"] ==
        "it was there at HEAD");
}

TEST_CASE("where git cannot say what is new that is told in its own words") {
  const Folder none;
  check_contains(complaint(none.path(), "--since HEAD ."), "git: fatal: not a git repository");
  check_contains(complaint(none.path(), "--staged"), "git: fatal: not a git repository");
  const Repository repository;
  repository.write("a.txt", flawed);
  check_contains(complaint(repository.path(), "--since HEAD"), "Not a valid object name HEAD");
  repository.commit_all();
  check_contains(complaint(repository.path(), "--since mian"), "Not a valid object name mian");
  check_contains(complaint(repository.path(), "--since=--all"), "`--all` is no commit");
  check_contains(complaint(repository.path(), "--since HEAD --staged"), "excludes");
  repository.git("branch old");
  repository.git("checkout -q --orphan other");
  repository.git("commit -q -m other");
  check_contains(complaint(repository.path(), "--since old"),
                 "old and HEAD have no commit in common");
}

TEST_CASE("a broken repository is an error") {
  const Repository repository;
  repository.write("a.txt", flawed);
  repository.commit_all();
  repository.write(".git/HEAD", "nonsense\n");
  check_contains(complaint(repository.path(), "--since HEAD"), "fatal: ");
  check_contains(complaint(repository.path(), "."), "--no-gitignore does not ask it");
  CHECK(repository.found("--no-gitignore .") == concise("a.txt"));
}

TEST_CASE("a broken index is an error, and nothing is written") {
  const Repository repository;
  repository.write("a.txt", flawed);
  repository.commit_all();
  repository.write(".git/index", "nonsense");
  check_contains(complaint(repository.path(), "--staged"), "index file smaller than expected");
  check_contains(complaint(repository.path(), "--since HEAD --fix --output json:report.json ."),
                 "index file smaller than expected");
  CHECK_FALSE(std::filesystem::exists(repository.path() / "report.json"));
  CHECK(read_file(repository.path() / "a.txt") == flawed);
}

TEST_CASE("a submodule is compared with the commit that was recorded") {
  const Repository inside;
  inside.write("s.txt", flawed);
  inside.commit_all();
  const Repository repository;
  const std::string add = "-c protocol.file.allow=always submodule -q add ";
  repository.git(add + inside.path().string() + " mod");
  repository.commit_all();
  CHECK(repository.found("--since HEAD .").empty());
  repository.write("mod/s.txt", with_wrong_order(flawed));
  CHECK(repository.found("--since HEAD .") == wrong_order("mod/s.txt"));
  repository.write("mod/new.txt", flawed);
  CHECK(repository.found("--since HEAD .") == concise("mod/new.txt") + wrong_order("mod/s.txt"));
}

}  // namespace cablelint
