#include <fmt/format.h>

#include <cctype>

#include "lsp/features.hpp"
#include "lsp/parts.hpp"
#include "lsp/word_meaning.hpp"
#include "model/banner.hpp"

namespace cablelint::lsp {
namespace {

// Whether the heading lacks what the portions require of it, or has another level.
bool falls_short(const Cable& cable, const Meaning& meaning) {
  if (cable.highest && cable.highest != cable.classification->level.value) return true;
  return !lacking_in_heading(cable, *meaning.document.arena).empty();
}

// "11." that is read as 1, where a mirror put a 1 for its sign of a paragraph.
bool is_read_otherwise(const Paragraph& paragraph) {
  std::string digits;
  for (const char byte : paragraph.label.value)
    if (std::isdigit(static_cast<unsigned char>(byte)) != 0) digits += byte;
  return paragraph.depth == 0 && !digits.empty() && digits != fmt::format("{}", paragraph.number);
}

class Hints {
 public:
  explicit Hints(const Question& question)
      : reading_(question.reading()),
        meaning_(reading_.meaning()),
        wanted_(reading_.span(question.params.at("range"))) {}

  Json all() {
    for (const Cable* cable : meaning_.document.cables) {
      const Classification* line = cable->classification;
      if (line != nullptr && falls_short(*cable, meaning_))
        add(line->span, fmt::format("portions require {}", banner_required(*cable, meaning_)));
      for_each_paragraph(cable->paragraphs, [&](const Paragraph& paragraph) {
        if (is_read_otherwise(paragraph))
          add(paragraph.label.span, fmt::format("paragraph {}", paragraph.number));
      });
    }
    return std::move(list_);
  }

 private:
  void add(Span span, std::string label) {
    const std::uint32_t end = meaning_.place(span).end;
    if (end < wanted_.begin || end > wanted_.end) return;
    list_.push_back(
        {{"position", reading_.position(end)}, {"label", std::move(label)}, {"paddingLeft", true}});
  }

  const Reading& reading_;
  const Meaning& meaning_;
  Span wanted_;
  Json list_ = Json::array();
};

}  // namespace

Json inlay_hints(const Question& question) { return Hints(question).all(); }

}  // namespace cablelint::lsp
