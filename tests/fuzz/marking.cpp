// Any bytes are a marking or none, its parts lie inside it, and its right form is its own right
// form.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "model/marking.hpp"
#include "syntax/parse.hpp"

namespace cablelint {
namespace {

constexpr std::size_t longest = 100;  // the right form of a longer one may not fit a bracket

void require(bool holds) {
  if (!holds) std::abort();
}

void require_inside(const auto& parts, Span whole) {
  for (const auto* part : parts)
    require(whole.begin <= part->span.begin && part->span.begin < part->span.end &&
            part->span.end <= whole.end);
}

void require_parts_inside(const Mark& mark, const Source& source) {
  require(mark.span.end <= source.whole().end);
  if (mark.level)
    require(mark.level->span.begin >= mark.span.begin && mark.level->span.end <= mark.span.end);
  require_inside(mark.controls, mark.span);
  require_inside(mark.release_to, mark.span);
  require_inside(mark.display_to, mark.span);
  require_inside(mark.fgi, mark.span);
}

Marking read(const std::string& text) {
  const Source source("", text);
  const SyntaxTree tree = parse_marking(source);
  if (tree.nodes.empty()) return {};
  Arena arena;
  const Mark mark = read_mark(tree, 0, source, arena);
  require_parts_inside(mark, source);
  return marking_of(mark);
}

void require_stable(const Marking& marking, MarkStyle style) {
  const std::string portion = portion_form(marking, style);
  const std::string banner = banner_form(marking, style);
  require(portion_form(read(portion), style) == portion);
  require(banner_form(read(banner), style) == banner);
  require(read(portion).level == marking.level);
}

}  // namespace
}  // namespace cablelint

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace cablelint;
  const Marking marking = read(std::string(reinterpret_cast<const char*>(data), size));
  if (!marking.level || size > longest) return 0;
  require_stable(marking, MarkStyle::state);
  require_stable(marking, MarkStyle::ic_register);
  const Marking banner = roll_up(std::span(&marking, 1));
  require(banner.level == marking.level);
  require(covers(banner, marking));
  return 0;
}
