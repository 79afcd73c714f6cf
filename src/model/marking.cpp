#include "model/marking.hpp"
namespace cablelint {
const Mark* read_mark(const Reader& reader, NodeIndex node) {
  auto* mark = reader.part<Mark>(node);
  const std::string_view t = reader.canonical(mark->text);
  mark->form = "state";
  auto sp = Span{mark->span.begin + 1, mark->span.end - 1};
  if (t.starts_with("(SBU") || t.starts_with("(U") || t.starts_with("(LOU")) mark->level = Placed<Level>{Level::unclassified, sp};
  else if (t.starts_with("(C")) mark->level = Placed<Level>{Level::confidential, sp};
  else if (t.starts_with("(S")) mark->level = Placed<Level>{Level::secret, sp};
  else if (t.starts_with("(TS")) mark->level = Placed<Level>{Level::top_secret, sp};
  else mark->form = "unknown";
  mark->canonical = mark->text;
  return mark;
}
}
