#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace cablelint {

// Texts are UTF-8 as a rule; a byte that is no part of a character counts as a character.

/// The bytes of the first character; 0 for an empty text.
std::size_t character_size(std::string_view text);
/// The code point of one character; the byte itself where it is none.
char32_t code_point(std::string_view character);
/// How many characters a text has.
std::int64_t character_count(std::string_view text);
/// Where the character of that number begins; npos where the text has fewer. One past the last is
/// the end.
std::size_t character_offset(std::string_view text, std::int64_t number);
/// Whether CEL's trim() takes the character off: Unicode's White_Space property.
bool is_white_space(char32_t code);

}  // namespace cablelint
