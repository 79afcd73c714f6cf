#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <iterator>

#include "model/letters.hpp"
#include "model/reader.hpp"

namespace cablelint {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f'; }

constexpr std::array level_kinds = {
    std::pair{NodeKind::level_top_secret, Level::top_secret},
    std::pair{NodeKind::level_secret, Level::secret},
    std::pair{NodeKind::level_confidential, Level::confidential},
    std::pair{NodeKind::level_unclassified, Level::unclassified},
    std::pair{NodeKind::garbled_top_secret, Level::top_secret},
    std::pair{NodeKind::garbled_secret, Level::secret},
    std::pair{NodeKind::garbled_confidential, Level::confidential},
    std::pair{NodeKind::garbled_unclassified, Level::unclassified},
    std::pair{NodeKind::garbled_limited_official_use, Level::unclassified},
    std::pair{NodeKind::limited_official_use, Level::unclassified},
    std::pair{NodeKind::sensitive_but_unclassified, Level::unclassified}};

// The letters in capitals: "E F T O" is EFTO.
std::string without_blanks(std::string_view text) {
  std::string letters;
  for (const char c : text)
    if (!is_space(c)) letters += upper(c);
  return letters;
}

// A control's canonical name from the letters on the line: "E F T O" is EFTO.
std::string_view control_name(const Reader& reader, std::string_view text) {
  const std::string letters = without_blanks(text);
  if (letters == "LIMITEDOFFICIALUSE") return "LIMITED OFFICIAL USE";
  if (letters == "FOROFFICIALUSEONLY") return "FOUO";
  return keep_text(reader.arena, letters);
}

// The control that a piece of the line stands for; null where it is none.
const Control* control(const Reader& reader, NodeIndex node) {
  std::string_view name;
  switch (reader.kind(node)) {
    case NodeKind::line_control:
      name = control_name(reader, reader.text(node));
      break;
    case NodeKind::limited_official_use:
    case NodeKind::garbled_limited_official_use:
      name = "LIMITED OFFICIAL USE";
      break;
    case NodeKind::sensitive_but_unclassified:
      name = "SBU";
      break;
    default:
      return nullptr;
  }
  auto* made = reader.part<Control>(node);
  made->name = name;
  return made;
}

const Section* read_section(const Reader& reader, NodeIndex node) {
  auto* section = reader.part<Section>(node);
  section->number = reader.integer(reader.child(node, NodeKind::section_number));
  const NodeIndex total = reader.child(node, NodeKind::section_total);
  if (total != SyntaxTree::none) section->total = reader.integer(total);
  return section;
}

}  // namespace

NodeIndex Reader::last_before(const std::vector<NodeIndex>& nodes, std::size_t offset) const {
  const auto behind = std::ranges::partition_point(
      nodes, [&](NodeIndex node) { return span(node).begin < offset; });
  return behind == nodes.begin() ? SyntaxTree::none : *std::prev(behind);
}

Span Reader::trimmed(Span where) const {
  const std::string_view all = source.text();
  while (where.begin < where.end && is_space(all[where.begin])) ++where.begin;
  while (where.end > where.begin) {
    if (!is_space(all[where.end - 1])) break;
    --where.end;
  }
  return where;
}

std::string_view Reader::canonical(std::string_view text) const {
  std::string result;
  for (const char c : text) {
    if (!is_space(c))
      result += upper(c);
    else if (!result.empty() && result.back() != ' ')
      result += ' ';
  }
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result == text ? text : keep_text(arena, result);
}

const Word* Reader::word(Span where) const {
  auto* made = part<Word>(trimmed(where));
  made->name = canonical(made->text);
  return made;
}

