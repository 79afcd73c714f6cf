#include <sys/stat.h>

#include <nlohmann/json.hpp>

#include "cli_cables.hpp"

namespace cablelint {
namespace {

using Json = nlohmann::json;

std::size_t entries(const std::filesystem::path& folder) {
  const std::filesystem::directory_iterator all(folder);
  return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

}  // namespace

TEST_CASE("one run writes several reports, one of them to standard output") {
  const Folder folder;
  folder.write("a.txt", flawed);
  folder.write("b.txt", clean);
  const Outcome outcome = run_program(
      folder.path(),
      "--output concise --output json:a.json --output sarif:b.sarif --output junit:c.xml .");
  CHECK(outcome.out == concise("a.txt"));
  CHECK(outcome.err == "1 error in 1 of 2 files; 1 fixable with --fix --unsafe-fixes\n");
  CHECK(outcome.status == 1);
  CHECK(Json::parse(read_file(folder.path() / "a.json"))["findings"].size() == 1);
  const Json sarif = Json::parse(read_file(folder.path() / "b.sarif"));
  CHECK(sarif["runs"][0]["results"][0]["ruleId"] == "tag-unknown");
  check_contains(read_file(folder.path() / "c.xml"), "<testcase name=\"b.txt\"");
}

TEST_CASE("a report in a file leaves standard output empty and the summary aside") {
  const Folder folder;
  folder.write("a.txt", flawed);
  const Outcome outcome = run_program(folder.path(), "--output json:report.json a.txt");
  CHECK(outcome.out.empty());
  CHECK(outcome.err == "1 error; 1 fixable with --fix --unsafe-fixes\n");
  for (const std::string place : {"-", "/dev/stdout"})
    CHECK(run_program(folder.path(), "--output json:" + place + " a.txt").out ==
          read_file(folder.path() / "report.json"));
}

TEST_CASE("a report that cannot be written is said before anything is linted") {
  const Folder folder;
  folder.write("a.txt", flawed);
  const Outcome outcome =
      run_program(folder.path(), "--output concise --output json:missing/report.json a.txt");
  CHECK(outcome.out.empty());
  CHECK(outcome.err ==
        "cablelint: error: cannot write missing/report.json: No such file or "
        "directory\n");
  CHECK(outcome.status == 2);
  CHECK(run_program(folder.path(), "--output json:. a.txt").err ==
        "cablelint: error: cannot write .: Is a directory\n");
}

TEST_CASE("a report is whole or not there, and what was there before stays") {
  const Folder folder;
  folder.write("a.txt", flawed);
  folder.write("report.json", "before");
  const Outcome outcome =
      run_program(folder.path(), "--output json:report.json --output sarif:/dev/full a.txt");
  CHECK(outcome.err == "cablelint: error: cannot write /dev/full: No space left on device\n");
  CHECK(outcome.status == 2);
  CHECK(read_file(folder.path() / "report.json") == "before");
  CHECK(entries(folder.path()) == 2);
}

TEST_CASE("a new report keeps the mode of the old one and follows its link") {
  const Folder folder;
  folder.write("a.txt", flawed);
  folder.write("there/report.json", "before");
  std::filesystem::create_symlink("there/report.json", folder.path() / "link.json");
  const auto real = folder.path() / "there/report.json";
  std::filesystem::permissions(real, std::filesystem::perms(0640));
  CHECK(run_program(folder.path(), "--output json:link.json a.txt").status == 1);
  CHECK(std::filesystem::is_symlink(folder.path() / "link.json"));
  CHECK(Json::parse(read_file(real))["findings"].size() == 1);
  CHECK(std::filesystem::status(real).permissions() == std::filesystem::perms(0640));
}

TEST_CASE("two reports do not go to one place") {
  const auto complaint = [](const std::string& words) {
    const Outcome outcome = run_program(".", words);
    CHECK(outcome.status == 2);
    return outcome.err;
  };
  check_contains(complaint("--format json --output sarif x"),
                 "two reports go to standard output: give one a file");
  check_contains(complaint("--output json:x --output sarif:x x"), "two reports go to x");
  check_contains(complaint("--output sarrif:x x"), "did you mean `sarif`?");
  check_contains(complaint("--output sarif: x"), "`sarif:` names no file");
}

TEST_CASE("a text that cannot be read is in the report of the run") {
  const Folder folder;
  folder.write("a.txt", flawed);
  const Outcome outcome = run_program(folder.path(), "--format sarif a.txt missing.txt");
  CHECK(outcome.status == 2);
  const Json run = Json::parse(outcome.out)["runs"][0];
  CHECK(run["results"].size() == 1);
  CHECK(run["invocations"][0]["executionSuccessful"] == false);
}

TEST_CASE("paths in GitHub's formats begin at the repository's root") {
  const Folder folder;
  folder.write(".git/HEAD", "");
  folder.write("sub/a.txt", flawed);
  const Outcome github = run_program(folder.path() / "sub", "--format github ./a.txt");
  CHECK(github.out.starts_with("::error file=sub/a.txt,line=6,endLine=6,col=13,endColumn=16,"));
  const Outcome gitlab = run_program(folder.path() / "sub", "--format gitlab ./a.txt");
  CHECK(Json::parse(gitlab.out)[0]["location"]["path"] == "sub/a.txt");
}

TEST_CASE("GitHub's step summary is added to where the runner names a file") {
  const Folder folder;
  folder.write("a.txt", flawed);
  folder.write("summary.md", "before\n");
  const std::string with_summary = "--version; GITHUB_STEP_SUMMARY=summary.md $CABLELINT_PROGRAM";
  run_program(folder.path(), with_summary + " --format github a.txt");
  check_contains(read_file(folder.path() / "summary.md"), "before\n### cablelint: 1 error\n");
  const Outcome bad = run_program(
      folder.path(), "--version; GITHUB_STEP_SUMMARY=. $CABLELINT_PROGRAM --format github a.txt");
  check_contains(bad.err, "cannot write .: Is a directory");
  CHECK(bad.status == 2);
}

TEST_CASE("columns count what the reader counts, in every report that leaves it open") {
  const Folder folder;
  folder.write("a.txt", with_tags("KZ, \U0001F33E, KZ"));
  const auto said = [&](const std::string& words) {
    return run_program(folder.path(), "--select tag-repeated " + words + " a.txt").out;
  };
  const std::string bytes = said("--format concise");
  const auto column_of = [&](const std::string& line) {
    const std::size_t begin = line.find(':', line.find(':') + 1) + 1;
    return std::stoi(line.substr(begin));
  };
  const int column = column_of(bytes);
  for (const std::string format : {"full", "concise"}) {
    CHECK(column_of(said("--columns utf16 --format " + format)) == column - 2);
    CHECK(column_of(said("--columns characters --format " + format)) == column - 3);
  }
  check_contains(said("--columns utf16 --format json"), "\"columns\":\"utf16\"");
  check_contains(said("--columns utf16 --format jsonl"),
                 "\"column\":" + std::to_string(column - 2) + ",");
  check_contains(said("--columns characters --format checkstyle"),
                 "column=\"" + std::to_string(column - 3) + "\"");
  CHECK(said("--columns utf16 --format sarif") == said("--format sarif"));
  CHECK(said("--columns utf16 --format rdjson") == said("--format rdjson"));
}

TEST_CASE("no report takes the place of a text, a configuration or a baseline that is read") {
  const Folder folder;
  folder.write("a.txt", flawed);
  folder.write(".cablelint.yaml", "preset: strict\n");
  std::filesystem::create_symlink("a.txt", folder.path() / "link.txt");
  run_program(folder.path(), "baseline create --baseline old.json a.txt");
  const std::string baseline = read_file(folder.path() / "old.json");
  for (const std::string words :
       {"--output json:a.txt a.txt", "--output json:./a.txt .", "--output json:link.txt a.txt",
        "--output json:.cablelint.yaml a.txt", "--baseline old.json --output json:old.json a.txt",
        "baseline create --baseline a.txt a.txt", "baseline create --baseline .cablelint.yaml ."}) {
    INFO(words);
    const Outcome outcome = run_program(folder.path(), words);
    check_contains(outcome.err, ": write to another file\n");
    CHECK(outcome.status == 2);
  }
  CHECK(read_file(folder.path() / "a.txt") == flawed);
  CHECK(read_file(folder.path() / ".cablelint.yaml") == "preset: strict\n");
  CHECK(read_file(folder.path() / "old.json") == baseline);
  folder.write("b.txt", clean);
  check_contains(run_program(folder.path(), "--output json:b.txt a.txt").err, "b.txt is a cable");
  CHECK(read_file(folder.path() / "b.txt") == clean);
  check_contains(run_program(folder.path(), "--output json:new/.cablelint.yaml a.txt").err,
                 "is the name of a configuration");
  CHECK(run_program(folder.path(), "--output full:report.txt a.txt").status == 1);
  CHECK(run_program(folder.path(), "--output full:report.txt a.txt").status == 1);
  CHECK(run_program(folder.path(), "baseline create --baseline old.json a.txt").status == 0);
}

}  // namespace cablelint
