#include "model/signature.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "model/letters.hpp"

namespace cablelint {
namespace {

constexpr std::size_t longest_name = 30;
constexpr std::string_view letters_and_hyphen =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-'";

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_name_char(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) || c == '-' || c == '\'';
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n\f";
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

// Words that end a text as a name does.
bool is_other_last_word(std::string_view word) {
  constexpr std::array others = {"NNN",    "NNNN",         "BT",           "END",     "BEGIN",
                                 "TEXT",   "UNQUOTE",      "QUOTE",        "SUMMARY", "COMMENT",
                                 "SECRET", "CONFIDENTIAL", "UNCLASSIFIED", "UNCLAS"};
  return std::ranges::any_of(
      others, [&](std::string_view other) { return std::ranges::equal(word, other, {}, upper); });
}

bool is_name_word(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);  // an initial
  return !word.empty() && is_capital(word.front()) && std::ranges::all_of(word, is_name_char) &&
         !is_other_last_word(word);
}

// De la Cruz, Van Voorst: what begins a name of several words.
bool is_particle(std::string_view word) {
  constexpr std::array particles = {"VAN", "VON", "DE", "DEL", "DI", "DA", "LA", "LE", "ST"};
  return std::ranges::any_of(particles, [&](std::string_view particle) {
    return std::ranges::equal(word, particle, {}, upper);
  });
}

// Up to three words; in running text only one, or the name begins with a particle.
bool is_name(std::string_view line, bool stands_alone) {
  if (line.empty() || line.size() > longest_name || line.ends_with('.')) return false;
  std::size_t words = 0;
  bool particle = false;
  for (std::string_view rest = line; !rest.empty(); ++words) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    if (!is_name_word(word)) return false;
    if (words == 0) particle = is_particle(word);
    rest = trimmed(rest.substr(word.size()));
  }
  return words == 1 || (words <= 3 && (stands_alone || particle));
}

// A telegram in small letters throughout signs in them too, on a line of its own.
bool is_name_in_small_letters(std::string_view line) {
  return line.size() >= 3 && line.size() <= longest_name &&
         std::ranges::all_of(line, is_name_char) && !is_other_last_word(line);
}

bool has_small_letters(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

// U.S. and the like are no end of a sentence.
bool ends_in_initials(std::string_view text) {
  return text.size() > 2 && text.back() == '.' && is_name_char(text[text.size() - 2]) &&
         !is_name_char(text[text.size() - 3]);
}

bool ends_sentence(std::string_view text) {
  const std::size_t last = text.find_last_not_of(")\"");
  return last != std::string_view::npos && std::string_view(".?!").find(text[last]) != text.npos &&
         !ends_in_initials(text);
}

// CARGO. DOE: the last word behind the end of a sentence. In a text of small letters a name in
// capitals may also follow a bracket or a ruler.
std::string_view name_behind_sentence(std::string_view line) {
  const std::size_t stop = line.find_last_not_of(letters_and_hyphen);
  if (stop == std::string_view::npos) return {};
  const std::string_view name = line.substr(stop + 1);
  const std::string_view before = trimmed(line.substr(0, stop + 1));
  if (name.size() < 3 || before.size() < 3 || !is_capital(name.front()) || is_other_last_word(name))
    return {};
  const bool small_text = has_small_letters(before);
  if (has_small_letters(name)) {
    const bool stands_apart = line[stop] == ' ';
    return small_text && stands_apart && ends_sentence(before) ? name : std::string_view{};
  }
  const bool follows_sign = small_text && std::string_view(")*-=").find(before.back()) != line.npos;
  return ends_sentence(before) || follows_sign ? name : std::string_view{};
}

}  // namespace

std::string_view name_under(std::string_view text) {
  const std::size_t end_of_line = text.rfind('\n');
  const bool stands_alone = end_of_line == std::string_view::npos;
  const std::string_view line = trimmed(stands_alone ? text : text.substr(end_of_line + 1));
  if (is_name(line, stands_alone)) return line;
  if (stands_alone && is_name_in_small_letters(line)) return line;
  if (stands_alone && line.ends_with('.') && line.find(' ') == std::string_view::npos &&
      std::ranges::all_of(line.substr(0, line.size() - 1), is_capital))
    return is_name(line.substr(0, line.size() - 1), true) ? line.substr(0, line.size() - 1)
                                                          : std::string_view{};
  return name_behind_sentence(line);
}

bool is_name_above_stray_line(std::string_view piece, std::string_view below) {
  constexpr std::size_t longest_stray_line = 40;
  const bool stray = below.size() <= longest_stray_line && below.find('\n') == below.npos &&
                     std::string_view(".?!)\"").find(below.back()) == below.npos;
  return stray && piece.size() >= 4 && std::ranges::all_of(piece, is_capital) &&
         is_name(piece, true);
}

}  // namespace cablelint
