#pragma once
#include <string>
#include <string_view>

namespace cablelint {

/// The text with one blank for each run of blanks, tabs and line ends, and none at its ends.
std::string single_blanks(std::string_view text);

}  // namespace cablelint
