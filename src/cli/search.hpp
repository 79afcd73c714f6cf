#pragma once
#include "cli/history.hpp"
#include "linter/linter.hpp"

namespace cablelint {

/// How the files of a run are found: as git lists them, in so far as options and configurations
/// leave them in. The linter must outlive it.
Search search_of(const Options& options, Linter& linter, const History* history = nullptr);

}  // namespace cablelint
