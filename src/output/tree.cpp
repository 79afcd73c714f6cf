#include "output/tree.hpp"

#include <fmt/format.h>

#include "output/printable.hpp"

namespace cablelint {
namespace {

constexpr unsigned text_columns = 60;

std::string place(const Restored& restored, Span span) {
  const Span given = restored.origin(span);
  const Position begin = restored.given().position(given.begin);
  const Position end = restored.given().position(given.end);
  return fmt::format("{}:{}-{}:{}", begin.line, begin.column, end.line, end.column);
}

std::string begin_of(std::string_view text) {
  const Printed front = print_front(text, text_columns);
  return fmt::format("\"{}\"{}", front.text, front.cut ? "…" : "");
}

}  // namespace

std::string tree_text(const Restored& restored, const SyntaxTree& tree) {
  std::string out;
  std::vector<NodeIndex> ends;  // of the nodes that hold the present one
  for (NodeIndex i = 0; i < tree.nodes.size(); ++i) {
    while (!ends.empty() && ends.back() <= i) ends.pop_back();
    const Node& node = tree.nodes[i];
    fmt::format_to(std::back_inserter(out), "{:{}}{} {} {}\n", "", 2 * ends.size(), name(node.kind),
                   place(restored, node.span), begin_of(restored.source().slice(node.span)));
    ends.push_back(node.next);
  }
  for (const SyntaxError& error : tree.errors)
    fmt::format_to(std::back_inserter(out), "error {} {}: expected {}\n",
                   place(restored, error.span), error.line_kind, error.expected);
  return out;
}

}  // namespace cablelint
