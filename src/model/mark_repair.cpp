#include "model/mark_repair.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "model/closest.hpp"
#include "model/control.hpp"
#include "model/letters.hpp"
#include "syntax/parse.hpp"

namespace cablelint {
namespace {

using Vocabulary = std::vector<std::string_view>;

constexpr std::array<std::string_view, 8> levels = {
    "TS", "S", "C", "U", "SECRET", "CONFIDENTIAL", "UNCLASSIFIED", "UNCLAS"};
constexpr std::array<std::string_view, 8> others = {"TOP",  "REL",    "TO",  "RELEASABLE",
                                                    "NATO", "COSMIC", "FGI", "USA"};

bool is_level(std::string_view word) { return std::ranges::find(levels, word) != levels.end(); }

bool is_known(std::string_view word) {
  return is_level(word) || std::ranges::find(others, word) != others.end() ||
         std::ranges::binary_search(words_of_controls(), word);
}

// SECRETNOFORN, OCNF. Empty where the word is not two of ours, or in more than one way.
std::string taken_apart(std::string_view word) {
  std::string found;
  for (std::size_t length = 1; length + 1 < word.size(); ++length) {
    const std::string_view one = word.substr(0, length), other = word.substr(length);
    if (!(is_level(one) || is_control(one)) || !(is_control(other) || other == "REL")) continue;
    if (!found.empty()) return "";
    found.append(one).append(is_level(one) ? "//" : "/").append(other);
  }
  return found;
}

// NOFRON. A word of four letters is mended where it is near one other only; shorter ones may be a
// slip for anything.
std::string spelt_right(std::string_view word) {
  static const Vocabulary choices = [] {
    Vocabulary words = {"TOP SECRET", "EYES ONLY", "DISPLAY ONLY"};
    const auto take = [&](std::string_view each) {
      if (each.size() > 3) words.push_back(each);
    };
    std::ranges::for_each(levels, take);
    std::ranges::for_each(others, take);
    std::ranges::for_each(words_of_controls(), take);
    return words;
  }();
  if (word.size() < 4) return "";
  const std::string_view found = closest(word, choices);
  if (word.size() == 4) {
    Vocabulary rest = choices;
    std::erase(rest, found);
    if (!closest(word, rest).empty()) return "";
  }
  return std::string(found);
}

std::string put_right(const std::string& word) {
  if (is_known(word)) return word;
  for (const std::string& better : {taken_apart(word), spelt_right(word)})
    if (!better.empty()) return better;
  return word;
}

bool is_of_word(char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// The words of a marking put right each by itself; what stands between them stays, but for signs
// that no mark has.
std::string with_words_put_right(std::string_view printed) {
  std::string text, word;
  for (const char each : std::string(printed) + '\0') {
    const char c = upper(each);
    if (is_of_word(c)) {
      word += c;
      continue;
    }
    text += put_right(word);
    word.clear();
    if (c != '\0') text += c == '|' || c == '_' || c == '+' || c == '=' ? '/' : c;
  }
  return text;
}

// [C], (C/, C): whatever stands for a bracket at either end becomes one.
std::string bracketed(std::string text) {
  constexpr std::string_view openings = "([{<", ends = ")]}>/";
  const bool opened = openings.find(text.front()) != openings.npos;
  const bool closed = ends.find(text.back()) != ends.npos;
  if (!opened && text.back() != ')') return text;  // a banner
  if (opened) text.erase(0, 1);
  if (closed) text.pop_back();
  return '(' + text + ')';
}

}  // namespace

std::optional<Marking> repaired(std::string_view printed) {
  if (printed.empty()) return std::nullopt;
  const std::string text = bracketed(with_words_put_right(printed));
  if (text == printed) return std::nullopt;
  const Source source("", text);
  const SyntaxTree tree = parse_marking(source);
  if (tree.nodes.empty()) return std::nullopt;
  Arena arena;
  const Mark mark = read_mark(tree, 0, source, arena);
  if (mark.canonical.empty()) return std::nullopt;
  return marking_of(mark);
}

}  // namespace cablelint
