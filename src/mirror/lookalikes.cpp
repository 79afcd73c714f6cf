#include <algorithm>
#include <array>

#include "mirror/rewriter.hpp"

namespace cablelint {
namespace {

// Capital and small letters of Greek and Cyrillic that are drawn as Latin ones, as UTF-8.
struct Lookalike {
  std::string_view letter;
  char latin;
};
constexpr std::array<Lookalike, 40> lookalikes = {{
    {"\u0391", 'A'}, {"\u0392", 'B'}, {"\u0395", 'E'}, {"\u0396", 'Z'}, {"\u0397", 'H'},
    {"\u0399", 'I'}, {"\u039A", 'K'}, {"\u039C", 'M'}, {"\u039D", 'N'}, {"\u039F", 'O'},
    {"\u03A1", 'P'}, {"\u03A4", 'T'}, {"\u03A5", 'Y'}, {"\u03A7", 'X'}, {"\u03BF", 'o'},
    {"\u0405", 'S'}, {"\u0406", 'I'}, {"\u0408", 'J'}, {"\u0410", 'A'}, {"\u0412", 'B'},
    {"\u0415", 'E'}, {"\u041A", 'K'}, {"\u041C", 'M'}, {"\u041D", 'H'}, {"\u041E", 'O'},
    {"\u0420", 'P'}, {"\u0421", 'C'}, {"\u0422", 'T'}, {"\u0423", 'Y'}, {"\u0425", 'X'},
    {"\u0430", 'a'}, {"\u0435", 'e'}, {"\u043E", 'o'}, {"\u0440", 'p'}, {"\u0441", 'c'},
    {"\u0443", 'y'}, {"\u0445", 'x'}, {"\u0455", 's'}, {"\u0456", 'i'}, {"\u0458", 'j'},
}};

// The first bytes of such letters.
constexpr std::array leads = {'\xCE', '\xCF', '\xD0', '\xD1'};

bool is_lead(char c) { return std::ranges::find(leads, c) != leads.end(); }
bool is_latin(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

// 0 for a letter that is not drawn as a Latin one.
char latin_of(std::string_view letter) {
  const auto found = std::ranges::find(lookalikes, letter, &Lookalike::letter);
  return found == lookalikes.end() ? '\0' : found->latin;
}

class LookalikeReader {
 public:
  explicit LookalikeReader(std::string_view text) : text_(text), out_(text) {}

  std::optional<Pass> read() {
    for (std::size_t at = 0; at < text_.size(); ++at)
      if (is_lead(text_[at])) at = std::max(at, read_word(begin_of_word(at)));
    if (places_.empty()) return std::nullopt;
    return Pass{out_.finish(), {{"lookalike-letters", std::move(places_)}}};
  }

 private:
  std::size_t begin_of_word(std::size_t at) const {
    while (at > behind_ && is_latin(text_[at - 1])) --at;
    return at;
  }

  // Gives the word's last byte.
  std::size_t read_word(std::size_t begin) {
    std::string latin;
    bool mixed = false, readable = true;
    std::size_t end = begin;
    while (end < text_.size() && (is_latin(text_[end]) || is_lead(text_[end]))) {
      const std::size_t size = is_latin(text_[end]) ? 1 : 2;
      const char letter = size == 1 ? text_[end] : latin_of(text_.substr(end, size));
      mixed |= size == 1;
      readable &= letter != '\0';
      latin += letter;
      end = std::min(end + size, text_.size());
    }
    if (readable && (mixed || is_mark(begin, end, latin) || is_spaced(begin, end, latin)))
      replace(begin, end, latin);
    behind_ = end;
    return end - 1;
  }

  char at(std::size_t offset) const { return offset < text_.size() ? text_[offset] : '\n'; }
  char before(std::size_t offset) const { return offset > 0 ? text_[offset - 1] : '\n'; }

  // (C), (S//NF), E.O.
  bool is_mark(std::size_t begin, std::size_t end, std::string_view latin) const {
    if (latin == "E" || latin == "O") return before(begin) == '.' || at(end) == '.';
    const bool level = latin == "C" || latin == "S" || latin == "TS";
    return level && before(begin) == '(' && (at(end) == ')' || at(end) == '/');
  }

  // One of the letters of S E C R E T.
  bool is_spaced(std::size_t begin, std::size_t end, std::string_view latin) const {
    const auto stands_alone = [&](std::size_t letter) {
      return at(letter) >= 'A' && at(letter) <= 'Z' && !is_latin(at(letter + 1)) &&
             (letter == 0 || !is_latin(text_[letter - 1]));
    };
    return latin.size() == 1 && ((at(end) == ' ' && stands_alone(end + 1)) ||
                                 (begin > 1 && before(begin) == ' ' && stands_alone(begin - 2)));
  }

  void replace(std::size_t begin, std::size_t end, std::string_view latin) {
    out_.copy_to(begin);
    const auto place = static_cast<std::uint32_t>(out_.size());
    out_.replace_to(end, latin);
    places_.push_back({place, place + static_cast<std::uint32_t>(latin.size())});
  }

  std::string_view text_;
  Rewriter out_;
  std::size_t behind_ = 0;  // the last word
  std::vector<Span> places_;
};

}  // namespace

std::optional<Pass> with_latin_letters(std::string_view text) {
  const bool any = std::ranges::any_of(
      leads, [&](char lead) { return text.find(lead) != std::string_view::npos; });
  return any ? LookalikeReader(text).read() : std::nullopt;
}

}  // namespace cablelint
