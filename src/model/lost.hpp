#pragma once
#include <vector>

#include "model/reader.hpp"

namespace cablelint {

/// Where a stretch of text ends its lines in "...", as pages did that showed only their beginning.
std::vector<Lost> cut_lines(const Reader& reader, Span heading);

/// Runs of X's that stand for words. Where nothing but a label and a mark stands before one, they
/// belong to it.
std::vector<Lost> redactions(const Reader& reader, Span text);

/// Whether what a finding points at is gone, or the end of it is.
bool is_lost(const Cable& cable, Span place);

}  // namespace cablelint
