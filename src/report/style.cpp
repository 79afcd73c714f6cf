#include "report/style.hpp"

#include <cstdint>

namespace cablelint {

extern const std::string_view style_sha256;  // in hexadecimal digits

namespace {

unsigned digit(char letter) {
  return static_cast<unsigned>(letter <= '9' ? letter - '0' : letter - 'a' + 10);
}

}  // namespace

// Base64 of 32 bytes: six bits a letter, four bits a hexadecimal digit.
std::string style_hash() {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const std::string digits = std::string(style_sha256) + "00";
  std::string hash = "sha256-";
  for (std::size_t at = 0; at + 2 < digits.size(); at += 3) {
    const unsigned bits =
        digit(digits[at]) << 8 | digit(digits[at + 1]) << 4 | digit(digits[at + 2]);
    hash += letters[bits >> 6];
    hash += letters[bits & 63];
  }
  hash.back() = '=';
  return hash;
}

}  // namespace cablelint
