#include "source/blanks.hpp"

#include <algorithm>

namespace cablelint {

std::string single_blanks(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  std::string words;
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    if (text.empty()) return words;
    const std::string_view word = text.substr(0, text.find_first_of(blanks));
    if (!words.empty()) words += ' ';
    words += word;
    text.remove_prefix(word.size());
  }
}

}  // namespace cablelint
