#include <fmt/format.h>

#include <vector>

#include "catch.hpp"
#include "linter/builtin.hpp"
#include "model/build.hpp"
#include "output/model.hpp"
#include "program.hpp"
#include "reading.hpp"
#include "rules/load.hpp"
#include "snapshot.hpp"
#include "syntax/parse.hpp"

// Every file below fixtures/ is linted by the built program and what it says is compared with the
// file of the same name and ".expected"; what was read in it stands in ".reading". A file with
// ".args" beside it holds words of further runs, one run a line: "--preset strict", "parse --tree".
// The files below marks/ hold markings, one a line. With CABLELINT_BLESS=1 in the environment the
// expected files are rewritten; read the difference before it is committed.

namespace cablelint {
namespace {

namespace fs = std::filesystem;

const fs::path fixtures = fs::path(CABLELINT_SOURCE_DIR) / "fixtures";

bool stands_beside(const fs::path& path) {
  return path.extension() == ".expected" || path.extension() == ".reading" ||
         path.extension() == ".args";
}

std::vector<std::string> inputs() {
  std::vector<std::string> paths;
  for (const char* folder : {"ok", "bad", "broken", "real"}) {
    if (!fs::is_directory(fixtures / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(fixtures / folder))
      if (entry.is_regular_file() && !stands_beside(entry.path()))
        paths.push_back(entry.path().lexically_relative(fixtures).generic_string());
  }
  std::ranges::sort(paths);
  return paths;
}

std::string outcome_of(const std::string& words) {
  const Outcome outcome = run_program(fixtures, words);
  return fmt::format("{}{}exit status {}\n", outcome.out, outcome.err, outcome.status);
}

std::string said_of(const std::string& path) {
  std::string text = outcome_of("--color never '" + path + "'");
  for (const std::string& words : lines_of(read_file(fixtures / (path + ".args"))))
    text +=
        fmt::format("$ cablelint {0} {1}\n{2}", words, path, outcome_of(words + " '" + path + "'"));
  return text;
}

std::string read_in(const std::string& path) {
  const Source source(path, read_file(fixtures / path));
  const Restored restored = restore(source);
  const Document document = build(restored, parse(restored.source()), *builtin_rules().tables);
  return reading_of(nlohmann::json::parse(model_json(restored, document)));
}

// The program did not look into what is no text.
bool is_refused(const std::string& said) { return said.ends_with("exit status 2\n"); }

// What stands beside a fixture.
void compare(const std::string& beside, const std::string& found) {
  compare_with_file(fixtures / beside, found);
}

}  // namespace

TEST_CASE("the program says of every fixture what stands beside it", "[bless]") {
  REQUIRE_FALSE(inputs().empty());
  for (const std::string& path : inputs()) {
    const std::string said = said_of(path);
    compare(path + ".expected", said);
    if (!is_refused(said)) compare(path + ".reading", read_in(path));
  }
}

TEST_CASE("the program says of every marking what stands beside it", "[bless]") {
  for (const auto& entry : fs::directory_iterator(fixtures / "marks")) {
    if (stands_beside(entry.path())) continue;
    const std::string path = "marks/" + entry.path().filename().string();
    const Outcome outcome = run_program(fixtures, "mark < '" + path + "'");
    compare(path + ".expected", marks_of(nlohmann::json::parse(outcome.out)));
  }
}

TEST_CASE("nothing but what a mirror did is found in the fixtures that are in order") {
  for (const std::string& path : inputs()) {
    if (!path.starts_with("ok/")) continue;
    INFO(path);
    const std::string said = read_file(fixtures / (path + ".expected"));
    CHECK(said.ends_with("exit status 0\n"));
    for (const std::string& line : lines_of(said)) {
      if (!line.ends_with(']') || !line.starts_with(path)) continue;  // no finding
      CHECK(line.find(" [artifact-") != std::string::npos);
    }
  }
}

// fixtures/rules/<name>: a folder of rules, most with faults, and what the program says of it.
TEST_CASE("the program says of every rule folder what stands beside it", "[bless]") {
  for (const auto& entry : fs::directory_iterator(fixtures / "rules")) {
    if (!entry.is_directory()) continue;
    const std::string path = "rules/" + entry.path().filename().string();
    std::string said = outcome_of("rules test " + path);
    if (!said.ends_with("exit status 2\n"))  // it loads
      said += "$ cablelint rules lint " + path + '\n' + outcome_of("rules lint " + path);
    compare(path + ".expected", said);
  }
}

TEST_CASE("every expected text belongs to a fixture") {
  for (const auto& entry : fs::recursive_directory_iterator(fixtures)) {
    if (!stands_beside(entry.path())) continue;
    INFO(entry.path());
    CHECK(fs::exists(fs::path(entry.path()).replace_extension()));
  }
}

}  // namespace cablelint
