#pragma once
#include <cstddef>
#include <string_view>

namespace cablelint {

/// Two letters side by side, in capitals.
struct LetterPair {
  char first, second;
};

/// Where one of the pairs stands next at or behind `at`, in either case; npos where none does.
template <LetterPair... pairs>
std::size_t find_pair(std::string_view text, std::size_t at) {
  const auto is_one = [](const char* here) {
    const char first = static_cast<char>(here[0] & '\xDF');  // a letter in capitals
    const char second = static_cast<char>(here[1] & '\xDF');
    return static_cast<char>((((first == pairs.first) & (second == pairs.second)) | ...));
  };
  constexpr std::size_t chunk = 32;
  for (; at + chunk < text.size(); at += chunk) {
    char any = 0;  // without a way out in the middle, so that the compiler compares many at once
    for (std::size_t i = 0; i < chunk; ++i) any |= is_one(text.data() + at + i);
    if (any != 0) break;
  }
  for (; at + 1 < text.size(); ++at)
    if (is_one(text.data() + at)) return at;
  return std::string_view::npos;
}

}  // namespace cablelint
