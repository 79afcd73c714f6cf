#pragma once
#include <optional>
#include <vector>

#include "source/source.hpp"

namespace cablelint {

/// Two versions of a piece of text that git could not merge: the lines it wrote around them.
struct Conflict {
  Span ours;    // "<<<<<<< HEAD"
  Span middle;  // "======="
  Span theirs;  // ">>>>>>> other"
};

/// The conflicts that were left in a text, in order.
std::vector<Conflict> find_conflicts(const Source& source);

}  // namespace cablelint
