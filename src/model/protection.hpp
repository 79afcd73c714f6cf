#pragma once
#include "model/cable.hpp"

namespace cablelint {

struct Marking;

/// Whether two marks ask for the same: one level, the same controls and the same release, in
/// whatever order.
bool protects_alike(const Marking& one, const Marking& other);

/// Whether a text protects all that an earlier version of it did: it has the same cables, each with
/// the same levels, no control, caption or mark less, no release wider and no date of
/// declassification sooner. A mark that could not be read may have become one that can.
bool protects_as_before(const Document& now, const Document& before);

}  // namespace cablelint
