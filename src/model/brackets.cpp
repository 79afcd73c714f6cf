#include <algorithm>
#include <cctype>

#include "model/letters.hpp"
#include "model/reader.hpp"

namespace cablelint {
namespace {

bool same_word(std::string_view text, std::size_t at, std::string_view word) {
  if (at + word.size() > text.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (upper(text[at + i]) != word[i]) return false;
  const bool ends = at + word.size() == text.size() ||
                    !std::isalpha(static_cast<unsigned char>(text[at + word.size()]));
  return ends && (at == 0 || !std::isalpha(static_cast<unsigned char>(text[at - 1])));
}

// The word before a place, in capitals: END, BEGIN or any other.
std::string word_before(std::string_view text, std::size_t at, std::size_t& begin) {
  std::size_t end = at;
  while (end > 0 && std::isspace(static_cast<unsigned char>(text[end - 1]))) --end;
  begin = end;
  while (begin > 0 && std::isalpha(static_cast<unsigned char>(text[begin - 1]))) --begin;
  std::string word;
  for (std::size_t i = begin; i < end; ++i) word += upper(text[i]);
  return word;
}

void find_brackets(const Reader& reader, Span where, std::string_view word,
                   std::vector<Bracket*>& found) {
  const std::string_view text = reader.source.slice(where);
  Bracket* open = nullptr;
  for (std::size_t at = 0; at + word.size() <= text.size(); ++at) {
    const bool starts = upper(text[at]) == word[0] && same_word(text, at, word);
    if (!starts) continue;
    std::size_t begin = at;
    const std::string before = word_before(text, at, begin);
    const bool closes = before == "END";
    const bool begins = before == "BEGIN";
    if (word == "TEXT" && !closes && !begins) continue;   // an ordinary word
    if (!closes && open != nullptr && !begins) continue;  // a mention inside
    const auto offset = static_cast<std::uint32_t>(closes || begins ? begin : at);
    auto* bracket = reader.part<Bracket>(
        Span{where.begin + offset, where.begin + static_cast<std::uint32_t>(at + word.size())});
    bracket->word = word;
    bracket->opening = !closes;
    bracket->explicit_begin = closes || begins;
    if (closes && open != nullptr) {
      bracket->partner = open;
      open->partner = bracket;
      open = nullptr;
    } else if (!closes) {
      open = bracket;
    }
    found.push_back(bracket);
  }
}

}  // namespace

std::vector<const Bracket*> read_brackets(const Reader& reader, Span text) {
  std::vector<Bracket*> found;
  for (const std::string_view word : {"SUMMARY", "COMMENT", "TEXT"})
    find_brackets(reader, text, word, found);
  // A mention that nothing closes and no colon follows ("in summary, …") is prose.
  std::erase_if(found, [&](const Bracket* bracket) {
    const std::string_view behind = reader.source.text().substr(bracket->span.end, 1);
    return bracket->opening && !bracket->explicit_begin && bracket->partner == nullptr &&
           behind != ":";
  });
  std::ranges::sort(found, {}, [](const Bracket* bracket) { return bracket->span.begin; });
  return {found.begin(), found.end()};
}

}  // namespace cablelint
