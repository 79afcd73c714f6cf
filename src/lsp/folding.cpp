#include <algorithm>
#include <set>

#include "lsp/features.hpp"
#include "lsp/parts.hpp"

namespace cablelint::lsp {
namespace {

class Folds {
 public:
  explicit Folds(const Reading& reading) : reading_(reading), meaning_(reading.meaning()) {}

  Json all() {
    for (const Cable* cable : meaning_.document.cables) add_cable(*cable);
    return std::move(list_);
  }

 private:
  void add_cable(const Cable& cable) {
    const Span whole = meaning_.place(cable.span);
    std::uint32_t text_begins = whole.end;
    for (const Paragraph* paragraph : cable.paragraphs)
      text_begins = std::min(text_begins, meaning_.place(paragraph->span).begin);
    add_sections(cable, whole.end);
    add({whole.begin, text_begins});
    if (!cable.references.empty())
      add({meaning_.place(cable.references.front()->span).begin,
           meaning_.place(cable.references.back()->span).end});
    if (cable.authority != nullptr) add(meaning_.place(cable.authority->span));
    for_each_paragraph(cable.paragraphs, [&](const Paragraph& one) { add(whole_of(one)); });
  }

  // From one heading in the text to the next.
  void add_sections(const Cable& cable, std::uint32_t end) {
    const auto& headings = cable.headings;
    for (std::size_t i = 0; i < headings.size(); ++i)
      add({meaning_.place(headings[i]->span).begin,
           i + 1 < headings.size() ? meaning_.place(headings[i + 1]->span).begin : end});
  }

  Span whole_of(const Paragraph& paragraph) const {
    Span span = meaning_.place(paragraph.span);
    for (const Paragraph* inner : paragraph.paragraphs)
      span.end = std::max(span.end, whole_of(*inner).end);
    return span;
  }

  // Lines that end in front of a line begin the next fold; blank ones behind belong to none.
  void add(Span span) {
    const std::string_view text = reading_.text();
    while (span.end > span.begin &&
           std::string_view(" \t\r\n").find(text[span.end - 1]) != text.npos)
      --span.end;
    const std::uint32_t first = reading_.lines().line_at(span.begin);
    const std::uint32_t last = reading_.lines().line_at(span.end);
    if (last <= first || !begun_.insert(first).second) return;
    list_.push_back({{"startLine", first}, {"endLine", last}, {"kind", "region"}});
  }

  const Reading& reading_;
  const Meaning& meaning_;
  std::set<std::uint32_t> begun_;  // lines on which a fold begins
  Json list_ = Json::array();
};

}  // namespace

Json folding_ranges(const Question& question) { return Folds(question.reading()).all(); }

}  // namespace cablelint::lsp
