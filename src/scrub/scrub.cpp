#include "scrub/scrub.hpp"

#include <algorithm>
#include <set>

#include "model/letters.hpp"
#include "scrub/invent.hpp"
#include "scrub/pieces.hpp"

namespace cablelint {
namespace {

constexpr std::size_t most_tries = 6000;  // texts that are judged; a second or two for a cable

class Scrub {
 public:
  Scrub(const std::string& text, const StillFound& still_found)
      : text_(text), still_found_(still_found), inventor_(words_of(text)) {}

  Scrubbed run() {
    take_line_ends();
    leave_out(split_lines(text_));
    leave_out(split_words(text_), "\n");
    leave_out(split_lines(text_));
    return {invent_words(), {kept_.begin(), kept_.end()}};
  }

 private:
  static std::set<std::string> words_of(const std::string& text) {
    std::set<std::string> words;
    for (const Piece& piece : split_pieces(text))
      if (piece.is_word) words.insert(in_capitals(piece.text));
    return words;
  }

  bool holds(const std::string& text) {
    if (tries_ == most_tries) return false;
    ++tries_;
    return still_found_(text);
  }

  // Old texts have "\r" alone.
  void take_line_ends() {
    std::string text = text_;
    std::ranges::replace(text, '\r', '\n');
    if (text_.find('\n') == std::string::npos && holds(text)) text_ = std::move(text);
  }

  // Does `change(begin, end)` to more and more, smaller and smaller ranges of so many items; it
  // tells whether the findings stay, and undoes the change where they do not.
  template <typename Change>
  static void try_ranges(std::size_t count, Change change) {
    for (std::size_t size = std::max<std::size_t>(count, 1);; size = (size + 1) / 2) {
      for (std::size_t begin = 0; begin < count; begin += size)
        change(begin, std::min(begin + size, count));
      if (size == 1) return;
    }
  }

  // Leaves out what the findings can do without of the pieces that make the text.
  void leave_out(const std::vector<std::string>& pieces, std::string_view stays = {}) {
    std::vector<bool> left(pieces.size(), true);
    const auto text = [&](const std::vector<bool>& which) {
      std::string made;
      for (std::size_t i = 0; i < pieces.size(); ++i)
        if (which[i] || pieces[i] == stays) made += pieces[i];
      return made;
    };
    try_ranges(pieces.size(), [&](std::size_t begin, std::size_t end) {
      std::vector<bool> fewer = left;
      std::fill(fewer.begin() + static_cast<std::ptrdiff_t>(begin),
                fewer.begin() + static_cast<std::ptrdiff_t>(end), false);
      if (fewer != left && holds(text(fewer))) left = std::move(fewer);
    });
    text_ = text(left);
  }

  // All words where that can be, then half of them, and so on.
  std::string invent_words() {
    std::vector<Piece> pieces = split_pieces(text_);
    std::vector<bool> invented(pieces.size(), false);
    const auto text = [&](const std::vector<bool>& which) {
      std::string made;
      for (std::size_t i = 0; i < pieces.size(); ++i)
        made += which[i] ? inventor_.word_like(pieces[i].text) : pieces[i].text;
      return made;
    };
    try_ranges(pieces.size(), [&](std::size_t begin, std::size_t end) {
      std::vector<bool> more = invented;
      for (std::size_t i = begin; i < end; ++i) more[i] = pieces[i].is_word;
      if (more != invented && holds(text(more))) invented = std::move(more);
    });
    for (std::size_t i = 0; i < pieces.size(); ++i)
      if (pieces[i].is_word && !invented[i]) kept_.insert(pieces[i].text);
    return text(invented);
  }

  std::string text_;
  const StillFound& still_found_;
  Inventor inventor_;
  std::set<std::string> kept_;
  std::size_t tries_ = 0;
};

}  // namespace

Scrubbed scrub(const std::string& text, const StillFound& still_found) {
  return Scrub(text, still_found).run();
}

}  // namespace cablelint
