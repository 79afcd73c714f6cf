#pragma once
#include <optional>

#include "cli/options.hpp"
#include "config/baseline.hpp"

namespace cablelint {

/// Reads the baseline that the options name, if any. False where it cannot be read or has faults,
/// all of which are printed.
bool load_baseline(const Options& options, std::optional<Baseline>& baseline);

/// The absolute folder of a file.
std::filesystem::path folder_of(const std::filesystem::path& file);

}  // namespace cablelint
