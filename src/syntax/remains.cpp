#include "syntax/remains.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace cablelint {
namespace {

// Lines and parts that nothing but a cable has.
constexpr std::array telling = {
    NodeKind::extract_notice,    NodeKind::page_head,      NodeKind::level_line,
    NodeKind::routing_line,      NodeKind::dtg_line,       NodeKind::classification_line,
    NodeKind::header_mrn,        NodeKind::broken_eo,      NodeKind::broken_tags,
    NodeKind::broken_subject,    NodeKind::broken_dtg,     NodeKind::broken_classification,
    NodeKind::eo_line,           NodeKind::tags_line,      NodeKind::subject_line,
    NodeKind::routing_indicator, NodeKind::end_of_message, NodeKind::trailer,
};

bool contains(const auto& values, const auto& value) {
  return std::ranges::find(values, value) != values.end();
}

std::string_view behind_blanks(std::string_view line) {
  return line.substr(std::min(line.find_first_not_of(" \t-*"), line.size()));
}

// "(S/NF) The minister".
bool begins_with_mark(std::string_view line) {
  constexpr std::array<std::string_view, 8> levels = {"U",   "C",   "S",    "TS",
                                                      "SBU", "LOU", "FOUO", "R"};
  const std::size_t end = line.find(')');
  if (!line.starts_with('(') || end == std::string_view::npos) return false;
  const std::string_view mark = line.substr(1, end - 1);
  return contains(levels, mark.substr(0, mark.find('/')));
}

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_in_capitals(std::string_view words) { return std::ranges::none_of(words, is_small); }

// "REF: STATE 2933", "INFO SECSTATE WASHDC 3616": sentences and logs begin so too, but not in
// capitals throughout and with a number.
bool is_telegraphic(std::string_view words) {
  const std::string_view line = words.substr(0, words.find('\n'));
  return is_in_capitals(line) && std::ranges::any_of(line, is_digit);
}

// "CONFIDENTIAL" alone on a line, as at the head and the foot of a page.
bool is_level(std::string_view line) {
  constexpr std::array<std::string_view, 5> levels = {"TOP SECRET", "SECRET", "CONFIDENTIAL",
                                                      "UNCLASSIFIED", "LIMITED OFFICIAL USE"};
  const std::size_t end = line.find_last_not_of(" \t\r");
  return contains(levels, line.substr(0, end == std::string_view::npos ? 0 : end + 1));
}

// Lines that letters, notices and sentences may have too: there the words decide. A mark is one
// behind a number or a letter.
bool is_telling(NodeKind kind, NodeKind before, std::string_view words) {
  constexpr std::size_t label = 16;
  switch (kind) {
    case NodeKind::from_line:
      return words.find('@') == std::string_view::npos;
    case NodeKind::line_mark:
      return is_in_capitals(words) && words != "(C)";
    case NodeKind::to_line:
    case NodeKind::info_line:
    case NodeKind::references:
    case NodeKind::office_line:
      return is_telegraphic(words);
    case NodeKind::classified_by:
    case NodeKind::derived_from:
    case NodeKind::declassify_on:
      return words.substr(0, label).find(':') != std::string_view::npos;
    case NodeKind::paragraph_mark:
      return before == NodeKind::label_number ||
             (before == NodeKind::sub_label && is_in_capitals(words));
    default:
      return contains(telling, kind);
  }
}

bool speaks_of_copyright(std::string_view text) {
  constexpr std::string_view word = "copyright";
  const auto same = [](char a, char b) { return (a | 0x20) == b; };
  return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
}

/// Looks at the front of lines that the tree does not know for parts of a cable.
class LineFronts {
 public:
  explicit LineFronts(const Source& source) : copyright_(speaks_of_copyright(source.text())) {}

  /// Whether the line, the next of the text, begins with a mark, or is a level or a list of TAGS.
  bool tell(std::string_view line) {
    line = behind_blanks(line);
    if (is_level(line) || line.starts_with("TAGS:")) return true;
    const bool one_letter = line.size() > 2 && line[0] == '(' && line[2] == ')';
    return one_letter ? is_mark(line[1]) : begins_with_mark(line);
  }

 private:
  // "(C)" behind "(B)" is a letter of a list.
  bool is_mark(char letter) {
    const bool listed = letter == last_letter_ + 1;
    last_letter_ = letter;
    return !listed && (letter == 'U' || letter == 'S' || (letter == 'C' && !copyright_));
  }

  bool copyright_;
  char last_letter_ = 0;
};

}  // namespace

std::optional<Span> find_remains(const SyntaxTree& tree, const Source& source) {
  NodeKind before = NodeKind::document;
  for (const Node& node : tree.nodes)
    if (is_telling(node.kind, std::exchange(before, node.kind), source.slice(node.span)))
      return node.span;
  LineFronts fronts(source);
  for (std::uint32_t number = 1; number <= source.line_count(); ++number)
    if (const Span line = source.line(number); fronts.tell(source.slice(line))) return line;
  return std::nullopt;
}

}  // namespace cablelint
