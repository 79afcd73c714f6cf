#include "syntax/tree.hpp"

namespace cablelint {

NodeIndex SyntaxTree::child(NodeIndex parent, NodeKind kind) const {
  for (const NodeIndex at : children(parent))
    if (nodes[at].kind == kind) return at;
  return none;
}

NodeIndex SyntaxTree::find(NodeIndex ancestor, NodeKind kind) const {
  for (NodeIndex at = ancestor + 1; at < nodes[ancestor].next; ++at)
    if (nodes[at].kind == kind) return at;
  return none;
}

}  // namespace cablelint
