#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"

namespace cablelint {

/// The text with the edits made, which are given in any order and do not overlap.
std::string apply(std::string_view text, std::vector<Edit> edits);

}  // namespace cablelint
