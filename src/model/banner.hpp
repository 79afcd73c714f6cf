#pragma once
#include "model/cable.hpp"

namespace cablelint {

/// What the heading says as a mark: the level and the markings of the classification line, and the
/// captions that are controls. Null without a classification line.
const Mark* heading_banner(const Cable& cable, Arena& arena);

/// What the portions require together of the heading (roll_up in marking.hpp), as the banner that
/// would say it. Each control and country stands where a portion has it, the whole where the level
/// stands; groups of countries have their members beside them. Null where no portion has a level.
const Mark* required_banner(const Cable& cable, Arena& arena);

}  // namespace cablelint
