#include "model/quotation.hpp"

#include <cctype>
#include <string>

#include "model/letters.hpp"

namespace cablelint {
namespace {

std::string_view last_line(std::string_view text) {
  text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
  return text.substr(text.rfind('\n') + 1);
}

// The words of a line in capitals, with single blanks.
std::string words_of(std::string_view line) {
  std::string words;
  for (const char c : line) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalpha(byte))
      words += upper(c);
    else if (!words.empty() && words.back() != ' ')
      words += ' ';
  }
  while (words.ends_with(' ')) words.pop_back();
  return words;
}

}  // namespace

int quotation_step(std::string_view text) {
  const std::string words = words_of(last_line(text));
  for (const std::string_view what : {"TEXT", "QUOTE", "CABLE", "MESSAGE"}) {
    if (words == std::string("BEGIN ").append(what)) return 1;
    if (words == std::string("END ").append(what)) return -1;
  }
  if (words == "QUOTE") return 1;
  return words == "UNQUOTE" ? -1 : 0;
}

}  // namespace cablelint
