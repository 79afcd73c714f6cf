#include "lsp/features.hpp"
#include "lsp/parts.hpp"

namespace cablelint::lsp {
namespace {

// The item of the reference list that is spoken of at a place, in the text or in the list itself.
struct Asked {
  const Cable* cable = nullptr;
  const Reference* item = nullptr;
};

// "REFTEL" is the first item, "ref B" the one with that letter.
bool names(const CitedReference& citation, const Reference& item) {
  if (!citation.letter) return item.previous == nullptr;
  return citation.letter == item.letter;
}

Asked asked_at(const Meaning& meaning, std::uint32_t offset) {
  const Cable* cable = cable_at(meaning, offset);
  if (cable == nullptr) return {};
  if (const auto* item = part_at<Reference>(cable->references, meaning, offset))
    return {cable, item};
  if (const auto* citation = part_at<CitedReference>(cable->citations, meaning, offset))
    for (const Reference* item : cable->references)
      if (names(*citation, *item)) return {cable, item};
  return {};
}

Json location(const Question& question, Span span) {
  const Reading& reading = question.reading();
  return {{"uri", question.text.uri()}, {"range", reading.range(reading.meaning().place(span))}};
}

}  // namespace

Json definition(const Question& question) {
  const auto [cable, item] = asked_at(question.reading().meaning(), question.offset());
  return item == nullptr ? Json() : location(question, item->span);
}

Json references(const Question& question) {
  const auto [cable, item] = asked_at(question.reading().meaning(), question.offset());
  Json list = Json::array();
  if (item == nullptr) return list;
  if (is_true(question.params, "context", "includeDeclaration"))
    list.push_back(location(question, item->span));
  for (const CitedReference* citation : cable->citations)
    if (names(*citation, *item)) list.push_back(location(question, citation->span));
  return list;
}

}  // namespace cablelint::lsp
