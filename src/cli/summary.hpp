#pragma once
#include "cli/outputs.hpp"

namespace cablelint {

/// What --fix did, or --diff would do.
struct FixCount {
  std::size_t fixes = 0;
  std::size_t files = 0;
};

/// Says on standard error what came of a run, where people read it: how often each rule found
/// something, where that is asked for, what was fixed, and what is left. Where nothing is left,
/// only a terminal is told so, unless something was kept back that no hook keeps back.
void print_summary(const Options& options, const Tally& found, const Outputs& outputs,
                   const FixCount& fixed);

}  // namespace cablelint
