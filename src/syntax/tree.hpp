#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "source/source.hpp"
#include "syntax/kind.hpp"

namespace cablelint {

using NodeIndex = std::uint32_t;

/// A node of the syntax tree: what matched where. The nodes of a tree stand in one vector, each
/// before its children; `next` is the index just past the last node inside it.
struct Node {
  NodeKind kind{};
  Span span;
  NodeIndex next = 0;
};

/// A place where the grammar had begun a line and then could not go on.
struct SyntaxError {
  Span span;
  std::string_view line_kind;  // "eo", "tags", …: the line that was begun
  std::string_view expected;   // "the order's number"
};

/// What the grammar saw in one source. The nodes of every input cover every byte of it.
struct SyntaxTree {
  std::vector<Node> nodes;
  std::vector<SyntaxError> errors;

  /// Visits the children of a node in order.
  class Children {
   public:
    struct Iterator {
      const SyntaxTree* tree;
      NodeIndex at;
      NodeIndex operator*() const { return at; }
      Iterator& operator++() {
        at = tree->nodes[at].next;
        return *this;
      }
      bool operator!=(const Iterator& other) const { return at != other.at; }
    };
    Children(const SyntaxTree& tree, NodeIndex parent) : tree_(tree), parent_(parent) {}
    Iterator begin() const { return {&tree_, parent_ + 1}; }
    Iterator end() const { return {&tree_, tree_.nodes[parent_].next}; }

   private:
    const SyntaxTree& tree_;
    NodeIndex parent_;
  };
  Children children(NodeIndex parent) const { return {*this, parent}; }

  static constexpr NodeIndex none = ~NodeIndex{0};
  /// The first child of that kind, or `none`.
  NodeIndex child(NodeIndex parent, NodeKind kind) const;
  /// The first node of that kind anywhere inside, or `none`.
  NodeIndex find(NodeIndex ancestor, NodeKind kind) const;
};

}  // namespace cablelint
