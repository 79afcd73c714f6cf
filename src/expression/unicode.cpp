#include "expression/unicode.hpp"

namespace cablelint {
namespace {

unsigned char byte(char c) { return static_cast<unsigned char>(c); }

bool is_continuation(char c) { return (byte(c) & 0xC0) == 0x80; }

std::size_t announced_size(char first) {
  if (byte(first) < 0xC2 || byte(first) > 0xF4) return 1;
  return byte(first) < 0xE0 ? 2 : byte(first) < 0xF0 ? 3 : 4;
}

}  // namespace

std::size_t character_size(std::string_view text) {
  if (text.empty()) return 0;
  const std::size_t size = announced_size(text.front());
  if (size > text.size()) return 1;
  for (std::size_t i = 1; i < size; ++i)
    if (!is_continuation(text[i])) return 1;
  return size;
}

char32_t code_point(std::string_view character) {
  if (character.size() <= 1) return character.empty() ? 0 : byte(character.front());
  char32_t code = byte(character.front()) & (0x7FU >> character.size());
  for (const char c : character.substr(1)) code = code << 6 | (byte(c) & 0x3FU);
  return code;
}

std::int64_t character_count(std::string_view text) {
  std::int64_t count = 0;
  for (; !text.empty(); text.remove_prefix(character_size(text))) ++count;
  return count;
}

std::size_t character_offset(std::string_view text, std::int64_t number) {
  if (number < 0) return std::string_view::npos;
  std::size_t offset = 0;
  for (; number > 0 && offset < text.size(); --number)
    offset += character_size(text.substr(offset));
  return number == 0 ? offset : std::string_view::npos;
}

bool is_white_space(char32_t code) {
  return (code >= 0x09 && code <= 0x0D) || code == 0x20 || code == 0x85 || code == 0xA0 ||
         code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 ||
         code == 0x202F || code == 0x205F || code == 0x3000;
}

}  // namespace cablelint
