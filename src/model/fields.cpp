#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "model/letters.hpp"
#include "model/reader.hpp"
#include "source/blanks.hpp"

namespace cablelint {
namespace {

// The year a two-digit number means in a cable of that time: not more than ten years before it.
int full_year(int year, std::size_t digits, const DateInterval& about) {
  if (digits > 2) return year;
  const int base = about.from && about.until ? about.from->year() - 10 : 1970;
  int full = base - base % 100 + year;
  if (full < base) full += 100;
  return full;
}

std::optional<Date> read_date(std::string_view text, const DateInterval& about) {
  std::vector<std::string_view> numbers;
  std::string_view month;
  std::string run;
  for (std::size_t at = 0; at < text.size();) {
    const auto alike = [&](auto test) {
      std::size_t end = at;
      while (end < text.size() && test(static_cast<unsigned char>(text[end]))) ++end;
      return text.substr(at, end - at);
    };
    if (std::isdigit(static_cast<unsigned char>(text[at]))) {
      numbers.push_back(alike([](unsigned char c) { return std::isdigit(c) != 0; }));
      at += numbers.back().size();
    } else if (std::isalpha(static_cast<unsigned char>(text[at]))) {
      month = alike([](unsigned char c) { return std::isalpha(c) != 0; });
      at += month.size();
    } else {
      ++at;
    }
  }
  const auto value = [](std::string_view digits) { return std::stoi(std::string(digits)); };
  const auto day_of = [&](std::string_view y, unsigned m, std::string_view d) {
    return calendar_date(full_year(value(y), y.size(), about), m, static_cast<unsigned>(value(d)));
  };
  if (!month.empty() && numbers.size() == 2)
    return day_of(numbers[1], month_named(month), numbers[0]);
  if (numbers.size() == 1 && numbers[0].size() == 8)
    return day_of(numbers[0].substr(0, 4), static_cast<unsigned>(value(numbers[0].substr(4, 2))),
                  numbers[0].substr(6));
  if (numbers.size() != 3) return std::nullopt;
  if (numbers[0].size() == 4)
    return day_of(numbers[0], static_cast<unsigned>(value(numbers[1])), numbers[2]);
  return day_of(numbers[2], static_cast<unsigned>(value(numbers[0])), numbers[1]);
}

// Values that people spell out, by their first words.
constexpr std::array spelt_out = {std::pair{"ORIGINATING AGENCY", "OADR"},
                                  std::pair{"MANUAL", "MR"}, std::pair{"SUBJECT TO", "TREATY"}};

// "XGDS-1" is XGDS1, "1.6X1" is X1, "25x1 - human" is 25X1-HUMAN, "Manual Review" is MR.
const Exemption* read_exemption(const Reader& reader, NodeIndex node) {
  auto* made = reader.part<Exemption>(node);
  std::string name(reader.canonical(made->text));
  for (const auto& [begin, code] : spelt_out)
    if (name.starts_with(begin)) name = code;
  if (!name.ends_with(" ONLY")) std::erase(name, ' ');
  if (name.starts_with("1.6")) name.erase(0, name.find_first_of("XM", 3));
  if (reader.kind(node) == NodeKind::eo_code)
    std::erase(name, '-');
  else if (name.starts_with("X"))
    std::erase(name, '.');
  made->name = keep_text(reader.arena, name);
  return made;
}

// The year that ends "MAY 2015".
std::int64_t last_year(std::string_view text) {
  return std::stoi(std::string(text.substr(text.size() - 4)));
}

std::string_view kind_of_value(const Declassification& value, bool code, bool na) {
  if (code) return "code";
  if (value.date || value.bad_date) return "date";
  if (value.year) return "year";
  if (!value.exemptions.empty()) return "exemption";
  return na ? "na" : "event";
}

// What the words inside a node say of declassification.
void read_declassification(const Reader& reader, NodeIndex node, const DateInterval& about,
                           Declassification& made) {
  std::vector<const Exemption*> exemptions;
  bool na = false;
  bool code = false;
  for (const NodeIndex at : reader.tree.children(node)) {
    const NodeKind kind = reader.kind(at);
    na |= kind == NodeKind::eo_na;
    code |= kind == NodeKind::eo_code;
    if (kind == NodeKind::eo_code || kind == NodeKind::eo_exemption)
      exemptions.push_back(read_exemption(reader, at));
    if (kind == NodeKind::eo_year)
      made.year = Placed<std::int64_t>{last_year(reader.text(at)), reader.span(at)};
    if (kind != NodeKind::eo_date) continue;
    if (const auto day = read_date(reader.text(at), about))
      made.date = Placed<Date>{*day, reader.span(at)};
    else
      made.bad_date = reader.word(reader.span(at));
  }
  made.exemptions = keep_parts(reader.arena, exemptions);
  made.value_kind = kind_of_value(made, code, na);
}

const Word* value_word(const Reader& reader, NodeIndex value) {
  if (value == SyntaxTree::none) return nullptr;
  Span where = reader.span(value);
  const std::string_view text = reader.source.text();
  while (where.end > where.begin &&
         std::string_view(" .,;:(\r\n").find(text[where.end - 1]) != std::string_view::npos)
    --where.end;
  while (where.begin < where.end && text[where.begin] == ':') ++where.begin;
  return where.empty() ? nullptr : reader.word(where);
}

const Declassification* read_declassify_on(const Reader& reader, NodeIndex node,
                                           const DateInterval& about) {
  const NodeIndex words = reader.child(node, NodeKind::declassify_value);
  const Word* value = value_word(reader, words);
  if (!value) return nullptr;
  auto* made = reader.part<Declassification>(value->span);
  made->value = value;
  read_declassification(reader, words, about, *made);
  return made;
}

// The first letter behind a section stands for both: 1.4 (b).
Span first_reason(const Reader& reader, NodeIndex section, NodeIndex letter) {
  Span where{reader.span(section).begin, reader.span(letter).end};
  if (reader.source.text().substr(where.end, 1) == ")") ++where.end;
  return where;
}

std::vector<const Reason*> read_reasons(const Reader& reader, NodeIndex node) {
  std::vector<const Reason*> reasons;
  std::string_view section;
  NodeIndex section_node = SyntaxTree::none;
  bool has_letter = true;
  const auto bare_section = [&] {
    if (has_letter || section_node == SyntaxTree::none) return;
    auto* made = reader.part<Reason>(section_node);
    made->section = section;
    reasons.push_back(made);
  };
  for (const NodeIndex at : reader.tree.children(node)) {
    if (reader.kind(at) == NodeKind::reason_section) {
      bare_section();
      // A blank, a line end or a slip may stand between its digits: "1. 4", "1\n.4", "1,4".
      const std::string_view print = reader.text(at);
      section = keep_text(reader.arena, std::string{print.front(), '.', print.back()});
      section_node = at;
      has_letter = false;
    } else if (reader.kind(at) == NodeKind::reason_letter) {
      const std::string_view print = reader.text(at);
      auto* made = reader.part<Reason>(has_letter ? reader.span(at)
                                                  : first_reason(reader, section_node, at));
      made->section = section;
      const auto letter = static_cast<char>(std::tolower(static_cast<unsigned char>(print[0])));
      made->letter = keep_text(reader.arena, std::string_view(&letter, 1));
      reasons.push_back(made);
      has_letter = true;
    }
  }
  bare_section();
  return reasons;
}

}  // namespace

const Eo* read_eo(const Reader& reader, NodeIndex line, const DateInterval& about) {
  auto* eo = reader.part<Eo>(line);
  if (const NodeIndex order = reader.child(line, NodeKind::eo_order); order != SyntaxTree::none)
    eo->order = Placed<std::int64_t>{reader.integer(order), reader.span(order)};
  const NodeIndex value = reader.child(line, NodeKind::eo_value);
  if (value == SyntaxTree::none) return eo;
  eo->value = reader.word(reader.span(value));
  eo->trailing = reader.trailing_point(eo->span);
  read_declassification(reader, value, about, *eo);
  return eo;
}

const Subject* read_subject(const Reader& reader, NodeIndex line) {
  auto* subject = reader.part<Subject>(line);
  Span title = subject->span;
  title.begin = reader.tree.nodes[reader.child(line, NodeKind::subject_label)].span.end;
  if (const NodeIndex mark = reader.find(line, NodeKind::portion_mark); mark != SyntaxTree::none) {
    subject->mark = reader.mark(mark);
    const Span before = reader.trimmed({title.begin, subject->mark->span.begin});
    subject->mark_behind = !before.empty();
    if (subject->mark_behind)
      title.end = before.end;
    else
      title.begin = subject->mark->span.end;
  }
  subject->title = keep_text(reader.arena, single_blanks(reader.source.slice(title)));
  return subject;
}

const Authority* read_authority(const Reader& reader, NodeIndex block, const DateInterval& about) {
  auto* made = reader.part<Authority>(block);
  std::vector<const Reason*> reasons;
  for (const NodeIndex at : reader.tree.children(block)) {
    switch (reader.kind(at)) {
      case NodeKind::authority_mark:
        made->mark = reader.mark(reader.child(at, NodeKind::portion_mark));
        break;
      case NodeKind::classified_by:
        made->classified_by = value_word(reader, reader.child(at, NodeKind::authority_value));
        break;
      case NodeKind::derived_from:
        made->derived_from = value_word(reader, reader.child(at, NodeKind::authority_value));
        break;
      case NodeKind::declassify_on:
        made->declassify_on = read_declassify_on(reader, at, about);
        break;
      case NodeKind::reasons: {
        const auto found = read_reasons(reader, at);
        reasons.insert(reasons.end(), found.begin(), found.end());
        break;
      }
      default:
        break;
    }
  }
  made->reasons = keep_parts(reader.arena, reasons);
  return made;
}

}  // namespace cablelint
