#pragma once

namespace cablelint {

/// The capital of a letter from a to z; every other byte as it is, whatever the locale.
constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

}  // namespace cablelint
