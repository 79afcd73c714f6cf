#include <algorithm>
#include <array>
#include <cctype>

#include "grammar/mirror.hpp"
#include "mirror/match.hpp"
#include "mirror/rewriter.hpp"

namespace cablelint {
namespace {

namespace g = grammar;

constexpr std::size_t longest_heading = 400;  // lines
constexpr std::size_t shortest_cable = 300;   // bytes
constexpr std::size_t long_line = 1200;       // bytes; a paragraph of a text is seldom longer

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
bool is_pilcrow_byte(char c) { return c == '\xC2' || c == '\xB6' || c == '\xEF'; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_alnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

// The lines of a heading, and further lines that hold a whole cable or the rest of one.
class LineEndReader {
 public:
  explicit LineEndReader(std::string_view text) : text_(text), out_(text) {}

  std::optional<Pass> read() {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    const std::size_t front = text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    for (std::size_t begin = front, lines = 0; begin < text_.size(); ++lines) {
      if (!in_heading_) begin = pass_over_short_lines(begin);
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      read_line(begin, end, lines);
      begin = end + 1;
    }
    if (places_.empty() && pages_.empty()) return std::nullopt;
    return Pass{out_.finish(),
                {{"lost-line-ends", std::move(places_)}, {"page-head", std::move(pages_)}}};
  }

 private:
  // Where a line begins that may be a long one; the last line may be short too.
  std::size_t pass_over_short_lines(std::size_t begin) const {
    while (begin + long_line < text_.size()) {
      const std::size_t last_end = text_.rfind('\n', begin + long_line);
      if (last_end == std::string_view::npos || last_end < begin) break;
      begin = last_end + 1;
    }
    return begin;
  }

  void read_line(std::size_t begin, std::size_t end, std::size_t number) {
    std::size_t rest = std::min(text_.find_first_not_of(" \t\r", begin), end);
    if (in_heading_ && (number > longest_heading || begins_text(text_.substr(rest, end - rest))))
      in_heading_ = false;
    if (in_heading_ && rest < end) {
      if (seen_field_ && take_out_page_break(begin, end)) return;
      rest = split_heading(rest, end);
    }
    const std::string_view line = text_.substr(rest, end - rest);
    if (line.size() > long_line && (begins<g::marked_label>(line) || begins<g::worded_label>(line)))
      split_text(rest, end);
  }

  static bool begins_text(std::string_view line) {
    return !line.empty() && (line.front() == '1' || is_pilcrow_byte(line.front())) &&
           begins<g::paragraph_one>(line);
  }

  // ---- the heading

  // Puts line ends before labels in the middle of a line. Where the whole cable stands in it, the
  // text is split too. Gives the place from which on nothing was split.
  std::size_t split_heading(std::size_t begin, std::size_t end) {
    by_blanks_ = has_blanks_for_line_ends(text_.substr(begin, end - begin));
    bool split = false;
    const auto begin_line = [&](std::size_t at) {
      break_line(at);
      split = true;
      begin = break_behind_captions(at, end);
      note_field(begin, end);
    };
    labelled_ |= begins<g::lost_mrn>(text_.substr(begin, end - begin));
    begin = break_behind_captions(begin, end);
    note_field(begin, end);
    for (std::size_t at = begin + 1; at < end; ++at) {
      if (by_blanks_ && begins_behind_blanks(begin, at)) {
        if (is_blank(text_[at - 3]) && is_blank(text_[at - 4])) break_line(at);  // a blank line
        begin_line(at);
      }
      if (!could_begin(text_.data() + at, text_.data() + end)) continue;
      if (is_first_paragraph(at, split)) {
        in_heading_ = false;
        if (at > begin) break_line(at);
        return split_text(at, end);
      }
      if (at > begin && breaks_before(begin, at, end)) {
        labelled_ |= begins<g::lost_mrn>(text_.substr(at, end - at));
        begin_line(at);
      }
    }
    return begin;
  }

  // SENSITIVESIPDIS, SIPDISDEPARTMENT FOR EUR.
  std::size_t break_behind_captions(std::size_t begin, std::size_t end) {
    while (begin < end && (text_[begin] == 'S' || text_[begin] == 'N')) {
      const std::size_t size = matched<g::caption_word>(text_.substr(begin, end - begin));
      if (size == 0 || begin + size == end ||
          !std::isupper(static_cast<unsigned char>(text_[begin + size])))
        break;
      begin += size;
      break_line(begin);
    }
    return begin;
  }

  void note_field(std::size_t begin, std::size_t end) {
    constexpr std::string_view first_letters = "EeTtSsRrUuJj\xC2\xB6\xEF";
    if (!seen_field_ && first_letters.find(text_[begin]) != std::string_view::npos)
      seen_field_ = begins<g::heading_label>(text_.substr(begin, end - begin));
  }

  bool begins_behind_blanks(std::size_t begin, std::size_t at) const {
    return at > begin + 4 && !is_blank(text_[at]) && is_blank(text_[at - 1]) &&
           is_blank(text_[at - 2]) && ends_line(text_.substr(begin, at - begin));
  }

  // A cable in one line, in which two blanks stand for a line end.
  static bool has_blanks_for_line_ends(std::string_view line) {
    if (line.size() < shortest_cable) return false;
    std::size_t runs = 0;
    for (std::size_t at = line.find("  "); at != std::string_view::npos;
         at = line.find("  ", line.find_first_not_of(' ', at)))
      ++runs;
    return runs * 150 > line.size();
  }

  // Blanks behind a label, or between the TAGS, are no line end.
  static bool ends_line(std::string_view before) {
    const std::size_t last = before.find_last_not_of(" \t\r");
    if (last == std::string_view::npos || before.size() < 5) return false;
    before = before.substr(0, last + 1);
    return std::string_view(":;,").find(before.back()) == std::string_view::npos &&
           !before.ends_with("E.O.") && !is_bare_label(before);
  }

  // By its first three letters: most places in a heading are asked this and nothing more.
  static bool could_begin(const char* at, const char* end) {
    if (end - at < 3) return false;
    const auto is = [at](char second, char third) {
      return (at[1] & ~0x20) == second && (at[2] & ~0x20) == third;
    };
    const bool spaced = at[1] == ' ';  // S E C R E T, O 260931Z
    switch (*at) {
      case 'E':
        return at[1] == '.' || (at[1] == 'O' && !is_letter(at[2]));
      case 'T':
        return spaced || is('A', 'G') || (at[1] == 'O' && (at[2] == ' ' || at[2] == 'P'));
      case 'S':
        return spaced || is('U', 'B') || is('E', 'C') || is('E', 'N') || is('I', 'P');
      case 'R':
        return spaced || is('E', 'F');
      case 'C':
        return spaced || is('L', 'A') || is('O', 'N') || is('A', 'P');
      case 'D':
        return is('E', 'R') || is('A', 'T');
      case 'M':
        return at[1] == 'R' && at[2] == 'N';
      case 'A':
        return is('C', 'T');
      case 'U':
        return spaced || is('N', 'C');
      case 'F':
        return (at[1] == 'M' && at[2] == ' ') || is('R', 'O');
      case 'I':
        return is('N', 'F');
      case 'N':
        return is('O', 'F');
      case '1':
        return at[1] == '.' || at[1] == ')';
      case 'Z':
      case 'O':
      case 'P':
        return (spaced && at[2] >= '0' && at[2] <= '9') || is('A', 'S');
      default:
        return is_pilcrow_byte(*at);
    }
  }

  // `begin` is where the line, or what is left of it, begins.
  bool breaks_before(std::size_t begin, std::size_t at, std::size_t end) const {
    const std::string_view rest = text_.substr(at, end - at);
    const std::string_view before = text_.substr(begin, at - begin);
    const bool apart = is_blank(before.back());
    if (labelled_ && !apart && begins<g::lost_header>(rest)) return true;
    switch (rest.front()) {
      case 'E':
        return (apart || rest[1] == '.') && begins<g::lost_eo>(rest) &&
               !begins<g::lost_authority>(before);
      case 'T':
        if (begins<g::lost_tags>(rest)) return !begins<g::lost_tags>(before);
        if (begins<g::lost_tag>(rest)) return apart && begins<g::lost_eo>(before);
        break;
      case 'R':
        if (begins<g::lost_references>(rest))
          return (labelled_ && !apart) || begins<g::heading_label>(before);
        break;
      case 'S':
        if (begins<g::lost_subject>(rest)) return !begins<g::lost_subject>(before);
        break;
      case 'C':
      case 'D':
        if (begins<g::lost_authority>(rest))
          return !begins<g::lost_authority>(before) && !is_in_sentence(before);
        break;
      case 'M':
        return begins<g::lost_mrn>(rest) && (!apart || begins<g::level_word>(before));
      default:
        break;
    }
    if (begins<g::lost_classification>(rest))  // T O P S E C R E T is one level, not two
      return (!seen_field_ || !apart) && !begins<g::level_word>(text_.substr(begin, end - begin));
    if (begins<g::lost_envelope>(rest)) return is_alnum(before.back()) || before.ends_with("  ");
    return is_alnum(before.back()) && begins<g::caption_word>(rest);  // ASTANA 000482SIPDIS
  }

  // This message was classified by …
  static bool is_in_sentence(std::string_view before) {
    constexpr std::array<std::string_view, 8> words = {"was",   "is",      "been",     "being",
                                                       "cable", "message", "telegram", "(u)"};
    const std::size_t last = before.find_last_not_of(' ');
    if (last == std::string_view::npos) return false;
    const std::size_t begin = before.find_last_of(' ', last) + 1;
    const std::string_view word = before.substr(begin, last + 1 - begin);
    return std::ranges::any_of(words, [&](std::string_view other) {
      return std::ranges::equal(word, other, {}, [](char c) { return std::tolower(c); });
    });
  }

  // 1. (C) SUMMARY in the middle of a line whose other line ends are lost too.
  bool is_first_paragraph(std::size_t at, bool split) const {
    const bool pilcrow = is_pilcrow_byte(text_[at]);
    if ((text_[at] != '1' && !pilcrow) || (!split && !pilcrow) ||
        (!pilcrow && std::isdigit(static_cast<unsigned char>(text_[at - 1]))))
      return false;
    const std::string_view rest = text_.substr(at);
    if (rest.substr(0, 5).find('1') > 3) return false;
    if (begins<g::marked_label>(rest)) return true;
    const bool apart = pilcrow || (at >= 2 && is_blank(text_[at - 1]) && is_blank(text_[at - 2]));
    return apart && begins<g::worded_label>(rest);
  }

  void break_line(std::size_t at) {
    out_.copy_to(at);
    out_.insert("\n");
    const auto place = static_cast<std::uint32_t>(out_.size());
    places_.push_back({place, place});
  }

  // ---- the text

  // Two blanks stand for a line end where most line ends became so; else only what begins a
  // paragraph or an item begins a line.
  std::size_t split_text(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin + 1; at < end;) {
      if (by_blanks_ && is_blank(text_[at]) && is_blank(text_[at - 1]))
        at = break_at_blanks(begin, at, end);
      else if (begins_item(at, end))
        at = break_before(begin, at);
      else
        ++at;
    }
    return end;
  }

  std::size_t break_at_blanks(std::size_t& begin, std::size_t at, std::size_t end) {
    const std::size_t next = std::min(text_.find_first_not_of(" \t\r", at), end);
    const std::string_view before = text_.substr(begin, at - 1 - begin);
    if (next == end || is_bare_label(before)) return next;
    if (next - at >= 3) break_line(next);  // a blank line
    return break_before(begin, next);
  }

  std::size_t break_before(std::size_t& begin, std::size_t at) {
    break_line(at);
    begin = at;
    return at + 1;
  }

  // "1." and "B." go on behind their blanks.
  static bool is_bare_label(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\xC2\xB6");
    if (first == std::string_view::npos) return true;
    text.remove_prefix(first);
    return text.size() <= 4 && std::string_view(".)").find(text.back()) != text.npos &&
           std::ranges::all_of(text.substr(0, text.size() - 1), is_alnum);
  }

  bool begins_item(std::size_t at, std::size_t end) const {
    const char c = text_[at];
    if (c == '\xB6' && text_[at - 1] == '\xC2') return false;  // inside of ¶
    const std::string_view rest = text_.substr(at, end - at);
    if (labelled_ && (c == 'S' || c == 'D')) return begins<g::lost_foot>(rest);
    if (c == '-') return text_[at - 1] != '-' && begins<g::marked_bullet>(rest);
    if (c == '\xC2' || c == '\xB6' || c == '\xEF') return begins<g::pilcrow_item>(rest);
    if (!std::isdigit(static_cast<unsigned char>(c)) || is_alnum(text_[at - 1])) return false;
    if (std::string_view("$,/-(:").find(text_[at - 1]) != std::string_view::npos) return false;
    if (text_[at - 1] == '\xB6') return false;
    return begins<g::marked_label>(rest);
  }

  // ---- page breaks between the fields

  // The stamp, the levels and the blank lines around it go; the field goes on below, but for a
  // mark, which begins a paragraph.
  bool take_out_page_break(std::size_t begin, std::size_t end) {
    if (!begins<g::broken_by_page>(text_.substr(begin, end - begin + 1))) return false;
    std::size_t from = begin, to = std::min(end + 1, text_.size());
    while (from > copied_ && is_furniture(line_before(from))) from = line_before(from).begin;
    while (to < text_.size() && is_furniture(line_at(to)))
      to = std::min<std::size_t>(line_at(to).end + 1, text_.size());
    out_.copy_to(from);
    const auto place = static_cast<std::uint32_t>(out_.size());
    pages_.push_back({place, place});
    out_.replace_to(to, begins<g::portion_mark>(text_.substr(to)) ? "\n" : "");
    copied_ = to;
    return true;
  }

  bool is_furniture(Span line) const {
    const std::string_view words = text_.substr(line.begin, line.size());
    return words.find_first_not_of(" \t\r") == std::string_view::npos ||
           begins<g::level_by_page>(words);
  }

  Span line_at(std::size_t begin) const {
    return {static_cast<std::uint32_t>(begin),
            static_cast<std::uint32_t>(std::min(text_.find('\n', begin), text_.size()))};
  }
  Span line_before(std::size_t begin) const {
    const std::size_t start = begin < 2 ? 0 : text_.rfind('\n', begin - 2) + 1;
    return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(begin - 1)};
  }

  std::string_view text_;
  Rewriter out_;
  bool in_heading_ = true;
  bool seen_field_ = false;
  bool labelled_ = false;   // the heading is SMART's
  bool by_blanks_ = false;  // the heading had two blanks for each line end
  std::size_t copied_ = 0;  // what lies before is settled
  std::vector<Span> places_, pages_;
};

}  // namespace

std::optional<Pass> with_line_ends(std::string_view text) { return LineEndReader(text).read(); }

}  // namespace cablelint
