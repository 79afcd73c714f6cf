#include <algorithm>
#include <cctype>

#include "model/artifact.hpp"
#include "model/letters.hpp"
#include "model/numbering.hpp"
#include "model/reader.hpp"
#include "model/signature.hpp"

namespace cablelint {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// A line between blank lines or rulers that ends like no sentence and is no point of a list.
bool like_heading(std::string_view text) {
  return text.size() <= 160 && text[0] != '-' && text[0] != '*' &&
         std::ranges::count(text, '\n') <= 1 && !is_lower(text[0]) &&
         std::string_view(".,;:\"").find(text.back()) == std::string_view::npos &&
         text.find(". ") == std::string_view::npos;
}

// A number of a list inside a paragraph: A. is 1 at depth 1, (1) is 1 at depth 2.
struct SubNumber {
  std::int64_t number = 0;
  bool bracketed = false;
};
SubNumber sub_number(std::string_view label) {
  SubNumber result;
  result.bracketed = label.starts_with("(");
  const auto first = std::ranges::find_if(label, [](unsigned char c) { return std::isalnum(c); });
  if (first == label.end()) return result;
  if (std::isdigit(static_cast<unsigned char>(*first))) {
    for (auto at = first; at != label.end() && std::isdigit(static_cast<unsigned char>(*at)); ++at)
      result.number = result.number * 10 + (*at - '0');
  } else {
    result.number = upper(*first) - 'A' + 1;
  }
  return result;
}

// In bytes. A shorter line was ended by its writer, not for want of room: teletypes had 69 columns.
constexpr std::size_t short_line = 50;

class TextReader {
 public:
  TextReader(const Reader& reader, const std::vector<NodeIndex>& items, bool later_section)
      : reader_(reader), items_(items) {
    read_labels(later_section);
  }

  TextParts read() {
    find_signature();
    for (place_ = 0; place_ < items_.size(); ++place_) add(items_[place_]);
    close_paragraph();
    finish();
    return std::move(parts_);
  }

 private:
  struct Draft {  // a paragraph whose end has not been seen
    Paragraph* paragraph = nullptr;
    std::vector<Span> pieces;
    std::vector<const Paragraph*> inside;
    std::vector<const Mark*> portions;
  };

  void read_labels(bool later_section) {
    std::vector<PrintedLabel> labels;
    NodeIndex before = SyntaxTree::none;
    for (const NodeIndex item : items_) {
      if (reader_.kind(item) == NodeKind::paragraph) labels.push_back(printed(item, before));
      before = item;
    }
    const auto is_link = [](const Node& node) { return node.kind == NodeKind::tag_link; };
    NumberingHints hints;
    hints.later_section = later_section;
    hints.pilcrow_as_one = std::ranges::any_of(reader_.tree.nodes, is_link);
    const auto marked = std::ranges::count(labels, true, &PrintedLabel::marked);
    hints.marked = marked > 1 && 3 * marked >= std::ssize(labels);
    readings_ = read_numbers(labels, hints);
  }

  PrintedLabel printed(NodeIndex item, NodeIndex before) const {
    PrintedLabel label;
    const NodeIndex number = reader_.find(item, NodeKind::label_number);
    label.value = reader_.integer(number);
    label.pilcrow = reader_.child(item, NodeKind::label_pilcrow) != SyntaxTree::none;
    label.marked = reader_.find(item, NodeKind::portion_mark) != SyntaxTree::none;
    label.after_blank = before == SyntaxTree::none ||
                        reader_.kind(before) == NodeKind::blank_line ||
                        reader_.kind(before) == NodeKind::ruler;
    label.indented =
        reader_.tree.nodes[item].span.begin + 4 < reader_.tree.nodes[number].span.begin;
    const std::uint32_t behind = reader_.tree.nodes[reader_.child(item, NodeKind::label)].span.end;
    const Span rest = reader_.trimmed({behind, reader_.tree.nodes[item].span.end});
    label.starts_lower = !rest.empty() && is_lower(reader_.source.text()[rest.begin]);
    label.in_sentence =
        before != SyntaxTree::none && is_text(before) && is_cut(reader_.text(before));
    return label;
  }

