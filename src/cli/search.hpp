#pragma once
#include "cli/history.hpp"
#include "cli/rulings.hpp"

namespace cablelint {

/// How the files of a run are found: as git lists them, in so far as options and configurations
/// leave them in. The rulings must outlive it.
Search search_of(const Options& options, Rulings& rulings, const History* history = nullptr);

}  // namespace cablelint
