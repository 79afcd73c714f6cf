#pragma once
#include <filesystem>
#include <vector>

#include "config/config.hpp"
#include "diagnostics/diagnostic.hpp"

namespace cablelint {

using UsedEntries = std::vector<const SuppressEntry*>;

/// Marks the findings of a text that its configuration lets stay on this day, and gives the
/// entries that say so. Where several do, the first counts. The text's path is absolute.
UsedEntries suppress(Report& report, const Source& source, const std::filesystem::path& text,
                     const Config& config, const RuleSet& rules, Date today);

}  // namespace cablelint
