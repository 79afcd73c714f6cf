#include <fmt/format.h>

#include "cli_cables.hpp"
#include "snapshot.hpp"

// Which files a run looks at.

namespace cablelint {
namespace {

constexpr std::string_view requirements = "numpy==1.26.4\nrequests>=2.31  # see docs\n";

// A repository with two cables, one in order, and files of other kinds that are called like them.
struct Repository {
  Folder folder;

  explicit Repository(std::string_view config = "") {
    folder.begin_repository();
    if (!config.empty()) folder.write(".cablelint.yaml", config);
    folder.write("requirements.txt", requirements);
    folder.write("cables/a.txt", flawed);
    folder.write("cables/old/b.txt", clean);
  }

  Outcome run(const std::string& words) const { return run_program(folder.path(), words); }
  std::string concise(const std::string& words) const {
    return run("--format concise " + words).out;
  }
};

bool is_no_cable(const Outcome& outcome) {
  return outcome.status == 1 && outcome.out.find("[no-cable]") != std::string::npos;
}

}  // namespace

TEST_CASE("files of a folder that hold nothing of a cable are passed over and counted") {
  const Repository repository;
  repository.folder.write("LICENSE.txt",
                          "Copyright (C) 2020 Jane Doe\n\n(C) 2021 John Doe\nYou may\n"
                          "to all ends\n  (A) use it\n  (B) change it\n  (C) give it away\n");
  repository.folder.write("run.txt",
                          "INFO server started on 3616\nREFERENCES see 12\nto 5 of them\n"
                          "derived from this software\nFROM debian:12\n");
  repository.folder.write("empty.txt", "");
  const Outcome outcome = repository.run(".");
  CHECK(outcome.err ==
        "1 error in 1 of 2 files; 1 fixable with --fix --unsafe-fixes; "
        "4 files held no cable\n");
  CHECK(repository.concise(".") == "cables/a.txt:6:13: " + std::string(kzz));
  CHECK(repository.run("cables/old requirements.txt").status == 1);
  const Outcome clean_run = repository.run("--ignore tag-unknown .");
  CHECK(clean_run.err == "nothing found in 2 files; 4 files held no cable\n");
  CHECK(clean_run.status == 0);
}

TEST_CASE("a file that was named is not passed over, unless a hook names it") {
  const Repository repository;
  CHECK(is_no_cable(repository.run("requirements.txt")));
  const Outcome hook = repository.run("--force-exclude requirements.txt cables/old/b.txt");
  CHECK(hook.out.empty());
  CHECK(hook.err.empty());
  CHECK(hook.status == 0);
  CHECK(repository.run("--force-exclude requirements.txt").status == 0);
}

TEST_CASE("a text with a line of a heading or with marks is not passed over") {
  const Folder folder;
  folder.write("cables/a.txt", clean);
  for (const std::string text :
       {"Dear all,\nR 110820Z MAR 05 was the number that I meant.\n",
        "FM AMEMBASSY ALMATY\nText.\n", "1. (C) The minister spoke.\n",
        "Notes\n\n(S) The minister spoke.\n", "Notes\n- (C//NF) The minister spoke.\n",
        "VZCZCXRO4912\nText.\n", "REF: STATE 2933\n\n1. Text.\n",
        "INFO SECSTATE WASHDC 3616\nText.\n", "Text of a page.\n\nCONFIDENTIAL\n",
        "ACTION ARA-20\nText.\n", "Copyright 1974\n2. (C) Text.\n", "1. Text.\n  a. (C) Text.\n",
        "Text.\nClassified By: Ambassador J. Doe\n"}) {
    INFO(text);
    folder.write("notes.txt", text);
    CHECK(is_no_cable(run_program(folder.path(), ".")));
    CHECK(is_no_cable(run_program(folder.path(), "--force-exclude notes.txt")));
  }
  const Outcome outcome = run_program(folder.path(), ".");
  check_contains(outcome.out,
                 "notes.txt:2:1: note: this looks like a part of one\n"
                 "    2 | Classified By: Ambassador J. Doe\n");
  check_contains(outcome.out,
                 "help: name the file under `exclude` in .cablelint.yaml if it is none");
}

TEST_CASE("a configuration says which files a folder stands for") {
  const Repository excluding("exclude: [cables/a.txt]\n");
  CHECK(excluding.run("cables").err.empty());
  CHECK(excluding.run(".").err == "nothing found in 1 file; 1 file held no cable\n");
  CHECK(excluding.concise("cables/a.txt") == "cables/a.txt:6:13: " + std::string(kzz));
  CHECK(excluding.run("--force-exclude cables/a.txt").status == 0);
  CHECK(excluding.run("--no-config .").status == 1);

  const Repository including("include: ['**/*.tlg', cables/old/]\n");
  including.folder.write("x/c.tlg", flawed);
  const Outcome outcome = including.run("--format concise .");
  CHECK(outcome.out == "x/c.tlg:6:13: " + std::string(kzz));
  CHECK(outcome.err == "1 error in 1 of 2 files; 1 fixable with --fix --unsafe-fixes\n");
}

TEST_CASE("the patterns of a configuration are those of its folder, wherever the run begins") {
  const Repository repository("exclude: cables/old/\n");
  repository.folder.write("cables/old/c.txt", flawed);
  const auto words = "--format concise --ignore tag-unknown,tag-repeated .";
  CHECK(run_program(repository.folder.path() / "cables", words).status == 0);
  CHECK(run_program(repository.folder.path() / "cables/old", ".").err ==
        "cablelint: error: no cable in what was given\n");
}

TEST_CASE("what a configuration excludes is not looked into, whatever configuration lies there") {
  const Repository repository("exclude: cables/\n");
  repository.folder.write("cables/.cablelint.yaml", "preset: none\n");
  repository.folder.write("c.txt", clean);
  CHECK(repository.run(".").err == "nothing found in 1 file; 1 file held no cable\n");
  CHECK(repository.run("cables").status == 2);
}

TEST_CASE("the command line excludes more") {
  const Repository repository("exclude: requirements.txt\n");
  CHECK(repository.run("--exclude 'cables/*.txt' .").err.empty());
  CHECK(repository.run("--exclude 'cables/*.txt' --exclude cables/old/ .").status == 2);
  const auto in_cables = [&](const std::string& words) {
    return run_program(repository.folder.path() / "cables", words);
  };
  CHECK(in_cables("--exclude a.txt .").status == 0);
  CHECK(in_cables("--exclude '../cables/a.txt' .").status == 1);
  check_contains(repository.run("--exclude '[a' .").err, "a `[` without its `]`");
  check_contains(repository.run("--exclude cables .").err, "write `cables/`");
}

TEST_CASE("a text on standard input that is excluded comes out of --fix as it was") {
  const Repository repository("exclude: cables/\n");
  const std::string words = "--fix --force-exclude --stdin-filename cables/a.txt - < cables/a.txt";
  const Outcome outcome = repository.run(words);
  CHECK(outcome.out == flawed);
  CHECK(outcome.status == 0);
}

TEST_CASE("a pattern that can match nothing is a fault in its place") {
  const Repository repository(
      "include: ['!cables/**']\n"
      "exclude:\n"
      "  - cables\n"
      "  - ../y/**\n"
      "overrides:\n"
      "  - {paths: '..', preset: strict}\n"
      "suppress:\n"
      "  - {rule: tag-unknown, path: cables, reason: x}\n");
  const Outcome outcome = repository.run(".");
  CHECK(outcome.out.empty());
  CHECK(outcome.status == 2);
  for (const std::string_view fault :
       {".cablelint.yaml:1:11: error: `!cables/**` begins with `!`\n",
        ".cablelint.yaml:3:5: error: `cables` is a folder\n",
        ".cablelint.yaml:4:5: error: `../y/**` lies outside of the folder of this file\n",
        ".cablelint.yaml:6:13: error: `..` matches no path\n",
        ".cablelint.yaml:8:31: error: `cables` is a folder\n",
        "= help: write `cables/` for all that is in it\n"})
    check_contains(outcome.err, fault);
}

TEST_CASE("what may not be turned off is not turned off from the command line either") {
  const Repository repository;
  const Outcome outcome = repository.run("--ignore no-cable requirements.txt");
  CHECK(outcome.err ==
        "cablelint: error: `no-cable` is always an error: `cablelint explain no-cable` says why\n");
  CHECK(outcome.status == 2);
  CHECK(is_no_cable(repository.run("--select no-cable requirements.txt")));
  check_contains(repository.run("rules list").out, "\nno-cable ");
  check_contains(repository.run("explain no-cable").out, "no preset, setting, suppression");
  check_contains(repository.run("explain suppression-unused").out, "suppression-unused: off");
}

// fixtures/folders/<name>: a folder as people have them, and what the program says of the runs in
// <name>.args, one a line.
TEST_CASE("the program says of every folder what stands beside it", "[bless]") {
  namespace fs = std::filesystem;
  const fs::path folders = fs::path(CABLELINT_SOURCE_DIR) / "fixtures/folders";
  for (const auto& entry : fs::directory_iterator(folders)) {
    if (!entry.is_directory()) continue;
    const std::string path = entry.path().string();
    std::string said;
    for (const std::string& words : lines_of(read_file(path + ".args"))) {
      const Outcome outcome = run_program(entry.path(), words);
      said += fmt::format("$ cablelint {}\n{}{}exit status {}\n", words, outcome.out, outcome.err,
                          outcome.status);
    }
    compare_with_file(path + ".expected", said);
  }
}

}  // namespace cablelint
