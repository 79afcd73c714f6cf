#pragma once
#include <string>

#include "model/marking.hpp"
#include "syntax/parse.hpp"

namespace cablelint {

// A mark as it is read, with what it views into.
struct Read {
  Source source;
  Arena arena;
  bool found = false;
  Mark mark;

  explicit Read(std::string text) : source("mark", std::move(text)) {
    const SyntaxTree tree = parse_marking(source);
    found = !tree.nodes.empty();
    if (found) mark = read_mark(tree, 0, source, arena);
  }
};

inline Marking marking(const std::string& text) { return marking_of(Read(text).mark); }

}  // namespace cablelint
