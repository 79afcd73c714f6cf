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

/// What the portions require and the heading does not say: controls, and FGI GBR for an owner. Each
/// stands where a portion has it.
Parts<Control> lacking_in_heading(const Cable& cable, Arena& arena);

/// What the heading says beyond its portions: controls and owners that none of them has, countries
/// that not all of them let in, as REL TO GBR and DISPLAY ONLY GBR. To forbid release is never too
/// much.
Parts<Control> beyond_portions(const Cable& cable, Arena& arena);

}  // namespace cablelint