std::int64_t Reader::integer(NodeIndex node) const {
  std::int64_t value = 0;
  const std::string_view digits = text(node);
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

const Word* Reader::trailing_point(Span line) const {
  const std::string_view text = source.slice(line);
  if (text.empty() || std::string_view(".,;").find(text.back()) == std::string_view::npos)
    return nullptr;
  return word({line.end - 1, line.end});
}

std::optional<Placed<Level>> read_level(const Reader& reader, NodeIndex node) {
  for (NodeIndex at = node + 1; at < reader.tree.nodes[node].next; ++at)
    for (const auto& [kind, level] : level_kinds)
      if (reader.kind(at) == kind) return Placed<Level>{level, reader.span(at)};
  return std::nullopt;
}

const Mrn* read_mrn(const Reader& reader, NodeIndex node) {
  const NodeIndex post = reader.child(node, NodeKind::mrn_post);
  const NodeIndex number = reader.child(node, NodeKind::mrn_number);
  auto* mrn = reader.part<Mrn>(node);
  mrn->post = {reader.canonical(reader.text(post)), reader.span(post)};
  mrn->number = {reader.integer(number), reader.span(number)};
  mrn->digits = reader.text(number);
  return mrn;
}

const Classification* read_classification(const Reader& reader, NodeIndex line) {
  const NodeIndex banner = reader.child(line, NodeKind::banner_mark);
  const Mark* mark = banner == SyntaxTree::none ? nullptr : reader.mark(banner);
  const auto level = mark ? mark->level : read_level(reader, line);
  if (!level) return nullptr;
  auto* made = reader.part<Classification>(line);
  made->level = *level;
  made->mark = mark;
  const std::string_view word = reader.source.slice(level->span);
  made->spaced = word.size() > 1 && is_space(word[1]);
  std::vector<const Control*> controls;
  if (mark != nullptr) controls.assign(mark->controls.begin(), mark->controls.end());
  for (const NodeIndex at : reader.tree.children(line))
    if (const Control* found = control(reader, at)) controls.push_back(found);
  made->controls = keep_parts(reader.arena, controls);
  if (const NodeIndex mrn = reader.find(line, NodeKind::mrn); mrn != SyntaxTree::none)
    made->mrn = read_mrn(reader, mrn);
  if (const NodeIndex at = reader.find(line, NodeKind::section); at != SyntaxTree::none) {
    auto* section = keep_one<Section>(reader.arena, *read_section(reader, at));
    section->mrn = made->mrn;
    section->level = level;
    made->section = section;
  }
  return made;
}

const Dtg* read_dtg(const Reader& reader, NodeIndex node) {
  auto* dtg = reader.part<Dtg>(node);
  const std::string_view text = dtg->text;
  const auto two = [&](std::size_t at) { return (text[at] - '0') * 10 + text[at + 1] - '0'; };
  const NodeIndex month = reader.child(node, NodeKind::dtg_month);
  if (month == SyntaxTree::none || text.size() < 10) return dtg;
  int year = two(text.size() - 2);
  year += year >= 60 ? 1900 : 2000;
  if (two(2) <= 23 && two(4) <= 59)
    dtg->date = calendar_date(year, month_named(reader.text(month)), static_cast<unsigned>(two(0)));
  return dtg;
}

namespace {

// In the order of a telegram: WASHDC, SECSTATE is SECSTATE WASHDC.
std::string_view address(const Reader& reader, std::string_view printed) {
  const std::size_t comma = printed.find(", ");
  if (comma == std::string_view::npos || printed.find(',', comma + 1) != std::string_view::npos)
    return reader.canonical(printed);
  std::string name(printed.substr(comma + 2));
  name += ' ';
  name += printed.substr(0, comma);
  return reader.canonical(keep_text(reader.arena, name));
}

}  // namespace

const Addressee* read_addressee(const Reader& reader, NodeIndex node) {
  auto* made = reader.part<Addressee>(node);
  for (const NodeIndex at : reader.tree.children(node)) {
    switch (reader.kind(at)) {
      case NodeKind::routing_indicator:
        made->routing = reader.word(reader.span(at));
        break;
      case NodeKind::addressee_name:
        made->name = address(reader, reader.text(at));
        break;
      case NodeKind::precedence_word:
        made->precedence = reader.word(reader.span(at));
        break;
      case NodeKind::addressee_number:
        made->number = Placed<std::int64_t>{reader.integer(at), reader.span(at)};
        break;
      default:
        break;
    }
  }
  return made;
}

const Passing* read_passing(const Reader& reader, NodeIndex line) {
  auto* made = reader.part<Passing>(line);
  std::vector<const Word*> offices;
  for (const NodeIndex at : reader.tree.children(line))
    if (reader.kind(at) == NodeKind::office) offices.push_back(reader.word(reader.span(at)));
  made->offices = keep_parts(reader.arena, offices);
  return made;
}

namespace {

// C O R R E C T E D  C O P Y (DATE CHANGED): single letters, and perhaps a remark in brackets.
const Caption* read_spaced_caption(const Reader& reader, const Table& table, NodeIndex line) {
  Span where = reader.span(line);
  const std::string_view text = reader.source.slice(where);
  if (text.size() < 4 || !is_space(text[1]) || !is_space(text[3])) return nullptr;
  const auto letters = static_cast<std::uint32_t>(std::min(text.find('('), text.size()));
  where = reader.trimmed({where.begin, where.begin + letters});
  const std::string squeezed = without_blanks(reader.source.slice(where));
  for (const Table::Row& row : table.rows) {
    const std::string_view name = table.cell(row, "name");
    if (without_blanks(name) != squeezed) continue;
    auto* caption = reader.part<Caption>(where);
    caption->name = name;
    return caption;
  }
  return nullptr;
}

}  // namespace

namespace {

bool is_caption_separator(char c) {
  return is_space(c) || std::string_view("\\,/;:.()*=").find(c) != std::string_view::npos;
}

// The row of the longest run of words from `begin` on that the table knows, and where it ends.
struct KnownCaption {
  std::string_view name;
  std::uint32_t end = 0;
};
std::optional<KnownCaption> known_caption(const Reader& reader, const Table& table, Span rest) {
  constexpr std::uint32_t longest = 40;  // bytes, with blanks to spare
  const std::string_view text = reader.source.text();
  std::uint32_t end = std::min(rest.end, rest.begin + longest);
  while (end < rest.end && end > rest.begin && !is_caption_separator(text[end])) --end;
  while (end > rest.begin) {
    const std::string_view words =
        reader.canonical(reader.source.slice(reader.trimmed({rest.begin, end})));
    if (const Table::Row* row = table.find_ever(words))
      return KnownCaption{table.cell(*row, "name"), end};
    do --end;
    while (end > rest.begin && !is_caption_separator(text[end]));
    while (end > rest.begin && is_caption_separator(text[end - 1])) --end;
  }
  return std::nullopt;
}

// SENSITIVE - NOT FOR INTERNET DISTRIBUTION: what a drafter adds to the sensitivity.
bool takes_remarks(std::string_view caption) {
  return caption.starts_with("SENSITIVE") || caption == "FOR OFFICIAL USE ONLY" ||
         caption == "NOFORN";
}

}  // namespace

std::vector<const Caption*> read_captions(const Reader& reader, NodeIndex line,
                                          const Caption* before) {
  const Table* table = reader.tables.find("captions");
  if (table == nullptr) return {};
  if (const Caption* spaced = read_spaced_caption(reader, *table, line)) return {spaced};
  std::vector<const Caption*> captions;
  Span rest = reader.span(line);
  const std::string_view text = reader.source.text();
  while (!rest.empty() && is_caption_separator(text[rest.end - 1])) --rest.end;  // STADIS////
  while (!rest.empty() && is_caption_separator(text[rest.begin])) ++rest.begin;  // ** SENSITIVE **
  while (!rest.empty()) {
    const auto known = known_caption(reader, *table, rest);
    if (!known) break;
    auto* caption = reader.part<Caption>(Span{rest.begin, known->end});
    caption->name = known->name;
    caption->previous = captions.empty() ? before : captions.back();
    captions.push_back(caption);
    rest.begin = known->end;
    while (!rest.empty() && is_caption_separator(text[rest.begin])) ++rest.begin;
  }
  if (!rest.empty() && (captions.empty() || !takes_remarks(captions.front()->name))) return {};
  return captions;
}

}  // namespace cablelint
