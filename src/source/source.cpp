#include "source/source.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "source/utf8.hpp"

namespace cablelint {

Source::Source(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)) {}

std::string_view Source::slice(Span span) const {
  return std::string_view(text_).substr(span.begin, span.size());
}

const std::vector<std::uint32_t>& Source::line_starts() const {
  if (!line_starts_.empty()) return line_starts_;
  line_starts_.push_back(0);
  for (std::size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1))
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
  std::uint32_t units = 1;
  for (std::uint32_t at = begin; at < offset;) {
    const Character character = character_at(text_, at);
    units += character.code >= 0x10000 ? 2 : 1;
    at += character.size;
  }
  return units;
}

}  // namespace cablelint
