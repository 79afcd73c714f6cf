#include "source/blanks.hpp"

namespace cablelint {

std::string single_blanks(std::string_view text) {
  std::string words;
  bool blank_before = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (!blank && blank_before && !words.empty()) words += ' ';
    if (!blank) words += c;
    blank_before = blank;
  }
  return words;
}

}  // namespace cablelint
