#include <algorithm>
#include <cctype>

#include "model/letters.hpp"
#include "model/reader.hpp"

namespace cablelint {
namespace {

bool is_alpha(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_alnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

// ---- one item

int year_of(std::string_view digits) {
  const int year = std::stoi(std::string(digits));
  if (digits.size() > 2) return year;
  return year + (year >= 60 ? 1900 : 2000);
}

// The year of a date that stands behind a cable: the number that ends it, or begins it with four
// digits.
std::optional<std::int64_t> year_of_date(std::string_view date) {
  const std::size_t first = std::min(date.find_first_not_of("0123456789"), date.size());
  if (first >= 4) return year_of(date.substr(0, 4));
  const std::size_t last = date.find_last_not_of("0123456789") + 1;
  if (date.size() - last != 2 && date.size() - last != 4) return std::nullopt;
  return year_of(date.substr(last));
}

void add_value(const Reader& reader, NodeIndex at, Reference& made) {
  const std::string_view text = reader.text(at);
  switch (reader.kind(at)) {
    case NodeKind::ref_letter:
      if (const auto letter = std::ranges::find_if(text, is_alpha); letter != text.end())
        made.letter = reader.canonical({&*letter, 1});
      break;
    case NodeKind::ref_year:
      made.year = year_of(text.substr(text.front() == '\'' ? 1 : 0));
      break;
    case NodeKind::ref_post:
      made.post = reader.canonical(text);
      break;
    case NodeKind::ref_airgram:
      made.airgram = true;
      break;
    case NodeKind::ref_number:
      made.number = reader.integer(at);
      break;
    case NodeKind::numeric_date:
    case NodeKind::compact_date:
    case NodeKind::month_first_date:
    case NodeKind::day_first_date:
      if (!made.year) made.year = year_of_date(text);
      break;
    case NodeKind::ref_notal:
      made.notal = true;
      break;
    default:
      break;
  }
}

// ---- letters that may begin a reference and were not read

// Goes behind what may stand before a letter: blanks, dashes, a pilcrow, brackets, the label.
std::size_t behind_margin(std::string_view text, std::size_t at) {
  const auto margin = [](char c) { return !is_alnum(c) && c != '\n'; };
  while (at < text.size() && margin(text[at])) ++at;
  const std::string_view label = text.substr(at, 3);
  if (!std::ranges::equal(label, std::string_view("REF"), {}, upper)) return at;
  while (at < text.size() && (is_alpha(text[at]) || text[at] == '(')) ++at;
  while (at < text.size() && margin(text[at])) ++at;
  return at;
}

// B. or B) or B: or B ASTANA at a place; 0 where there is none.
char letter_at(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size() || !is_alpha(text[at])) return '\0';
  const std::string_view points = ".):]";
  if (points.find(text[at + 1]) != std::string_view::npos)
    return is_alpha(text[at + 2]) && text.substr(at + 3, 1) == "." ? '\0' : upper(text[at]);
  const std::size_t word = text.find_first_not_of(' ', at + 1);
  const bool alone = word != std::string_view::npos && word > at + 1 && word + 1 < text.size() &&
                     is_alnum(text[word]) && is_alnum(text[word + 1]);
  return alone ? upper(text[at]) : '\0';
}

void add_letter(std::string& letters, char letter) {
  if (letter != '\0' && letters.find(letter) == std::string::npos) letters += letter;
}

// Those behind a separator in the words of an item.
void add_letters_within(std::string& letters, std::string_view text) {
  for (std::size_t at = 1; at + 1 < text.size(); ++at)
    if (std::string_view(" \n,;/([").find(text[at - 1]) != std::string_view::npos &&
        !is_alnum(text[at + 1]) && text[at + 1] != ' ')
      add_letter(letters, letter_at(text, at));
}

// Those that begin a line, where the line does not give the reasons 1.4 (b) and (d).
void add_letters_of_lines(std::string& letters, std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (line.find("1.4") == std::string_view::npos && line.find("1.5") == std::string_view::npos)
      add_letter(letters, letter_at(line, behind_margin(line, 0)));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
}

// What stands between the list and the first paragraph, the classification block apart.
std::string letters_below(const Reader& reader, NodeIndex list) {
  constexpr std::uint32_t longest = 4000;
  const auto& nodes = reader.tree.nodes;
  std::string letters;
  std::uint32_t begin = nodes[list].span.end;
  const std::uint32_t reach = begin + longest;
  NodeIndex at = nodes[list].next;
  const auto take_until = [&](std::uint32_t end) {
    add_letters_of_lines(letters, reader.source.slice({begin, std::min(end, reach)}));
  };
  for (; at < nodes.size() && nodes[at].span.begin < reach; ++at) {
    if (nodes[at].kind == NodeKind::paragraph) break;
    if (nodes[at].kind != NodeKind::authority_block) continue;
    take_until(nodes[at].span.begin);
    begin = nodes[at].span.end;
  }
  const auto end = static_cast<std::uint32_t>(reader.source.text().size());
  if (begin < reach) take_until(at < nodes.size() ? nodes[at].span.begin : end);
  return letters;
}

// ---- the list

class ReferenceReader {
 public:
  ReferenceReader(const Reader& reader, NodeIndex list) : reader_(reader), list_(list) {}

