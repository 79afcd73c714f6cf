// Small cables with one fault or one trap each: fixtures/faults/expected.tsv says on which lines
// preset recommended must have a warning or an error, and on which it may not.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "catch.hpp"
#include "program.hpp"

namespace cablelint {
namespace {

using Lines = std::set<int>;

const std::filesystem::path faults =
    std::filesystem::path(CABLELINT_SOURCE_DIR) / "fixtures/faults";

// The lines with a finding: all of preset strict, or recommended's without notes.
std::vector<int> found_lines(const std::string& text, bool strict) {
  const std::string preset = strict ? "strict" : "recommended";
  const Outcome outcome =
      run_program(faults, "--no-config --format jsonl --preset " + preset + " '" + text + "'");
  std::vector<int> lines;
  std::istringstream out(outcome.out);
  for (std::string line; std::getline(out, line);) {
    const auto finding = nlohmann::json::parse(line);
    if (strict || finding["severity"] != "note") lines.push_back(finding["line"]);
  }
  return lines;
}

Lines numbers(std::string words) {
  for (char& c : words)
    if (c == '|') c = ' ';
  std::istringstream in(words);
  Lines found;
  for (int line = 0; in >> line;) found.insert(line);
  return found;
}

// `clean`; lines, each of which must have one and no other may; `A|B`, one of these and no other;
// `+N`, others may; `~N`, at most one, there; `strict:N`, preset strict has one there.
bool is_as_expected(const std::string& text, const std::string& wanted) {
  const bool strict = wanted.starts_with("strict:");
  const std::vector<int> lines = found_lines(text, strict);
  const Lines found(lines.begin(), lines.end());
  if (wanted == "clean") return found.empty();
  if (strict) return found.contains(std::stoi(wanted.substr(7)));
  if (wanted[0] == '+') return found.contains(std::stoi(wanted.substr(1)));
  if (wanted[0] == '~')
    return lines.size() <= 1 && (lines.empty() || lines[0] == std::stoi(wanted.substr(1)));
  const Lines allowed = numbers(wanted);
  if (wanted.find('|') == std::string::npos) return found == allowed;
  return !found.empty() && std::ranges::includes(allowed, found);
}

}  // namespace

TEST_CASE("small cables with one fault each are judged as expected") {
  std::ifstream table(faults / "expected.tsv");
  std::string row;
  std::getline(table, row);  // the names of the columns
  std::size_t rows = 0;
  for (; std::getline(table, row); ++rows) {
    std::istringstream cells(row);
    std::string text, wanted;
    std::getline(cells, text, '\t');
    std::getline(cells, wanted, '\t');
    INFO(text << ", wanted " << wanted);
    CHECK(is_as_expected(text, wanted));
  }
  CHECK(rows >= 47);
}

}  // namespace cablelint
