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

bool is_mark_letter(char letter) { return letter == 'C' || letter == 'S' || letter == 'U'; }

// The A of "A.", "(A)", "A. REF A:" and "(C) A."
std::string_view printed_letter(std::string_view text) {
  const std::size_t first =
      static_cast<std::size_t>(std::ranges::find_if(text, is_alpha) - text.begin());
  const std::size_t last = text.find_last_not_of(" .():[]-");
  const bool marked = text.starts_with('(') && is_mark_letter(upper(text[first]));
  return text.substr(marked ? last : first, 1);
}

void add_value(const Reader& reader, NodeIndex at, Reference& made) {
  const std::string_view text = reader.text(at);
  switch (reader.kind(at)) {
    case NodeKind::ref_letter:
      made.letter = reader.canonical(printed_letter(text));
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

// A numbered paragraph, or a block of text longer than what stands in a heading.
bool is_paragraph(const Node& node) {
  return node.kind == NodeKind::paragraph ||
         (node.kind == NodeKind::text_block && node.span.end - node.span.begin > 200);
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
    if (is_paragraph(nodes[at])) break;
    if (nodes[at].kind != NodeKind::authority_block) continue;
    take_until(nodes[at].span.begin);
    begin = nodes[at].span.end;
  }
  const auto end = static_cast<std::uint32_t>(reader.source.text().size());
  if (begin < reach) take_until(at < nodes.size() ? nodes[at].span.begin : end);
  return letters;
}

// ---- the list

struct Item {
  Reference* part = nullptr;
  std::string other_letters;
};

class ReferenceReader {
 public:
  ReferenceReader(const Reader& reader, std::span<const NodeIndex> lists)
      : reader_(reader), lists_(lists) {}

  std::vector<const Reference*> read() {
    for (const NodeIndex list : lists_)
      for (const NodeIndex item : reader_.tree.children(list))
        if (reader_.kind(item) == NodeKind::reference && !reader_.span(item).empty()) add(item);
    drop_marks();
    std::vector<const Reference*> references;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      connect(i);
      references.push_back(items_[i].part);
    }
    return references;
  }

 private:
  void add(NodeIndex node) {
    Item item{reader_.part<Reference>(node), {}};
    for (const NodeIndex at : reader_.tree.children(node)) add_value(reader_, at, *item.part);
    const NodeIndex letter = reader_.child(node, NodeKind::ref_letter);
    const Span words{letter == SyntaxTree::none ? item.part->span.begin : reader_.span(letter).end,
                     item.part->span.end};
    add_letters_within(item.other_letters, reader_.source.slice(words));
    if (is_initial(*item.part))
      add_to_last(item);
    else
      items_.push_back(std::move(item));
  }

  // EMAIL FROM JOHN C. SMITH, where C is not the letter that comes next.
  bool is_initial(const Reference& part) const {
    if (items_.empty() || !part.letter || part.number) return false;
    const auto& before = items_.back().part->letter;
    return text_between(*items_.back().part, part).find_first_of(";\n") == std::string::npos &&
           !(before && before->front() + 1 == part.letter->front());
  }

  void add_to_last(const Item& item) {
    Item& last = items_.back();
    last.part->span.end = item.part->span.end;
    last.part->text = reader_.source.slice(last.part->span);
    add_letter(last.other_letters, item.part->letter->front());
    for (const char letter : item.other_letters) add_letter(last.other_letters, letter);
  }

  std::string_view text_between(const Reference& a, const Reference& b) const {
    return reader_.source.slice({a.span.end, b.span.begin});
  }

  // (C) ASTANA 55 where neither A nor B stands in the list: the mark of the cable that is named.
  void drop_marks() {
    for (const Item& item : items_) {
      auto& letter = item.part->letter;
      if (letter && item.part->text.starts_with('(') && is_mark_letter(letter->front()) &&
          !has_letter_before(letter->front()))
        letter.reset();
    }
  }

  bool has_letter_before(char letter) const {
    return std::ranges::any_of(items_, [&](const Item& item) {
      const auto& other = item.part->letter;
      return other && other->front() < letter && other->front() + 2 >= letter;
    });
  }

  // STATE 99 AND 101, STATE 99, ASTANA 101: what stands behind a comma has no letter of its own.
  void connect(std::size_t i) {
    Reference& part = *items_[i].part;
    if (i > 0) {
      const Reference& before = *items_[i - 1].part;
      part.previous = &before;
      part.joined = !part.letter && part.number &&
                    text_between(before, part).find_first_of(";:\n") == std::string::npos;
      if (part.joined) part.letter = before.letter;
      if (part.number && !part.post && !part.airgram) part.post = before.post;
    }
    if (i + 1 == items_.size())
      for (const char letter : letters_below(reader_, lists_.back()))
        add_letter(items_[i].other_letters, letter);
    part.other_letters = keep_text(reader_.arena, items_[i].other_letters);
  }

  const Reader& reader_;
  std::span<const NodeIndex> lists_;
  std::vector<Item> items_;
};

}  // namespace

std::vector<const Reference*> read_references(const Reader& reader,
                                              std::span<const NodeIndex> lists) {
  return ReferenceReader(reader, lists).read();
}

}  // namespace cablelint
