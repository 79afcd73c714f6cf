#include <algorithm>
#include <array>
#include <cctype>

#include "model/find_pair.hpp"
#include "model/letters.hpp"
#include "model/reader.hpp"

namespace cablelint {
namespace {

bool is_alnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }
bool is_blank(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

// One stretch of text, read from left to right.
class CitationReader {
 public:
  CitationReader(const Reader& reader, Span where, const std::vector<NodeIndex>& pages)
      : reader_(reader), where_(where), text_(reader.source.slice(where)), pages_(pages) {}

  std::vector<const CitedReference*> read() {
    while (find_word()) read_letters();
    return std::move(found_);
  }

 private:
  bool has_word(std::string_view word) const {
    return text_.size() - at_ >= word.size() &&
           std::ranges::equal(text_.substr(at_, word.size()), word, {}, upper);
  }

  // Goes behind the next REF, REFS, REFTEL, REFTELS that is a word of its own.
  bool find_word() {
    const auto next = [&](std::size_t at) { return find_pair<LetterPair{'E', 'F'}>(text_, at); };
    for (std::size_t pair = next(at_); pair < text_.size(); pair = next(pair + 1)) {
      if (pair == 0 || (pair > 1 && is_alnum(text_[pair - 2]))) continue;
      at_ = begin_ = pair - 1;
      for (const std::string_view word : {"REFTELS", "REFTEL", "REFS", "REF"}) {
        const std::size_t end = begin_ + word.size();
        if (!has_word(word) || (end < text_.size() && is_alnum(text_[end]))) continue;
        at_ = end;
        names_telegrams_ = word.starts_with("REFTEL");
        return true;
      }
    }
    return false;
  }

  // A, (A), A AND B, A, B, A-C behind the word. A REFTEL without a letter is a citation too.
  void read_letters() {
    const std::size_t behind_word = at_;
    if (at_ < text_.size() && text_[at_] == '.') ++at_;
    bool any = false;
    while (const char letter = next_letter()) {
      add(letter, any ? letter_at_ : begin_);
      any = true;
      if (!skip_joiner()) break;
    }
    if (any) return;
    at_ = behind_word;
    if (names_telegrams_) add('\0', begin_);
  }

  // The letter that stands next and alone; 0 where there is none.
  char next_letter() {
    std::size_t at = skip_blanks(at_);
    const bool bracketed = at < text_.size() && text_[at] == '(';
    if (bracketed) ++at;
    if (at >= text_.size() || !std::isalpha(static_cast<unsigned char>(text_[at]))) return '\0';
    const char behind = at + 1 < text_.size() ? text_[at + 1] : ' ';
    const bool alone = bracketed ? behind == ')'
                                 : !is_alnum(behind) && behind != '\'' && behind != '&' &&
                                       behind != '/' && upper(text_[at]) != 'I';
    if (!alone || is_on_page_head(at)) return '\0';
    letter_at_ = at;
    at_ = at + (bracketed ? 2 : 1);
    return upper(text_[at]);
  }

  bool is_on_page_head(std::size_t at) const {
    const NodeIndex page = reader_.last_before(pages_, where_.begin + at + 1);
    return page != SyntaxTree::none && reader_.span(page).end > where_.begin + at;
  }

  bool skip_joiner() {
    const std::size_t before = at_;
    at_ = skip_blanks(at_);
    for (const std::string_view joiner : {", AND ", ",", "AND ", "& ", "-", "THROUGH "})
      if (has_word(joiner)) {
        at_ += joiner.size();
        return true;
      }
    at_ = before;
    return false;
  }

  std::size_t skip_blanks(std::size_t at) const {
    while (at < text_.size() && is_blank(text_[at])) ++at;
    return at;
  }

  void add(char letter, std::size_t begin) {
    auto* made = reader_.part<CitedReference>(Span{where_.begin + static_cast<std::uint32_t>(begin),
                                                   where_.begin + static_cast<std::uint32_t>(at_)});
    if (letter != '\0') made->letter = keep_text(reader_.arena, std::string_view(&letter, 1));
    found_.push_back(made);
  }

  const Reader& reader_;
  Span where_;
  std::string_view text_;
  const std::vector<NodeIndex>& pages_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;      // of the word that was found
  std::size_t letter_at_ = 0;  // of the letter that was read last
  bool names_telegrams_ = false;
  std::vector<const CitedReference*> found_;
};

}  // namespace

std::vector<const CitedReference*> read_citations(const Reader& reader, Span text,
                                                  const std::vector<NodeIndex>& pages) {
  return CitationReader(reader, text, pages).read();
}

}  // namespace cablelint
