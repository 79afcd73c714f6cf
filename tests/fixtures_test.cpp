#include <fmt/format.h>

#include <cstdlib>
#include <vector>

#include "catch.hpp"
#include "model/build.hpp"
#include "output/model.hpp"
#include "program.hpp"
#include "reading.hpp"
#include "rules/load.hpp"
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

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
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

// The tables of the rule book that the program carries.
const Tables& tables() {
  static const RuleSet book = [] {
    const auto files = builtin_rule_files();
    const std::vector<std::vector<RuleFile>> books = {{files.begin(), files.end()}};
    std::vector<FileProblem> problems;
    return load_rules(books, problems);
  }();
  return *book.tables;
}

std::string read_in(const std::string& path) {
  const Source source(path, read_file(fixtures / path));
  const Document document = build(source, parse(source), tables());
  return reading_of(nlohmann::json::parse(model_json(source, document)));
}

// The program did not look into what is no text.
bool is_refused(const std::string& said) { return said.ends_with("exit status 2\n"); }

// The lines that differ, "-" expected and "+" found, without those that both begin or end with.
std::string difference(const std::string& expected, const std::string& found) {
  const auto a = lines_of(expected), b = lines_of(found);
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t front = 0, back = 0;
  while (front < shorter && a[front] == b[front]) ++front;
  while (front + back < shorter && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
  std::string text;
  for (std::size_t i = front; i + back < a.size(); ++i) text += "- " + a[i] + '\n';
  for (std::size_t i = front; i + back < b.size(); ++i) text += "+ " + b[i] + '\n';
  return text;
}

bool bless() {
  const char* wish = std::getenv("CABLELINT_BLESS");
  return wish != nullptr && std::string_view(wish) == "1";
}

// A file beside a fixture; where there is none, nothing is expected.
void compare(const std::string& beside, const std::string& found) {
  const fs::path path = fixtures / beside;
  if (bless() && !(found.empty() && !fs::exists(path))) write_file(path, found);
  INFO(beside << "\n" << difference(read_file(path), found));
  CHECK(found == read_file(path));
}

}  // namespace

TEST_CASE("the program says of every fixture what stands beside it") {
  REQUIRE_FALSE(inputs().empty());
  for (const std::string& path : inputs()) {
    const std::string said = said_of(path);
    compare(path + ".expected", said);
    if (!is_refused(said)) compare(path + ".reading", read_in(path));
  }
}

TEST_CASE("the program says of every marking what stands beside it") {
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

TEST_CASE("every expected text belongs to a fixture") {
  for (const auto& entry : fs::recursive_directory_iterator(fixtures)) {
    if (!stands_beside(entry.path())) continue;
    INFO(entry.path());
    CHECK(fs::exists(fs::path(entry.path()).replace_extension()));
  }
}

}  // namespace cablelint
