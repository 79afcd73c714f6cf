#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace cablelint {

/// Words in the order in which a marking has them.
using WordList = std::vector<std::string>;

inline bool contains(const WordList& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// Puts the word behind the others where it is not among them.
inline void add(WordList& words, std::string_view word) {
  if (!contains(words, word)) words.emplace_back(word);
}

inline void drop(WordList& words, std::string_view word) { std::erase(words, word); }

}  // namespace cablelint
