#pragma once
#include <string>
#include <string_view>

namespace cablelint {

/// The capital of a letter from a to z; every other byte as it is, whatever the locale.
constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

inline std::string in_capitals(std::string_view text) {
  std::string capitals(text);
  for (char& c : capitals) c = upper(c);
  return capitals;
}

}  // namespace cablelint
