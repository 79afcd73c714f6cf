#include "source/utf8.hpp"

#include <array>

namespace cablelint {
namespace {

// The least code that needs so many bytes: a longer form of a smaller code is not UTF-8.
constexpr std::array<char32_t, 5> least_code = {0, 0, 0x80, 0x800, 0x10000};

bool is_code(char32_t code, std::uint32_t size) {
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  return code >= least_code[size] && code <= 0x10FFFF && !surrogate;
}

// The characters of XML 1.0, section 2.2.
bool is_xml_character(char32_t code) {
  if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
  return code != 0xFFFE && code != 0xFFFF;
}

}  // namespace

Character character_at(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  const Character stray = {lead, 1, false};
  const std::uint32_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || offset + size > text.size()) return stray;
  char32_t code = lead & (0x7Fu >> size);
  for (std::uint32_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return stray;
    code = code << 6 | (byte(i) & 0x3Fu);
  }
  return is_code(code, size) ? Character{code, size, true} : stray;
}

bool append_utf8(std::string& text, char32_t code) {
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return false;
  const auto tail = [&](int shift) { text += static_cast<char>(0x80 | (code >> shift & 0x3F)); };
  if (code < 0x80) {
    text += static_cast<char>(code);
  } else if (code < 0x800) {
    text += static_cast<char>(0xC0 | code >> 6);
    tail(0);
  } else if (code < 0x10000) {
    text += static_cast<char>(0xE0 | code >> 12);
    tail(6), tail(0);
  } else {
    text += static_cast<char>(0xF0 | code >> 18);
    tail(12), tail(6), tail(0);
  }
  return true;
}

std::string valid_utf8(std::string_view text) {
  std::string valid;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    valid += character.valid ? text.substr(at, character.size) : "\uFFFD";
    at += character.size;
  }
  return valid;
}

std::string xml_text(std::string_view text) {
  std::string clean;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    const bool fits = character.valid && is_xml_character(character.code);
    clean += fits ? text.substr(at, character.size) : "\uFFFD";
    at += character.size;
  }
  return clean;
}

}  // namespace cablelint
