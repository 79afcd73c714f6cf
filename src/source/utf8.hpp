#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace cablelint {

/// One character of a text that ought to be UTF-8.
struct Character {
  char32_t code = 0;
  std::uint32_t size = 1;  // in bytes
  bool valid = true;       // false for a byte that belongs to no character: a stray 0xB6
};

/// The character that begins at an offset. A byte that is not UTF-8 there is one by itself.
Character character_at(std::string_view text, std::size_t offset);

/// Adds a character as UTF-8; false for surrogates and what lies beyond Unicode.
bool append_utf8(std::string& text, char32_t code);

/// A text with U+FFFD for each byte that is not UTF-8.
std::string valid_utf8(std::string_view text);

/// What XML can hold of a text. Controls and bytes that are not UTF-8 become U+FFFD.
std::string xml_text(std::string_view text);

}  // namespace cablelint
