// Any bytes whatever have a tree that covers them, a model whose spans lie inside, and a JSON form.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>

#include "model/build.hpp"
#include "output/model.hpp"
#include "syntax/parse.hpp"

namespace {

void check_tree(const cablelint::SyntaxTree& tree, const cablelint::Source& source) {
  assert(!tree.nodes.empty());
  assert(tree.nodes[0].span == source.whole());
  for (const auto& node : tree.nodes) {
    assert(node.span.begin <= node.span.end && node.span.end <= source.whole().end);
    assert(node.next <= tree.nodes.size());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const cablelint::Source source("input", std::string(data, data + size));
  const cablelint::SyntaxTree tree = cablelint::parse(source);
  check_tree(tree, source);
  const cablelint::Tables tables;
  const cablelint::Document document = cablelint::build(source, tree, tables);
  for (const auto* cable : document.cables) assert(cable->span.end <= source.whole().end);
  assert(!cablelint::model_json(source, document).empty());
  return 0;
}