  std::vector<const Reference*> read() {
    for (const NodeIndex item : reader_.tree.children(list_))
      if (reader_.kind(item) == NodeKind::reference && !reader_.span(item).empty())
        found_.push_back(read_item(item));
    drop_initials();
    drop_marks();
    for (std::size_t i = 0; i < found_.size(); ++i) connect(i);
    return {found_.begin(), found_.end()};
  }

 private:
  Reference* read_item(NodeIndex item) const {
    auto* made = reader_.part<Reference>(item);
    for (const NodeIndex at : reader_.tree.children(item)) add_value(reader_, at, *made);
    return made;
  }

  std::string_view text_before(std::size_t i) const {
    return reader_.source.slice({found_[i - 1]->span.end, found_[i]->span.begin});
  }

  // EMAIL FROM JOHN C. SMITH: the letter is not the next one, or the next one begins a line below.
  bool is_initial(std::size_t i) const {
    const Reference& item = *found_[i];
    if (!item.letter || item.number || text_before(i).find_first_not_of(' ') != std::string::npos)
      return false;
    const auto& before = found_[i - 1]->letter;
    const bool next = before && before->front() + 1 == item.letter->front();
    return !next || std::any_of(found_.begin() + static_cast<std::ptrdiff_t>(i) + 1, found_.end(),
                                [&](const Reference* r) { return r->letter == item.letter; });
  }

  void drop_initials() {
    for (std::size_t i = 1; i < found_.size();) {
      if (!is_initial(i)) {
        ++i;
        continue;
      }
      found_[i - 1]->span.end = found_[i]->span.end;
      found_[i - 1]->text = reader_.source.slice(found_[i - 1]->span);
      found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  // (C) ASTANA 55 where no letter A or B stands in the list: the mark of the cable that is named.
  void drop_marks() {
    for (Reference* item : found_) {
      if (!item->letter || !item->text.starts_with('(')) continue;
      const char letter = item->letter->front();
      if ((letter == 'C' || letter == 'S' || letter == 'U') && !has_letter_before(letter))
        item->letter.reset();
    }
  }

  bool has_letter_before(char letter) const {
    return std::ranges::any_of(found_, [&](const Reference* r) {
      return r->letter && r->letter->front() < letter && r->letter->front() + 2 >= letter;
    });
  }

  // STATE 99 AND 101, STATE 99, ASTANA 101: what stands behind a comma has no letter of its own.
  void connect(std::size_t i) {
    Reference& item = *found_[i];
    if (i > 0) {
      const Reference& before = *found_[i - 1];
      item.previous = &before;
      item.joined =
          !item.letter && item.number && text_before(i).find_first_of(";:\n") == std::string::npos;
      if (item.joined) item.letter = before.letter;
      if (item.number && !item.post && !item.airgram) item.post = before.post;
    }
    std::string letters;
    add_letters_within(letters, item.text.substr(behind_letter(item)));
    if (i + 1 == found_.size())
      for (const char letter : letters_below(reader_, list_)) add_letter(letters, letter);
    item.other_letters = keep_text(reader_.arena, letters);
  }

  // Where the text goes on behind the letter that begins it, said twice or not.
  static std::size_t behind_letter(const Reference& item) {
    if (!item.letter) return 0;
    std::size_t at = 0;
    while (at < item.text.size() &&
           letter_at(item.text, behind_margin(item.text, at)) == *item.letter->begin())
      at = behind_margin(item.text, at) + 1;
    return at;
  }

  const Reader& reader_;
  NodeIndex list_;
  std::vector<Reference*> found_;
};

}  // namespace

std::vector<const Reference*> read_references(const Reader& reader, NodeIndex node) {
  return ReferenceReader(reader, node).read();
}

}  // namespace cablelint
