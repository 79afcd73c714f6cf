#include "scrub/pieces.hpp"

#include <algorithm>

namespace cablelint {
namespace {

// Bytes of characters that are not ASCII are parts of words.
bool is_of_a_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || byte >= 0x80;
}

}  // namespace

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

std::vector<Piece> split_pieces(std::string_view text) {
  std::vector<Piece> pieces;
  while (!text.empty()) {
    const bool is_word = is_of_a_word(text.front());
    const auto end = std::ranges::find_if(text, [&](char c) { return is_of_a_word(c) != is_word; });
    const auto size = static_cast<std::size_t>(end - text.begin());
    pieces.push_back({std::string(text.substr(0, size)), is_word});
    text.remove_prefix(size);
  }
  return pieces;
}

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words = {""};
  for (const Piece& piece : split_pieces(text)) {
    for (const char c : piece.text) {
      if (c == '\n')
        words.insert(words.end(), {"\n", ""});
      else
        words.back() += c;
    }
    if (piece.is_word) words.emplace_back();
  }
  std::erase(words, "");
  return words;
}

}  // namespace cablelint
