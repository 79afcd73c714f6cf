#pragma once
#include "model/cable.hpp"

namespace cablelint {

/// The lines of more than 55 characters from the classification line on, without trailing blanks.
List long_lines(const Cable& cable, Arena& arena);

/// Those of them that may be broken between any two words: lines of a paragraph, of the subject or
/// of the block with nothing set in columns.
List long_prose(const Cable& cable, Arena& arena);

}  // namespace cablelint
