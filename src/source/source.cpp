#include "source/source.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "source/utf8.hpp"

namespace cablelint {
namespace {

constexpr std::uint32_t utf16_stride = 256;  // bytes
constexpr std::size_t usual_line = 64;       // bytes

// A text of old Macintoshes has "\r" alone; a "\r" in a text with "\n" is a blank.
char line_end_of(std::string_view text) {
  if (text.find('\n') != std::string_view::npos) return '\n';
  return text.find('\r') != std::string_view::npos ? '\r' : '\n';
}

}  // namespace

Source::Source(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)), line_end_(line_end_of(text_)) {}

std::string_view Source::slice(Span span) const {
  return std::string_view(text_).substr(span.begin, span.size());
}

const std::vector<std::uint32_t>& Source::line_starts() const {
  if (!line_starts_.empty()) return line_starts_;
  line_starts_.reserve(text_.size() / usual_line + 2);
  line_starts_.push_back(0);
  for (std::size_t at = text_.find(line_end_); at != std::string::npos;
       at = text_.find(line_end_, at + 1))
    line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
  return line_starts_;
}

Position Source::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto& starts = line_starts();
  const auto next = std::upper_bound(starts.begin(), starts.end(), offset);
  const auto line = static_cast<std::uint32_t>(next - starts.begin());
  return {line, offset - starts[line - 1] + 1};
}

Span Source::line(std::uint32_t number) const {
  const auto& starts = line_starts();
  if (number == 0 || number > starts.size()) return {};
  const std::uint32_t begin = starts[number - 1];
  std::uint32_t end = number < starts.size() ? starts[number] - 1 : whole().end;
  if (end > begin && text_[end - 1] == '\r' && number < starts.size()) --end;
  return {begin, end};
}

std::uint32_t Source::line_count() const {
  const auto& starts = line_starts();
  const bool ends_with_newline = !text_.empty() && starts.back() == text_.size();
  return static_cast<std::uint32_t>(text_.empty() ? 0
                                                  : starts.size() - (ends_with_newline ? 1 : 0));
}

std::uint32_t Source::utf16_column(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const std::uint32_t begin = line_starts()[position(offset).line - 1];
  if (offset - begin > utf16_stride)
    return utf16_units_before(offset) - utf16_units_before(begin) + 1;
  Utf16Mark mark = {begin, 0};
  while (mark.byte < offset) mark = behind(mark);
  return mark.units + 1;
}

// The first character of each stride: a line of a megabyte is not read again for every column.
const std::vector<Source::Utf16Mark>& Source::utf16_marks() const {
  if (!utf16_marks_.empty()) return utf16_marks_;
  Utf16Mark mark = {0, 0};
  utf16_marks_.push_back(mark);
  while (mark.byte < text_.size()) {
    mark = behind(mark);
    if (mark.byte >= utf16_marks_.size() * utf16_stride) utf16_marks_.push_back(mark);
  }
  return utf16_marks_;
}

std::uint32_t Source::utf16_units_before(std::uint32_t offset) const {
  const auto& marks = utf16_marks();
  Utf16Mark mark = *std::prev(std::ranges::upper_bound(marks, offset, {}, &Utf16Mark::byte));
  while (mark.byte < offset) mark = behind(mark);
  return mark.units;
}

// Where the next character begins.
Source::Utf16Mark Source::behind(Utf16Mark mark) const {
  const Character character = character_at(text_, mark.byte);
  return {mark.byte + character.size, mark.units + (character.code >= 0x10000 ? 2 : 1)};
}

}  // namespace cablelint
