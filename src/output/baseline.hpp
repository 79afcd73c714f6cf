#pragma once
#include <string>
#include <vector>

#include "config/baseline.hpp"

namespace cablelint {

/// A baseline file: sorted, one finding a line, so that a change of one is a change of one line.
std::string baseline_text(std::vector<BaselineEntry> entries);

}  // namespace cablelint
