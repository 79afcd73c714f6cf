#include "scrub/invent.hpp"

#include <cstdint>

#include "model/letters.hpp"

namespace cablelint {
namespace {

constexpr std::string_view vowels = "AEIOU";
constexpr std::string_view consonants = "BCDFGHJKLMNPQRSTVWXYZ";
constexpr std::string_view digits = "123456789";
constexpr std::size_t looked_at = 4;  // letters that make a word known
constexpr int tries = 64;

// FNV-1a with a finish that spreads the last bytes.
std::uint64_t number_of(std::string_view word, std::uint64_t seed) {
  std::uint64_t number = 14695981039346656037u ^ seed;
  for (const char c : word) number = (number ^ static_cast<unsigned char>(c)) * 1099511628211u;
  number ^= number >> 29;
  return number * 0xBF58476D1CE4E5B9u;
}

// One of the choices, never the letter itself.
char other(char c, std::string_view choices, std::uint64_t chance) {
  const std::size_t at = choices.find(c);
  const std::size_t step = 1 + chance % (choices.size() - 1);
  return choices[at == std::string_view::npos ? chance % choices.size()
                                              : (at + step) % choices.size()];
}

char like(char c, std::uint64_t chance) {
  if (c == '0') return '0';  // leading zeros are a shape
  if (c >= '1' && c <= '9') return other(c, digits, chance);
  const bool small = c >= 'a' && c <= 'z';
  const char capital = upper(c);
  if (capital < 'A' || capital > 'Z') return 'x';  // a byte of another alphabet
  const bool vowel = vowels.find(capital) != std::string_view::npos;
  const char made = other(capital, vowel ? vowels : consonants, chance);
  return small ? static_cast<char>(made - 'A' + 'a') : made;
}

}  // namespace

std::string Inventor::word_like(std::string_view word) const {
  std::string made;
  for (std::uint64_t seed = 0; seed < tries; ++seed) {
    made.clear();
    for (std::size_t i = 0; i < word.size(); ++i)
      made += like(word[i], number_of(word.substr(0, i + 1), seed * 1000 + word.size()) >> 17);
    if (made.size() < looked_at || !original_.contains(in_capitals(made))) return made;
  }
  return made;
}

}  // namespace cablelint
