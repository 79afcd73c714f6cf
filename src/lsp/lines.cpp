#include "lsp/lines.hpp"

#include <algorithm>
#include <array>

#include "source/utf8.hpp"

namespace cablelint::lsp {
namespace {

constexpr std::array<std::string_view, 3> names = {"utf-8", "utf-16", "utf-32"};

std::uint32_t units_of(const Character& character, Encoding encoding) {
  if (encoding == Encoding::utf8) return character.size;
  return encoding == Encoding::utf16 && character.code > 0xFFFF ? 2 : 1;
}

}  // namespace

std::string_view name(Encoding encoding) { return names[static_cast<std::size_t>(encoding)]; }

std::optional<Encoding> encoding_named(std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Encoding>(found - names.begin());
}

std::uint32_t units_in(std::string_view text, Encoding encoding) {
  if (encoding == Encoding::utf8) return static_cast<std::uint32_t>(text.size());
  std::uint32_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    units += units_of(character, encoding);
    at += character.size;
  }
  return units;
}

std::uint32_t bytes_of(std::string_view text, std::uint32_t units, Encoding encoding) {
  std::size_t at = 0;
  while (at < text.size()) {
    const Character character = character_at(text, at);
    const std::uint32_t own = units_of(character, encoding);
    if (own > units) break;
    units -= own;
    at += character.size;
  }
  return static_cast<std::uint32_t>(at);
}

Lines::Lines(std::string_view text) : starts_{0} {
  for (std::size_t at = text.find_first_of("\r\n"); at != text.npos;
       at = text.find_first_of("\r\n", at)) {
    at += text.substr(at).starts_with("\r\n") ? 2 : 1;
    starts_.push_back(static_cast<std::uint32_t>(at));
  }
}

std::uint32_t Lines::line_at(std::uint32_t offset) const {
  return static_cast<std::uint32_t>(std::ranges::upper_bound(starts_, offset) - starts_.begin()) -
         1;
}

Span Lines::line(std::string_view text, std::uint32_t number) const {
  const auto size = static_cast<std::uint32_t>(text.size());
  if (number >= starts_.size()) return {size, size};
  const std::uint32_t begin = starts_[number];
  std::uint32_t end = number + 1 < starts_.size() ? starts_[number + 1] : size;
  while (end > begin && (text[end - 1] == '\n' || text[end - 1] == '\r')) --end;
  return {begin, end};
}

std::uint32_t Lines::offset(std::string_view text, Place place, Encoding encoding) const {
  const Span span = line(text, place.line);
  return span.begin + bytes_of(text.substr(span.begin, span.size()), place.character, encoding);
}

Place Lines::place(std::string_view text, std::uint32_t offset, Encoding encoding) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text.size()));
  const std::uint32_t number = line_at(offset);
  const std::uint32_t begin = starts_[number];
  return {number, units_in(text.substr(begin, offset - begin), encoding)};
}

}  // namespace cablelint::lsp
