#pragma once
#include <array>
#include <string_view>
#include <vector>

#include "config/file.hpp"

namespace cablelint {

/// The findings about suppressions, which a file may set like rules.
inline constexpr std::string_view unused_suppression = "suppression-unused";
inline constexpr std::string_view expired_suppression = "suppression-expired";
inline constexpr std::array about_suppressions = {unused_suppression, expired_suppression};

/// Adds a fault for each rule that a file speaks of and the book does not have, and for each
/// finding that cannot be turned off or suppressed.
void check_rule_names(const ConfigFile& file, const RuleSet& book,
                      std::vector<FileProblem>& problems);

}  // namespace cablelint
