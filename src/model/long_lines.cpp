#include "model/long_lines.hpp"

#include <algorithm>
#include <vector>

namespace cablelint {
namespace {

constexpr std::size_t shortest = 55;

bool continues_a_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

bool is_long(std::string_view line) {
  return line.size() > shortest && static_cast<std::size_t>(std::ranges::count_if(line, [](char c) {
                                     return !continues_a_character(c);
                                   })) > shortest;
}

std::vector<Value> find_long_lines(const Cable& cable) {
  std::vector<Value> found;
  std::size_t begin =
      cable.classification ? cable.classification->span.begin - cable.span.begin : 0;
  while (begin < cable.text.size()) {
    const std::size_t end = std::min(cable.text.find('\n', begin), cable.text.size());
    std::string_view line = cable.text.substr(begin, end - begin);
    line = line.substr(0, line.find_last_not_of(" \r") + 1);
    const auto place = static_cast<std::uint32_t>(cable.span.begin + begin);
    if (is_long(line))
      found.emplace_back(line, Span{place, place + static_cast<std::uint32_t>(line.size())});
    begin = end + 1;
  }
  return found;
}

// Blanks that part columns: three in a row, or two that do not end a sentence.
bool has_columns(std::string_view line) {
  if (line.find_first_of("\t|_") != std::string_view::npos) return true;
  constexpr std::string_view ends_a_sentence = ".:;?!)\"'";
  std::size_t at = line.find_first_not_of(' ');
  while ((at = line.find("  ", at)) != std::string_view::npos) {
    const std::size_t next = line.find_first_not_of(' ', at);
    if (next - at > 2 || ends_a_sentence.find(line[at - 1]) == std::string_view::npos) return true;
    at = next;
  }
  return false;
}

std::vector<Span> prose_of(const Cable& cable) {
  std::vector<Span> spans;
  if (cable.subject) spans.push_back(cable.subject->span);
  if (cable.authority && cable.form == "telegram") spans.push_back(cable.authority->span);
  for (const Paragraph* paragraph : cable.paragraphs) spans.push_back(paragraph->span);
  return spans;
}

}  // namespace

List long_lines(const Cable& cable, Arena& arena) { return keep(arena, find_long_lines(cable)); }

List long_prose(const Cable& cable, Arena& arena) {
  const std::vector<Span> prose = prose_of(cable);
  const auto is_prose = [&](Span line) {
    return std::ranges::any_of(
        prose, [&](Span part) { return part.begin <= line.begin && line.end <= part.end; });
  };
  std::vector<Value> lines = find_long_lines(cable);
  std::erase_if(lines, [&](const Value& line) {
    return !is_prose(line.place().value_or(Span{})) || has_columns(*line.as<std::string_view>());
  });
  return keep(arena, lines);
}

}  // namespace cablelint
