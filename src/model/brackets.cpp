#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "model/find_pair.hpp"
#include "model/letters.hpp"
#include "model/reader.hpp"

namespace cablelint {
namespace {

bool same_word(std::string_view text, std::size_t at, std::string_view word) {
  if (at + word.size() > text.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (upper(text[at + i]) != word[i]) return false;
  std::size_t end = at + word.size();
  if (end + 1 < text.size() && upper(text[end]) == 'S' && text[end + 1] == ':') ++end;  // COMMENTS:
  const bool ends = end == text.size() || !std::isalpha(static_cast<unsigned char>(text[end]));
  return ends && (at == 0 || !std::isalpha(static_cast<unsigned char>(text[at - 1])));
}

std::size_t without_blanks(std::string_view text, std::size_t end) {
  while (end > 0 && std::isspace(static_cast<unsigned char>(text[end - 1]))) --end;
  return end;
}

// The word that ends at a place, in capitals: END, BEGIN or any other.
std::string word_before(std::string_view text, std::size_t end, std::size_t& begin) {
  begin = end;
  while (begin > 0 && std::isalpha(static_cast<unsigned char>(text[begin - 1]))) --begin;
  std::string word;
  for (std::size_t i = begin; i < end; ++i) word += upper(text[i]);
  return word;
}

constexpr std::array<std::string_view, 3> words = {"SUMMARY", "COMMENT", "TEXT"};

// One stretch of text, read from left to right.
class BracketReader {
 public:
  BracketReader(const Reader& reader, Span where, const std::vector<NodeIndex>& pages)
      : reader_(reader), where_(where), text_(reader.source.slice(where)), pages_(pages) {}

  std::vector<Bracket*> read() {
    constexpr std::size_t behind = 2;  // letters of a word stand before its rare pair
    const auto next = [&](std::size_t at) {
      return find_pair<LetterPair{'M', 'M'}, LetterPair{'X', 'T'}>(text_, at);
    };
    for (std::size_t at = next(0); at < text_.size(); at = next(at + 1))
      for (std::size_t word = 0; at >= behind && word < words.size(); ++word)
        if (same_word(text_, at - behind, words[word])) add(word, at - behind);
    return std::move(found_);
  }

 private:
  void add(std::size_t word, std::size_t at) {
    Bracket*& open = open_[word];
    std::size_t begin = at;
    std::string before = word_before(text_, end_of_words(at), begin);
    if (before == "OF") before = word_before(text_, end_of_words(begin), begin);  // END OF SUMMARY
    const bool closes = before == "END";
    const bool begins = before == "BEGIN";
    if (words[word] == "TEXT" && !closes && !begins) return;  // an ordinary word
    if (!closes && open != nullptr && !begins) {              // a mention inside, or a nested one
      if (opens_like_label(word, at)) inside_[word] = place(at, at + words[word].size());
      return;
    }
    const std::size_t first = closes || begins ? begin : at;
    auto* bracket = reader_.part<Bracket>(place(first, at + words[word].size()));
    bracket->word = words[word];
    bracket->opening = !closes;
    bracket->explicit_begin = closes || begins;
    found_.push_back(bracket);
    if (closes) pair(word, *bracket);
    open = closes ? nullptr : bracket;
  }

  // COMMENT: or (COMMENT, unlike "no comment was made".
  bool opens_like_label(std::size_t word, std::size_t at) const {
    const std::size_t end = at + words[word].size();
    const bool in_bracket = at > 0 && std::string_view("([").find(text_[at - 1]) != text_.npos;
    return in_bracket ||
           (end < text_.size() && std::string_view(":.").find(text_[end]) != text_.npos);
  }

  // (Comment: … End Comment.) inside a comment leaves the outer end to the inner beginning.
  void pair(std::size_t word, Bracket& end) {
    if (open_[word] == nullptr && inside_[word]) {
      open_[word] = reader_.part<Bracket>(*inside_[word]);
      open_[word]->word = words[word];
      open_[word]->opening = true;
      inside_[word].reset();
    }
    if (open_[word] == nullptr) return;
    end.partner = open_[word];
    open_[word]->partner = &end;
  }

  // Where the words before a place end: END and SUMMARY may stand on two pages.
  std::size_t end_of_words(std::size_t at) const {
    std::size_t end = without_blanks(text_, at);
    for (NodeIndex page;
         (page = reader_.last_before(pages_, where_.begin + end)) != SyntaxTree::none;) {
      const Span span = reader_.span(page);
      if (span.end < where_.begin + end || span.begin < where_.begin) break;
      end = without_blanks(text_, span.begin - where_.begin);
    }
    return end;
  }

  Span place(std::size_t begin, std::size_t end) const {
    return {where_.begin + static_cast<std::uint32_t>(begin),
            where_.begin + static_cast<std::uint32_t>(end)};
  }

  const Reader& reader_;
  Span where_;
  std::string_view text_;
  const std::vector<NodeIndex>& pages_;
  std::array<Bracket*, words.size()> open_{};               // of each word, not yet closed
  std::array<std::optional<Span>, words.size()> inside_{};  // of each, stood in an open one
  std::vector<Bracket*> found_;
};

}  // namespace

std::vector<const Bracket*> read_brackets(const Reader& reader, Span text,
                                          const std::vector<NodeIndex>& pages) {
  std::vector<Bracket*> found = BracketReader(reader, text, pages).read();
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
