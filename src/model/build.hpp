#pragma once
#include "model/cable.hpp"
#include "model/table.hpp"
#include "source/source.hpp"
#include "syntax/tree.hpp"

namespace cablelint {

/// What the tree means. The document views into the source and the tables, which must outlive it.
Document build(const Source& source, const SyntaxTree& tree, const Tables& tables);

}  // namespace cablelint
