#pragma once
#include <functional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "rules/rule.hpp"
#include "source/source.hpp"

namespace cablelint {

/// An example that does not show what it says.
struct ExampleFailure {
  std::string rule;
  std::string path;
  Position position;     // of the example in the rule file
  std::string example;   // "bad example 2"
  std::string expected;  // "one finding at `KAZ`"
  std::string found;     // "nothing"
};

struct ExampleReport {
  std::size_t examples = 0;  // how many were run
  std::vector<ExampleFailure> failures;
};

/// What finds faults in a text: lint(), which stands to the right of this room.
using LintFunction = std::function<Report(const Source&, const RuleSet&)>;

/// Runs the examples of every rule, each under its own rule alone. A bad one must give exactly one
/// finding, at the text it names, and the finding's fix, of whatever tier, must clear it, give the
/// text it promises and change nothing when applied again; a good one must be silent.
ExampleReport run_examples(const RuleSet& rules, const LintFunction& lint);

}  // namespace cablelint
