// Any bytes whatever have a tree that covers every one of them and whose nodes lie in each other, a
// model whose parts lie in the text, and a form in JSON that other programs can read.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

#include "model/build.hpp"
#include "output/model.hpp"
#include "syntax/parse.hpp"

namespace {

using namespace cablelint;

// The children of a node lie in it, one behind the other.
void check_children(const SyntaxTree& tree, NodeIndex parent) {
  const Node& whole = tree.nodes[parent];
  std::uint32_t end = whole.span.begin;
  for (const NodeIndex child : tree.children(parent)) {
    const Node& node = tree.nodes[child];
    assert(child < node.next && node.next <= whole.next);
    assert(end <= node.span.begin && node.span.begin <= node.span.end);
    end = node.span.end;
  }
  assert(end <= whole.span.end);
}

// The transmissions, and the lines in each, leave no byte between them.
void check_cover(const SyntaxTree& tree, NodeIndex parent) {
  std::uint32_t end = tree.nodes[parent].span.begin;
  for (const NodeIndex child : tree.children(parent)) {
    assert(tree.nodes[child].span.begin == end);
    end = tree.nodes[child].span.end;
  }
  assert(end == tree.nodes[parent].span.end);
}

void check_tree(const SyntaxTree& tree, const Source& source) {
  assert(!tree.nodes.empty());
  assert(tree.nodes[0].span == source.whole());
  for (NodeIndex node = 0; node < tree.nodes.size(); ++node) check_children(tree, node);
  check_cover(tree, 0);
}

// What is restored has a place in the text at hand, in the same order.
void check_places(const Restored& restored) {
  std::uint32_t before = 0;
  for (std::uint32_t at = 0; at <= restored.source().whole().end; ++at) {
    const Span place = restored.origin({at, at});
    assert(before <= place.begin && place.end <= restored.given().whole().end);
    before = place.begin;
  }
  for (const Damage& damage : restored.damages())
    for (const Span place : damage.places) assert(place.end <= restored.source().whole().end);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Source source("input", std::string(data, data + size));
  const Restored restored = restore(source);
  const SyntaxTree tree = parse(restored.source());
  check_tree(tree, restored.source());
  check_places(restored);
  const Tables tables;
  const Document document = build(restored, tree, tables);
  for (const Cable* cable : document.cables)
    assert(cable->span.end <= restored.source().whole().end);
  const auto json = nlohmann::json::parse(model_json(restored, document));
  assert(json.is_object() || json.is_array());
  return 0;
}