  bool is_text(NodeIndex item) const {
    const NodeKind kind = reader_.kind(item);
    return kind == NodeKind::text_block || kind == NodeKind::paragraph ||
           kind == NodeKind::subparagraph;
  }

  // Whether a text goes on in the next line: up from / 2. million, Decree No. / 5. A short line
  // and one of a table were ended by their writer.
  static bool is_cut(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())))
      text.remove_suffix(1);
    for (const std::string_view number : {" No.", " NO.", " no."})
      if (text.ends_with(number)) return true;
    const std::string_view last_line = text.substr(text.rfind('\n') + 1);
    const bool in_columns = last_line.find("   ") != std::string_view::npos;
    return last_line.size() > short_line && !in_columns &&
           (std::isalnum(static_cast<unsigned char>(text.back())) || text.back() == ',');
  }

  void add(NodeIndex item) {
    switch (reader_.kind(item)) {
      case NodeKind::paragraph:
        add_numbered(item);
        break;
      case NodeKind::subparagraph:
        add_lettered(item);
        break;
      case NodeKind::text_block:
        add_block(item);
        break;
      default:
        return;
    }
    add_line_marks(item);
  }

  void add_numbered(NodeIndex item) {
    const LabelReading& reading = readings_[next_label_++];
    if (!reading.is_label) return add_piece(text_span(item));
    close_paragraph();
    draft_.paragraph = begin_paragraph(item, reading.number, 0);
    draft_.paragraph->previous = last_;
    draft_.pieces = {draft_.paragraph->span};
    last_ = draft_.paragraph;
    if (reading.artifact_one) as_one_.push_back(draft_.paragraph->label.span);
    if (const auto at = reader_.child(item, NodeKind::label_pilcrow); at != SyntaxTree::none)
      pilcrow_.push_back(reader_.span(at));
  }

  Paragraph* begin_paragraph(NodeIndex item, std::int64_t number, std::int64_t depth) {
    Paragraph* made = reader_.part<Paragraph>(text_span(item));
    NodeIndex label = reader_.child(item, NodeKind::label);
    if (label == SyntaxTree::none) label = reader_.child(item, NodeKind::sub_label);
    made->label = {reader_.text(label), reader_.span(label)};
    made->number = number;
    made->depth = depth;
    made->mark = mark_in(item);
    return made;
  }

  // Marks of bullets and of lines inside an item. In the middle of a sentence they are brackets
  // that a line end brought to the margin.
  void add_line_marks(NodeIndex item) {
    for (const NodeIndex at : reader_.tree.children(item)) {
      if (reader_.kind(at) != NodeKind::line_mark) continue;
      const std::uint32_t begin = reader_.tree.nodes[at].span.begin;
      if (!is_letter_of_list(begin) && (follows_bullet(begin) || begins_sentence(begin)))
        add_inside(reader_.mark(at + 1));
    }
  }

  void add_inside(const Mark* mark) {
    parts_.marks.push_back(mark);
    if (draft_.paragraph != nullptr) draft_.portions.push_back(mark);
  }

  bool follows_bullet(std::uint32_t begin) const {
    const std::string_view before = reader_.source.text().substr(0, begin);
    const std::size_t last = before.find_last_not_of(" \t");
    return last != std::string_view::npos && before[last] != '\n';
  }

  // Whether the line before ends a sentence, or none stands there.
  bool begins_sentence(std::uint32_t begin) const {
    const std::string_view before = reader_.source.text().substr(0, begin);
    const std::size_t last = before.find_last_not_of(" \t\r\n");
    if (last == std::string_view::npos) return true;
    const std::string_view between = before.substr(last + 1);
    const std::string_view line = before.substr(before.find_last_of('\n', last) + 1);
    return std::ranges::count(between, '\n') > 1 || line.size() < short_line ||
           std::string_view(".?!:;)\"-*=_").find(before[last]) != std::string_view::npos;
  }

  // (C) stands between (B) and (D): a letter is near in the same paragraph.
  bool is_letter_of_list(std::uint32_t begin) const {
    constexpr std::uint32_t near = 2000;  // bytes
    const std::string_view text = reader_.source.text();
    if (text[begin] != '(' || begin + 2 >= text.size() || text[begin + 2] != ')') return false;
    const auto is_near = [&](char letter, std::uint32_t from, std::uint32_t until) {
      for (const char l : {letter, static_cast<char>(letter | 0x20)}) {
        const std::string_view part = text.substr(from, until - from);
        const char bracketed[] = {'(', l, ')'};
        if (part.find(std::string_view(bracketed, 3)) != part.npos) return true;
      }
      return false;
    };
    const std::uint32_t paragraph = draft_.paragraph != nullptr ? draft_.paragraph->span.begin : 0;
    const std::uint32_t from = std::max(paragraph, begin > near ? begin - near : 0);
    const auto until = static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), begin + near));
    const char letter = upper(text[begin + 1]);
    return is_near(static_cast<char>(letter - 1), from, begin) ||
           is_near(static_cast<char>(letter + 1), begin, until);
  }

  // The mark behind a label, or at the front of text without one.
  const Mark* mark_of(NodeIndex item) const {
    for (const NodeIndex at : reader_.tree.children(item))
      if (reader_.kind(at) == NodeKind::paragraph_mark ||
          reader_.kind(at) == NodeKind::odd_paragraph_mark)
        return reader_.mark(at + 1);
    return nullptr;
  }

  const Mark* mark_in(NodeIndex item) {
    const Mark* mark = mark_of(item);
    if (mark != nullptr) parts_.marks.push_back(mark);
    return mark;
  }

  void add_lettered(NodeIndex item) {
    const NodeIndex name = reader_.child(item, NodeKind::sub_label);
    if (const NodeIndex mark = reader_.child(name, NodeKind::line_mark); mark != SyntaxTree::none)
      if (const std::uint32_t begin = reader_.tree.nodes[mark].span.begin;
          !is_letter_of_list(begin) && begins_sentence(begin))
        return add_text(item, reader_.mark(mark + 1));
    const SubNumber label = sub_number(reader_.text(reader_.child(item, NodeKind::sub_label)));
    const std::int64_t depth = label.bracketed && sub_[0] != nullptr ? 2 : 1;
    const Paragraph* before = sub_[depth - 1];
    const bool marked = reader_.child(item, NodeKind::paragraph_mark) != SyntaxTree::none;
    const bool continues =
        before != nullptr && (label.number == before->number + 1 ||
                              (marked && label.number == before->number + 2));  // one left out
    if (draft_.paragraph == nullptr || (label.number != 1 && !continues))
      return add_piece(text_span(item));
    Paragraph* made = begin_paragraph(item, label.number, depth);
    made->parent = depth == 2 ? sub_[0] : draft_.paragraph;
    if (continues) made->previous = before;
    sub_[depth - 1] = made;
    if (depth == 1) sub_[1] = nullptr;
    draft_.inside.push_back(made);
    draft_.pieces.push_back(made->span);
  }

  void add_block(NodeIndex item) { add_text(item, mark_of(item)); }

  // Text without a number: a heading, the rest of a paragraph that a page break cut, or a block.
  void add_text(NodeIndex item, const Mark* mark) {
    const Span where = text_span(item);
    if (where.empty()) return;
    const std::string_view text = reader_.source.slice(where);
    const bool follows_text = place_ > 0 &&
                              reader_.kind(items_[place_ - 1]) != NodeKind::blank_line &&
                              reader_.kind(items_[place_ - 1]) != NodeKind::ruler;
    if (item != last_text_ && !follows_text && like_heading(text)) {
      close_paragraph();
      auto* heading = reader_.part<Heading>(where);
      heading->mark = mark;
      if (mark != nullptr) parts_.marks.push_back(mark);
      parts_.headings.push_back(heading);
      return;
    }
    const bool cut = is_lower(text[0]) && !follows_text && !begins_section();
    if (draft_.paragraph != nullptr && cut) split_.push_back(where);
    if (draft_.paragraph != nullptr) {
      if (mark != nullptr) add_inside(mark);
      return add_piece(where);
    }
    auto* block = reader_.part<Block>(where);
    block->mark = mark;
    if (mark != nullptr) parts_.marks.push_back(mark);
    parts_.blocks.push_back(block);
  }

  // Whether nothing but blank lines stands between this item and the heading of a further section.
  bool begins_section() const {
    std::size_t place = place_;
    while (place > 0 && reader_.kind(items_[place - 1]) == NodeKind::blank_line) --place;
    return place > 0 && reader_.kind(items_[place - 1]) == NodeKind::transmission;
  }

  void find_signature() {
    const auto text = [&](NodeIndex at) { return is_text(at); };
    const auto last = std::find_if(items_.rbegin(), items_.rend(), text);
    if (last == items_.rend()) return;
    last_text_ = *last;
    std::string_view name = name_under(reader_.text(last_text_));
    if (name.empty()) {
      const auto above = std::find_if(last + 1, items_.rend(), text);
      if (above == items_.rend() ||
          !is_name_above_stray_line(reader_.text(*above), reader_.text(last_text_)))
        return;
      last_text_ = *above;
      name = reader_.text(last_text_);
    }
    const auto begin = static_cast<std::uint32_t>(name.data() - reader_.source.text().data());
    parts_.signature =
        reader_.part<Signature>(Span{begin, begin + static_cast<std::uint32_t>(name.size())});
  }

  // The item's place without the signature. Each section may be signed.
  Span text_span(NodeIndex item) const {
    const Span where = reader_.span(item);
    if (parts_.signature == nullptr) return where;
    if (item == last_text_) return reader_.trimmed({where.begin, parts_.signature->span.begin});
    const std::string_view text = reader_.source.slice(where);
    const std::string_view name = parts_.signature->text;
    if (!text.ends_with(name)) return where;
    const auto rest = static_cast<std::uint32_t>(text.size() - name.size());
    const bool own_line = rest == 0 || text[rest - 1] == '\n';
    return own_line ? reader_.trimmed({where.begin, where.begin + rest}) : where;
  }

  void add_piece(Span where) {
    if (draft_.paragraph != nullptr) return draft_.pieces.push_back(where);
    auto* block = reader_.part<Block>(where);
    parts_.blocks.push_back(block);
  }

  void close_paragraph() {
    if (draft_.paragraph == nullptr) return;
    Paragraph& paragraph = *draft_.paragraph;
    paragraph.span.end = draft_.pieces.back().end;
    paragraph.text = joined(draft_.pieces);
    paragraph.paragraphs = keep_parts(reader_.arena, draft_.inside);
    paragraph.portions = keep_parts(reader_.arena, draft_.portions);
    parts_.paragraphs.push_back(&paragraph);
    draft_ = {};
    sub_[0] = sub_[1] = nullptr;
  }

  std::string_view joined(const std::vector<Span>& pieces) const {
    if (pieces.size() == 1) return reader_.source.slice(pieces[0]);
    std::string text;
    for (const Span piece : pieces) {
      if (!text.empty()) text += '\n';
      text += reader_.source.slice(piece);
    }
    return keep_text(reader_.arena, text);
  }

  std::uint32_t line_end(std::uint32_t at) const {
    return reader_.source.line(reader_.source.position(at).line).end;
  }

  void finish() {
    add_artifact(reader_, parts_.artifacts, as_one_, "pilcrow-as-one", "text");
    add_artifact(reader_, parts_.artifacts, pilcrow_, "pilcrow", "text");
    for (Span& place : split_)
      place = reader_.trimmed({place.begin, std::min(place.end, line_end(place.begin))});
    add_artifact(reader_, parts_.artifacts, split_, "split-paragraph", "text");
  }

  const Reader& reader_;
  const std::vector<NodeIndex>& items_;
  std::vector<LabelReading> readings_;
  std::size_t next_label_ = 0;
  NodeIndex last_text_ = SyntaxTree::none;
  std::size_t place_ = 0;
  Draft draft_;
  const Paragraph* last_ = nullptr;
  const Paragraph* sub_[2] = {nullptr, nullptr};
  std::vector<Span> as_one_, pilcrow_, split_;  // places of artifacts
  TextParts parts_;
};

}  // namespace

TextParts read_text(const Reader& reader, const std::vector<NodeIndex>& items, bool later_section) {
  return TextReader(reader, items, later_section).read();
}

}  // namespace cablelint
