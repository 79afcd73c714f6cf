#pragma once
#include <span>
#include <string>

namespace cablelint {

/// What markings say, as one JSON object: `marks`, each with its parts and its right forms in a
/// banner and in a portion mark, and, when asked for, `rollup`, the banner they require together. A
/// marking is a banner ("SECRET//NOFORN") or a portion mark ("(S/NF)"). Ends with a line end.
std::string mark_json(std::span<const std::string> marks, bool rollup);

}  // namespace cablelint
