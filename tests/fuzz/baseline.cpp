// Any bytes may be a baseline: reading never crashes, every fault it names stands in the file, and
// one without faults comes out the same when it is written and read again.
#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>

#include "config/baseline.hpp"
#include "output/baseline.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace cablelint;
  const Source source("baseline.json", std::string(data, data + size));
  std::vector<FileProblem> problems;
  const auto baseline = Baseline::read(source, "/archive", problems);
  assert(baseline.has_value() == problems.empty());
  for (const FileProblem& problem : problems) {
    assert(problem.position.line >= 1);
    assert(problem.position.line <= std::max(source.line_count(), 1u));
    assert(problem.position.column >= 1 && problem.position.column <= problem.line.size() + 1);
  }
  if (!baseline) return 0;

  const std::string text = baseline_text(baseline->entries());
  const auto again = Baseline::read(Source("baseline.json", text), "/archive", problems);
  assert(again.has_value());
  assert(baseline_text(again->entries()) == text);
  return 0;
}
