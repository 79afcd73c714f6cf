#include "output/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "source/utf8.hpp"

namespace cablelint {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t N>
bool in(const std::array<Range, N>& ranges, char32_t code) {
  return std::ranges::any_of(
      ranges, [=](const Range& range) { return range.first <= code && code <= range.last; });
}

// What a terminal obeys or hides: controls, line and paragraph separators, direction marks.
constexpr std::array<Range, 8> hidden = {{{0x00, 0x1F},
                                          {0x7F, 0x9F},
                                          {0xAD, 0xAD},
                                          {0x061C, 0x061C},
                                          {0x200B, 0x200F},
                                          {0x2028, 0x202E},
                                          {0x2060, 0x206F},
                                          {0xE0000, 0xE0FFF}}};
// Two columns wide, after Unicode's EastAsianWidth W and F, in whole blocks.
constexpr std::array<Range, 10> wide = {{{0x1100, 0x115F},
                                         {0x2E80, 0x303E},
                                         {0x3041, 0xA4CF},
                                         {0xA960, 0xA97F},
                                         {0xAC00, 0xD7A3},
                                         {0xF900, 0xFAFF},
                                         {0xFE30, 0xFE6F},
                                         {0xFF01, 0xFF60},
                                         {0x1F300, 0x1FAFF},
                                         {0x20000, 0x3FFFD}}};
// Greek, Cyrillic and wide letters, many of which look like Latin ones.
constexpr std::array<Range, 2> alike = {{{0x0370, 0x052F}, {0xFF01, 0xFF5E}}};
// Drawn over the character before.
constexpr std::array<Range, 5> combining = {
    {{0x0300, 0x036F}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}}};

constexpr char32_t byte_order_mark = 0xFEFF;

std::string escaped(std::uint32_t code) {
  return code < 0x80 ? fmt::format("\\x{:02x}", code) : fmt::format("\\u{{{:04x}}}", code);
}

Printed print_character(Character character, std::string_view bytes) {
  const char32_t code = character.code;
  if (!character.valid) return {"\uFFFD", 1};
  if (code == '\t') return {"    ", 4};
  if (code >= ' ' && code <= '~') return {std::string(bytes), 1};
  if (code == byte_order_mark) return {};
  if (in(hidden, code)) {
    std::string escape = escaped(static_cast<std::uint32_t>(code));
    const auto width = static_cast<unsigned>(escape.size());
    return {std::move(escape), width};
  }
  return {std::string(bytes), in(combining, code) ? 0u : in(wide, code) ? 2u : 1u};
}

Printed print_at(std::string_view text, std::size_t offset) {
  const Character character = character_at(text, offset);
  return print_character(character, text.substr(offset, character.size));
}

// The last character's offset: the nearest one back from which a character reaches the end.
std::size_t last_character(std::string_view text) {
  for (std::size_t size = 2; size <= std::min<std::size_t>(4, text.size()); ++size)
    if (character_at(text, text.size() - size).size == size) return text.size() - size;
  return text.size() - 1;
}

std::string print_all(std::string_view text, bool escape_alike) {
  std::string line;
  for (std::size_t at = 0; at < text.size(); at += character_at(text, at).size) {
    if (text.substr(at, 2) == "\r\n") continue;
    const char32_t code = character_at(text, at).code;
    if (text[at] == '\n')
      line += ' ';
    else if (escape_alike && in(alike, code))
      line += escaped(static_cast<std::uint32_t>(code));
    else
      line += print_at(text, at).text;
  }
  return line;
}

}  // namespace

Printed print_front(std::string_view text, unsigned columns) {
  Printed front;
  for (std::size_t at = 0; at < text.size(); at += character_at(text, at).size) {
    const Printed next = print_at(text, at);
    front.cut = front.width + next.width > columns;
    if (front.cut) break;
    front.text += next.text;
    front.width += next.width;
  }
  return front;
}

Printed print_back(std::string_view text, unsigned columns) {
  Printed back;
  std::size_t begin = text.size();
  while (begin > 0) {
    const std::size_t at = last_character(text.substr(0, begin));
    const unsigned width = print_at(text, at).width;
    back.cut = back.width + width > columns;
    if (back.cut) break;
    back.width += width;
    begin = at;
  }
  back.text = print_front(text.substr(begin), back.width).text;
  return back;
}

std::string print_line(std::string_view text) { return print_all(text, false); }

std::string print_message(std::string_view text) { return print_all(text, true); }

}  // namespace cablelint
