#include <algorithm>
#include <cctype>

#include "model/reader.hpp"

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

// "XGDS-1" is XGDS1, "1.6X1" is X1, "25x1 - human" is 25X1-HUMAN.
const Exemption* read_exemption(const Reader& reader, NodeIndex node) {
  auto* made = reader.part<Exemption>(node);
  std::string name;
  for (const char c : made->text)
    if (!std::isspace(static_cast<unsigned char>(c)))
      name += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  if (name.starts_with("1.6")) name.erase(0, name.find_first_of("XM", 3));
  if (reader.kind(node) == NodeKind::eo_code)
    std::erase(name, '-');
  else if (name.starts_with("X"))
    std::erase(name, '.');
  made->name = keep_text(reader.arena, name);
  return made;
}

// A point that ends a line and separates nothing.
const Word* trailing_point(const Reader& reader, Span line) {
  const std::string_view text = reader.source.slice(line);
  if (text.empty() || std::string_view(".,;").find(text.back()) == std::string_view::npos)
    return nullptr;
  return reader.word({line.end - 1, line.end});
}

const Word* value_word(const Reader& reader, NodeIndex node) {
  const NodeIndex value = reader.child(node, NodeKind::authority_value);
  if (value == SyntaxTree::none) return nullptr;
  Span where = reader.span(value);
  const std::string_view text = reader.source.text();
  while (where.end > where.begin &&
         std::string_view(" .,;:(\r\n").find(text[where.end - 1]) != std::string_view::npos)
    --where.end;
  while (where.begin < where.end && text[where.begin] == ':') ++where.begin;
  return where.empty() ? nullptr : reader.word(where);
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
      std::string digits(reader.text(at));
      std::erase(digits, ' ');
      section = keep_text(reader.arena, digits);
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
  eo->value_kind = "empty";
  const NodeIndex value = reader.child(line, NodeKind::eo_value);
  if (value == SyntaxTree::none) return eo;
  eo->value = reader.word(reader.span(value));
  eo->trailing = trailing_point(reader, eo->span);
  std::vector<const Exemption*> exemptions;
  bool na = false;
  bool code = false;
  bool date = false;
  for (const NodeIndex at : reader.tree.children(value)) {
    const NodeKind kind = reader.kind(at);
    na |= kind == NodeKind::eo_na;
    code |= kind == NodeKind::eo_code;
    if (kind == NodeKind::eo_code || kind == NodeKind::eo_exemption)
      exemptions.push_back(read_exemption(reader, at));
    if (kind != NodeKind::eo_date) continue;
    date = true;
    if (const auto day = read_date(reader.text(at), about))
      eo->date = Placed<Date>{*day, reader.span(at)};
    else
      eo->bad_date = reader.word(reader.span(at));
  }
  eo->exemptions = keep_parts(reader.arena, exemptions);
  eo->value_kind = code                  ? "code"
                   : date                ? "date"
                   : !exemptions.empty() ? "exemption"
                   : na                  ? "na"
                                         : "event";
  return eo;
}

namespace {

// The TAGS of one line. Words that no list knows and that no comma parts are one term:
// "PRESS SUMMARIES".
class TagReader {
 public:
  TagReader(const Reader& reader, const DateInterval& when)
      : reader_(reader),
        table_(reader.tables.find("tags")),
        posts_(reader.tables.find("posts")),
        when_(when) {}

  void add(NodeIndex node) {
    switch (reader_.kind(node)) {
      case NodeKind::tag_comma:
        open_ = false;
        break;
      case NodeKind::tag_person:
        add_person(reader_.span(node));
        break;
      case NodeKind::tag_link:
        open_ = false;
        add_word(reader_.span(reader_.child(node, NodeKind::tag_word)));
        open_ = false;
        break;
      case NodeKind::tag_word:
        add_word(reader_.span(node));
        break;
      default:
        break;
    }
  }
  std::vector<const Tag*> tags;
  std::vector<Span> joined;  // codes that had no blanks between them

