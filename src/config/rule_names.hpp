#pragma once
#include <string_view>
#include <vector>

#include "config/file.hpp"

namespace cablelint {

/// Adds a fault for each rule that a file speaks of and the book does not have, and for each
/// finding that cannot be turned off or suppressed.
void check_rule_names(const ConfigFile& file, const RuleSet& book,
                      std::vector<FileProblem>& problems);

}  // namespace cablelint
