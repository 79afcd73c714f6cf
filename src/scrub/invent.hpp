#pragma once
#include <set>
#include <string>
#include <string_view>

namespace cablelint {

/// Makes words and numbers that mean nothing, of the shape of others: as long, with capitals,
/// vowels and digits in the same places. The same word always gives the same.
class Inventor {
 public:
  /// No word that it makes is one of these, in whatever letters, where it has four or more.
  explicit Inventor(std::set<std::string> original) : original_(std::move(original)) {}

  std::string word_like(std::string_view word) const;

 private:
  std::set<std::string> original_;  // in capitals
};

}  // namespace cablelint
