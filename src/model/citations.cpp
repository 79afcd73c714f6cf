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
    skip_point();
    char before = is_portion_mark(behind_word) ? '\0' : next_letter();
    if (before == '\0') {
      at_ = behind_word;
      if (names_telegrams_) add('\0', begin_);
      return;
    }
    add(before, begin_);
    while (const Joiner joiner = skip_joiner()) {
      const char letter = next_letter();
      if (letter == '\0') break;
      if (joiner == range)
        while (++before < letter) add(before, letter_at_);
      add(letter, letter_at_);
      before = letter;
    }
  }

  void skip_point() {
    if (at_ < text_.size() && text_[at_] == '.') ++at_;
  }

  // SEE REF. (U) THE FAIR: what stands behind a full stop or begins a line marks the portion below.
  // No list goes on to U.
  bool is_portion_mark(std::size_t behind_word) const {
    const std::size_t mark = skip_blanks(at_);
    if (text_.substr(mark, 1) != "(" || text_.substr(mark + 2, 1) != ")") return false;
    const char letter = upper(text_[mark + 1]);
    const bool apart = text_.substr(behind_word, mark - behind_word).find_first_of(".\n") !=
                       std::string_view::npos;
    return letter == 'U' || (apart && (letter == 'C' || letter == 'S'));
  }

  // The letter that stands next and alone; 0 where there is none.
  char next_letter() {
    std::size_t at = skip_blanks(at_);
    const bool bracketed = at < text_.size() && text_[at] == '(';
    if (bracketed) at = skip_blanks(at + 1);
    if (at >= text_.size() || !std::isalpha(static_cast<unsigned char>(text_[at]))) return '\0';
    const std::size_t closed = skip_blanks(at + 1);
    const bool closes = bracketed && closed < text_.size() && text_[closed] == ')';
    if (!closes && !stands_alone(at, bracketed)) return '\0';
    if (is_on_page_head(at)) return '\0';
    letter_at_ = at;
    at_ = closes ? closed + 1 : at + 1;
    return upper(text_[at]);
  }

  // A and A's, but none of I, A/S, C-130, U.S., D'AFFAIRES; nor the b) of a list in the sentence.
  bool stands_alone(std::size_t letter, bool bracketed) const {
    const std::string_view behind = text_.substr(letter + 1, 3);
    if (upper(text_[letter]) == 'I') return false;
    if (behind.empty()) return !bracketed;
    if (bracketed) return behind[0] == ',' || behind[0] == ' ' || behind[0] == '\n';
    if (is_alnum(behind[0]) || behind[0] == '&' || behind[0] == '/') return false;
    const bool more = behind.size() > 1 && is_alnum(behind[1]);
    const bool word_of_one = behind.size() < 3 || !is_alnum(behind[2]);
    switch (behind[0]) {
      case '.':
        return !more;
      case '\'':
        return more && upper(behind[1]) == 'S' && word_of_one;
      case '-':
        return !more || (word_of_one && !std::isdigit(static_cast<unsigned char>(behind[1])));
      case ')':
        return letter_at_ < begin_ || has_open_bracket(letter);
      default:
        return true;
    }
  }

  // Whether a bracket that was opened shortly before is still open.
  bool has_open_bracket(std::size_t at) const {
    const std::size_t begin = at < 300 ? 0 : at - 300;
    const std::string_view before = text_.substr(begin, at - begin);
    const std::size_t open = before.rfind('(');
    if (open == std::string_view::npos) return false;
    const std::size_t close = before.rfind(')');
    return close == std::string_view::npos || close < open;
  }

  bool is_on_page_head(std::size_t at) const {
    const NodeIndex page = reader_.last_before(pages_, where_.begin + at + 1);
    return page != SyntaxTree::none && reader_.span(page).end > where_.begin + at;
  }

  enum Joiner { none, list, range };

  Joiner skip_joiner() {
    if (is_apostrophe_as_comma()) return none;
    const std::size_t before = at_;
    at_ = skip_blanks(at_);
    const bool comma = skip(",");
    if (comma) at_ = skip_blanks(at_);
    for (const std::string_view word : {"AND", "&", "OR"})
      if (skip_word(word)) return list;
    if (comma) return list;
    if (skip("-") || skip_word("THROUGH") || skip_word("THRU")) return range;
    at_ = before;
    return none;
  }

  // REF A,S POINTS: teletypes printed A'S so.
  bool is_apostrophe_as_comma() const {
    const std::string_view next = text_.substr(at_, 3);
    return next.size() == 3 && next[0] == ',' && upper(next[1]) == 'S' && !is_alnum(next[2]);
  }

  bool skip(std::string_view words) {
    if (!has_word(words)) return false;
    at_ += words.size();
    return true;
  }

  bool skip_word(std::string_view word) {
    const std::size_t end = at_ + word.size();
    return end < text_.size() && is_blank(text_[end]) && skip(word);
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
