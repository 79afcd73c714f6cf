// Runs the cases that cases.mjs prints through the parser, the checker and the evaluator of rule
// expressions, and prints a table of them. Usage: cablelint_conformance CASES.jsonl
#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <map>
#include <memory>

#include "tests/conformance/case.hpp"

namespace cablelint {
namespace {

constexpr std::size_t fewest_cases = 600;

struct Row {
  std::size_t passed = 0;
  std::size_t left_out = 0;
  std::vector<std::string> failed;
};

struct Tally {
  std::map<std::string, Row> rows;             // by suite and file
  std::map<std::string, std::size_t> reasons;  // why cases were left out
  std::map<std::string, std::size_t> checks;   // what was compared

  void add(const Json& line) {
    Row& row = rows[fmt::format("{} {}", line["suite"].get<std::string>(),
                                line["group"].get<std::string>())];
    if (line.contains("left_out")) {
      ++row.left_out;
      ++reasons[line["left_out"]];
      return;
    }
    const Outcome outcome = run_case(line);
    for (const std::string& check : outcome.checks) ++checks[check];
    if (outcome.difference.empty())
      ++row.passed;
    else
      row.failed.push_back(
          fmt::format("{}\n    {}", line["expr"].get<std::string>(), outcome.difference));
  }
};

/// Prints everything; true where all is well.
bool print(const Tally& tally) {
  std::size_t passed = 0;
  std::size_t failed = 0;
  std::size_t left_out = 0;
  fmt::print("{:<32}{:>8}{:>8}{:>10}\n", "suite and file", "passed", "failed", "left out");
  for (const auto& [name, row] : tally.rows) {
    fmt::print("{:<32}{:>8}{:>8}{:>10}\n", name, row.passed, row.failed.size(), row.left_out);
    passed += row.passed;
    failed += row.failed.size();
    left_out += row.left_out;
  }
  fmt::print("{:<32}{:>8}{:>8}{:>10}\n\nleft out for\n", "all", passed, failed, left_out);
  for (const auto& [reason, count] : tally.reasons) fmt::print("{:>6}  {}\n", count, reason);
  fmt::print("\ncompared\n");
  for (const auto& [check, count] : tally.checks) fmt::print("{:>6}  {}\n", count, check);
  for (const auto& [name, row] : tally.rows)
    for (const std::string& failure : row.failed) fmt::print("\n{}: {}\n", name, failure);
  if (passed + failed < fewest_cases)
    fmt::print("\nonly {} cases were selected, and {} are wanted\n", passed + failed, fewest_cases);
  fmt::print("\n{} passed, {} failed\n", passed, failed);
  return failed == 0 && passed >= fewest_cases;
}

}  // namespace
}  // namespace cablelint

int main(int argc, char** argv) try {
  std::ifstream file(argc == 2 ? argv[1] : "");
  if (!file) {
    fmt::print(stderr, "usage: cablelint_conformance CASES.jsonl\n");
    return 2;
  }
  cablelint::Tally tally;
  for (std::string line; std::getline(file, line);) tally.add(cablelint::Json::parse(line));
  return print(tally) ? 0 : 1;
} catch (const std::exception& fault) {
  fmt::print(stderr, "{}\n", fault.what());
  return 2;
}
