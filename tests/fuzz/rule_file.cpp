// Any bytes may be a rule file: loading never crashes, and every fault it names stands in the file.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "rules/load.hpp"
#include "source/source.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace cablelint;
  const std::string text(reinterpret_cast<const char*>(data), size);
  const std::vector<std::vector<RuleFile>> books = {{{"area/fuzzed.yaml", text}}};
  std::vector<FileProblem> problems;
  const RuleSet set = load_rules(books, problems);
  if (set.rules.empty() == problems.empty()) std::abort();  // a rule or its faults, never neither

  const Source source("area/fuzzed.yaml", text);
  for (const FileProblem& problem : problems) {
    const auto [line, column] = problem.position;
    const bool exists = line >= 1 && line <= std::max(source.line_count(), 1U);
    if (!exists || column < 1 || column > source.line(line).size() + 1) std::abort();
    if (problem.line != source.slice(source.line(line))) std::abort();
  }
  return 0;
}
