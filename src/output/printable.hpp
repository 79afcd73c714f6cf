#pragma once
#include <string>
#include <string_view>

namespace cablelint {

/// Text as a terminal shows it, with nothing in it that a terminal would obey: control characters
/// and direction overrides are spelled out, stray bytes become U+FFFD, a tab is four blanks.
struct Printed {
  std::string text;
  unsigned width = 0;  // in columns of the terminal
  bool cut = false;    // whether something had no room
};

/// The beginning of a text, as much as fits in so many columns.
Printed print_front(std::string_view text, unsigned columns);
/// The end of a text, as much as fits in so many columns.
Printed print_back(std::string_view text, unsigned columns);
/// The whole of a text on one line: a line end becomes a blank.
std::string print_line(std::string_view text);
/// The same of a sentence of ours, in which a letter that may pass for a Latin one is written as
/// its number: "\u{41a}".
std::string print_message(std::string_view text);

}  // namespace cablelint
