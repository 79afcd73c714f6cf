#pragma once
#include "lsp/reading.hpp"

namespace cablelint::lsp {

/// Whether a place lies in a stretch of text, or just behind it, where a cursor is after typing.
inline bool touches(Span span, std::uint32_t offset) {
  return span.begin <= offset && offset <= span.end;
}

/// The first of the parts that stands at a place of the text at hand; null where none does.
template <typename T>
const T* part_at(std::span<const T* const> parts, const Meaning& meaning, std::uint32_t offset) {
  for (const T* part : parts)
    if (touches(meaning.place(part->span), offset)) return part;
  return nullptr;
}

/// Calls a function with each paragraph of a cable and those in it.
template <typename Visit>
void for_each_paragraph(std::span<const Paragraph* const> paragraphs, const Visit& visit) {
  for (const Paragraph* paragraph : paragraphs) {
    visit(*paragraph);
    for_each_paragraph(std::span<const Paragraph* const>(paragraph->paragraphs), visit);
  }
}

/// The cable at a place: the last that begins before it. Null where there is none.
inline const Cable* cable_at(const Meaning& meaning, std::uint32_t offset) {
  const Cable* found = nullptr;
  for (const Cable* cable : meaning.document.cables)
    if (found == nullptr || meaning.place(cable->span).begin <= offset) found = cable;
  return found;
}

}  // namespace cablelint::lsp
