#pragma once
#include "mirror/restore.hpp"
#include "model/cable.hpp"
#include "model/table.hpp"
#include "syntax/tree.hpp"

namespace cablelint {

/// What the tree of the restored text means. The document views into that text and the tables,
/// which must outlive it.
Document build(const Restored& restored, const SyntaxTree& tree, const Tables& tables);

}  // namespace cablelint
