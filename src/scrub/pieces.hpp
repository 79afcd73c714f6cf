#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace cablelint {

/// A piece of a text: a word or a number, or what stands between two of them.
struct Piece {
  std::string text;
  bool is_word = false;
};

/// The lines of a text, each with its line end.
std::vector<std::string> split_lines(std::string_view text);
std::vector<Piece> split_pieces(std::string_view text);
/// The same as texts, each word with what stands before it in its line, and the line ends.
std::vector<std::string> split_words(std::string_view text);

}  // namespace cablelint
