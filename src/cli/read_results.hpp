#pragma once
#include <optional>
#include <string>
#include <vector>

#include "report/survey.hpp"

namespace cablelint {

/// Whether a path is that of results: "-", or a name that ends in .jsonl or .ndjson.
bool holds_results(const std::string& path);

/// Counts the results of `cablelint records` in files, on so many threads. Nothing where a line is
/// none: what is wrong has been said. The rules must outlive the survey. Throws std::system_error
/// where a file cannot be read.
std::optional<Survey> read_results(const std::vector<std::string>& paths, const RuleSet& rules,
                                   bool keep_keys, unsigned threads);

}  // namespace cablelint
