#pragma once
#include <string>

#include "mirror/restore.hpp"
#include "syntax/tree.hpp"

namespace cablelint {

/// The syntax tree, a node a line, indented by depth: its kind, LINE:COLUMN-LINE:COLUMN (the end
/// exclusive) and the beginning of its text; then the places where a line could not be read on.
std::string tree_text(const Restored& restored, const SyntaxTree& tree);

}  // namespace cablelint
