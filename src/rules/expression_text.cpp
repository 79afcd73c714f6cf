#include "rules/expression_text.hpp"

#include <algorithm>
#include <cctype>

namespace cablelint {
namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// Whether the quote is that of a raw literal: r'\d' takes its backslashes as they are.
bool is_raw(std::string_view text, std::size_t quote) {
  std::size_t word = quote;
  while (word > 0 && is_word(text[word - 1])) --word;
  const std::string_view prefix = text.substr(word, quote - word);
  return prefix.size() <= 2 && prefix.find_first_of("rR") != std::string_view::npos;
}

}  // namespace

std::size_t literal_end(std::string_view text, std::size_t quote) {
  const bool triple =
      text.size() - quote >= 3 && text[quote + 1] == text[quote] && text[quote + 2] == text[quote];
  const std::string_view closing = text.substr(quote, triple ? 3 : 1);
  const bool raw = is_raw(text, quote);
  for (std::size_t at = quote + closing.size(); at < text.size(); ++at) {
    if (text[at] == '\\' && !raw)
      ++at;
    else if (text.substr(at).starts_with(closing))
      return at + closing.size();
  }
  return text.size();
}

std::size_t find_name(std::string_view text, std::string_view name, std::size_t start) {
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '"' || text[at] == '\'') {
      at = literal_end(text, at);
      continue;
    }
    const std::size_t begin = at;
    while (at < text.size() && is_word(text[at])) ++at;
    const bool field = begin > 0 && text[begin - 1] == '.';
    if (begin >= start && text.substr(begin, at - begin) == name && !field) return begin;
    if (at == begin) ++at;
  }
  return std::string_view::npos;
}

}  // namespace cablelint
