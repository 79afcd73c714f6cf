#include "expression/literal.hpp"

#include <charconv>

#include "source/utf8.hpp"

namespace cablelint {
namespace {

constexpr std::string_view letters = "abfnrtv";
constexpr std::string_view controls = "\a\b\f\n\r\t\v";

std::uint64_t hex_value(std::string_view digits, int base) {
  std::uint64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  return value;
}

/// How many digits follow the letter of a numeric escape, which the grammar has counted.
std::size_t code_digits(char letter) { return letter == 'u' ? 4 : letter == 'U' ? 8 : 2; }

/// Adds what stands behind a backslash and takes it off the text.
bool append_escaped(std::string& out, std::string_view& text) {
  const char letter = text.front();
  if (letter >= '0' && letter <= '3') {
    const auto code = hex_value(text.substr(0, 3), 8);
    text.remove_prefix(3);
    return append_utf8(out, static_cast<char32_t>(code));
  }
  text.remove_prefix(1);
  if (letter == 'x' || letter == 'X' || letter == 'u' || letter == 'U') {
    const auto code = hex_value(text.substr(0, code_digits(letter)), 16);
    text.remove_prefix(code_digits(letter));
    return append_utf8(out, static_cast<char32_t>(code));
  }
  const std::size_t control = letters.find(letter);
  out += control == std::string_view::npos ? letter : controls[control];
  return true;
}

std::string_view without_quotes(std::string_view literal) {
  const std::size_t width = literal.size() >= 6 && literal[0] == literal[1] ? 3 : 1;
  return literal.substr(width, literal.size() - 2 * width);
}

}  // namespace

std::optional<std::int64_t> read_integer(std::string_view literal) {
  const bool negative = literal.front() == '-';
  literal.remove_prefix(literal.find_last_of(" \t\r\n\f/-") + 1);
  const bool hexadecimal = literal.starts_with("0x");
  if (hexadecimal) literal.remove_prefix(2);
  std::uint64_t magnitude = 0;
  const auto [end, error] = std::from_chars(literal.data(), literal.data() + literal.size(),
                                            magnitude, hexadecimal ? 16 : 10);
  constexpr std::uint64_t limit = std::uint64_t{1} << 63;
  if (error != std::errc() || magnitude > limit - (negative ? 0 : 1)) return std::nullopt;
  return static_cast<std::int64_t>(negative ? 0 - magnitude : magnitude);
}

std::optional<std::string_view> read_text(std::string_view literal, Arena& arena) {
  const bool raw = literal.front() == 'r' || literal.front() == 'R';
  if (raw) return without_quotes(literal.substr(1));
  std::string_view text = without_quotes(literal);
  if (text.find('\\') == std::string_view::npos) return text;
  std::string said;
  while (!text.empty()) {
    const std::size_t plain = text.find('\\');
    said += text.substr(0, plain);
    text.remove_prefix(plain == std::string_view::npos ? text.size() : plain + 1);
    if (plain != std::string_view::npos && !append_escaped(said, text)) return std::nullopt;
  }
  return keep_text(arena, said);
}

}  // namespace cablelint
