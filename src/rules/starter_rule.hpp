#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace cablelint {

/// The parts of a cable for which there is a rule to begin from: "paragraph", "tag", …
std::vector<std::string_view> starter_targets();

/// The text of a rule file for such a part: each key that is needed, explained, with examples. It
/// loads, and its examples hold.
std::string starter_rule(std::string_view target);

}  // namespace cablelint
