#pragma once
#include <optional>

#include "cli/options.hpp"
#include "config/baseline.hpp"

namespace cablelint {

/// Reads the baseline that the options name. Nothing where they name none, it cannot be read or has
/// faults, all of which are printed.
std::optional<Baseline> load_baseline(const Options& options);

/// Whether the options name a baseline; that they do not is printed.
bool has_baseline(const Options& options);

/// The absolute folder of a file.
std::filesystem::path folder_of(const std::filesystem::path& file);

}  // namespace cablelint
