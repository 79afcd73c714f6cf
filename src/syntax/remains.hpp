#pragma once
#include <optional>

#include "syntax/tree.hpp"

namespace cablelint {

/// The first place in a text that looks like a part of a cable: a line of a heading, a mark at the
/// beginning of a paragraph. Nothing in other texts, among which lists of (A), (B) and (C), notices
/// of copyright and sentences that begin with "to" are many.
std::optional<Span> find_remains(const SyntaxTree& tree, const Source& source);

}  // namespace cablelint