 private:
  void keep(Tag* tag) {
    if (!tags.empty()) tag->previous = tags.back();
    tags.push_back(tag);
  }

  bool known(std::string_view code) const { return table_ && table_->find_ever(code) != nullptr; }

  void add_person(Span where) {
    auto* tag = reader_.part<Tag>(where);
    const Span inside = reader_.trimmed({where.begin + 1, where.end - 1});
    tag->code = reader_.canonical(reader_.source.slice(inside));
    tag->tag_kind = "person";
    tag->name = tag->code;
    keep(tag);
    open_ = false;
  }

  void add_word(Span where) {
    while (!where.empty() && reader_.source.text()[where.end - 1] == '.') --where.end;
    if (where.empty()) return;
    const std::string_view code = reader_.canonical(reader_.source.slice(where));
    const std::size_t slash = code.find('/');
    if (!known(code) && slash != std::string_view::npos && known(code.substr(0, slash))) {
      const auto at = where.begin + static_cast<std::uint32_t>(slash);
      add_word({where.begin, at});
      return add_word({at + 1, where.end});
    }
    if (!known(code) && !open_ && add_glued(where, code)) return;
    if (!known(code) && open_) {
      last_->span.end = where.end;
      last_->text = reader_.source.slice(last_->span);
      last_->code = reader_.canonical(last_->text);
      last_->tag_kind = "term";
      return;
    }
    if (!known(code) && add_joined(where, code)) return;
    last_ = reader_.part<Tag>(where);
    last_->code = code;
    judge(*last_);
    if (last_->tag_kind == "unknown" && is_a_word(*last_)) last_->tag_kind = "term";
    keep(last_);
    open_ = last_->tag_kind == "unknown" || last_->tag_kind == "term";
  }

  // Codes that lost the blanks between them: ETRDEINVCS is ETRD, EINV, CS; VTPREL is VT, PREL.
  bool add_joined(Span where, std::string_view code) {
    if (code.size() < 6 || code.size() % 2 != 0 || code.size() != where.size()) return false;
    const bool place_first = code.size() % 4 == 2 && !known(code.substr(0, 4));
    std::vector<Span> pieces;
    for (std::uint32_t at = 0; at < code.size();) {
      const std::uint32_t size = at == 0 && place_first ? 2 : 4;
      if (!known(code.substr(at, size))) return false;
      pieces.push_back({where.begin + at, std::min(where.begin + at + size, where.end)});
      at += size;
    }
    joined.push_back(where);
    for (const Span piece : pieces) add_word(piece);
    return true;
  }

  // Words that no list of codes was ever meant to hold: "Elections", and the name of a post.
  bool is_a_word(const Tag& tag) const {
    if (posts_ != nullptr && posts_->find_ever(tag.code) != nullptr) return true;
    const auto letter = [](unsigned char c) { return c < 0x80 && std::isalpha(c) != 0; };
    const auto small = [](unsigned char c) { return std::islower(c) != 0; };
    return std::isupper(static_cast<unsigned char>(tag.text[0])) &&
           std::ranges::all_of(tag.text, letter) && std::ranges::any_of(tag.text, small);
  }

  // Codes that lost the blanks between them: ECONETRDCS is ECON, ETRD and CS.
  bool add_glued(Span where, std::string_view codes) {
    constexpr std::size_t subject_length = 4;
    constexpr std::size_t place_length = 2;
    if (codes.size() <= subject_length || !known(codes.substr(0, subject_length))) return false;
    std::vector<std::uint32_t> ends;
    std::size_t at = 0;
    while (at < codes.size()) {
      std::size_t length = subject_length;
      while (length >= place_length && !known(codes.substr(at, length))) length -= place_length;
      if (length < place_length || at + length > codes.size()) return false;
      at += length;
      ends.push_back(where.begin + static_cast<std::uint32_t>(at));
    }
    for (const std::uint32_t end : ends) {
      add_word({where.begin, end});
      where.begin = end;
    }
    return true;
  }

  void judge(Tag& tag) const {
    tag.tag_kind = "unknown";
    if (table_ == nullptr) return;
    const Table::Row* row = table_->find(tag.code, when_);
    if (row == nullptr) row = table_->find_ever(tag.code);
    if (row == nullptr) return;
    tag.tag_kind = table_->cell(*row, "kind");
    tag.name = table_->cell(*row, "name");
  }

  const Reader& reader_;
  const Table* table_;
  const Table* posts_;
  const DateInterval& when_;
  Tag* last_ = nullptr;
  bool open_ = false;
};

}  // namespace

const TagsLine* read_tags_line(const Reader& reader, NodeIndex line) {
  auto* made = reader.part<TagsLine>(line);
  made->trailing = trailing_point(reader, made->span);
  return made;
}

TagParts read_tags(const Reader& reader, NodeIndex line, const DateInterval& when) {
  TagReader tags(reader, when);
  for (const NodeIndex at : reader.tree.children(line)) tags.add(at);
  return {std::move(tags.tags), std::move(tags.joined)};
}

const Subject* read_subject(const Reader& reader, NodeIndex line) {
  auto* subject = reader.part<Subject>(line);
  Span title = subject->span;
  title.begin = reader.tree.nodes[reader.child(line, NodeKind::subject_label)].span.end;
  if (const NodeIndex mark = reader.find(line, NodeKind::portion_mark); mark != SyntaxTree::none) {
    subject->mark = reader.mark(mark);
    title.begin = subject->mark->span.end;
  }
  std::string words;
  for (const char c : reader.source.slice(reader.trimmed(title))) {
    const bool space = std::isspace(static_cast<unsigned char>(c)) != 0;
    if (!space)
      words += c;
    else if (!words.empty() && words.back() != ' ')
      words += ' ';
  }
  subject->title = keep_text(reader.arena, words);
  return subject;
}

std::vector<const Reference*> read_references(const Reader& reader, NodeIndex node) {
  std::vector<const Reference*> references;
  for (const NodeIndex item : reader.tree.children(node)) {
    if (reader.kind(item) != NodeKind::reference || reader.span(item).empty()) continue;
    auto* made = reader.part<Reference>(item);
    for (const NodeIndex at : reader.tree.children(item)) {
      switch (reader.kind(at)) {
        case NodeKind::ref_letter: {
          const std::string_view text = reader.text(at);
          const auto letter = std::ranges::find_if(
              text, [](unsigned char c) { return std::isalpha(c) && c < 0x80; });
          if (letter != text.end()) made->letter = reader.canonical({&*letter, 1});
          break;
        }
        case NodeKind::ref_year: {
          std::string digits(reader.text(at));
          std::erase(digits, '\'');
          const int year = std::stoi(digits);
          made->year = digits.size() > 2 ? year : year + (year >= 60 ? 1900 : 2000);
          break;
        }
        case NodeKind::ref_post:
          made->post = reader.canonical(reader.text(at));
          break;
        case NodeKind::ref_airgram:
          made->airgram = true;
          break;
        case NodeKind::ref_number:
          made->number = reader.integer(at);
          break;
        case NodeKind::ref_notal:
          made->notal = true;
          break;
        default:
          break;
      }
    }
    // STATE 1234, 1235: the post is not said again.
    if (made->number && !made->post && !made->airgram && !references.empty())
      made->post = references.back()->post;
    if (!references.empty()) made->previous = references.back();
    references.push_back(made);
  }
  return references;
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
        made->classified_by = value_word(reader, at);
        break;
      case NodeKind::derived_from:
        made->derived_from = value_word(reader, at);
        break;
      case NodeKind::declassify_on:
        made->declassify_on = value_word(reader, at);
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
  if (made->declassify_on != nullptr)
    if (const auto day = read_date(made->declassify_on->text, about))
      made->declassify_date = Placed<Date>{*day, made->declassify_on->span};
  return made;
}

}  // namespace cablelint
