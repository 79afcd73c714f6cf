#include "output/snippet.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "output/printable.hpp"

namespace cablelint {
namespace {

constexpr unsigned columns = 100;  // of a line that are shown

// A line in three parts. A long one loses text at its ends, never next to the mark.
struct Window {
  Printed before, marked, after;
};

Window window(const MarkedLine& line) {
  const std::string_view text = line.text;
  Window window;
  window.marked = print_front(text.substr(line.mark.begin, line.mark.size()), columns);
  const unsigned rest = columns - window.marked.width;
  window.after = print_front(text.substr(line.mark.end), rest);
  const unsigned spare = std::max(rest / 2, rest - window.after.width);
  window.before = print_back(text.substr(0, line.mark.begin), spare);
  window.after = print_front(text.substr(line.mark.end), rest - window.before.width);
  return window;
}

std::string shown(const Window& window) {
  const bool cut_behind = window.marked.cut || window.after.cut;
  return fmt::format("{}{}{}{}{}", window.before.cut ? "…" : "", window.before.text,
                     window.marked.text, window.after.text, cut_behind ? "…" : "");
}

std::string carets(const Window& window) {
  const unsigned width = std::max(window.marked.width, 1u);
  return fmt::format("{:{}}^{:~<{}}", "", window.before.width + (window.before.cut ? 1 : 0), "",
                     width - 1);
}

void trim(std::string& line) { line.erase(line.find_last_not_of(' ') + 1); }

}  // namespace

MarkedLine marked_line(const Source& source, Span span, std::string_view label) {
  const Position position = source.position(span.begin);
  const Span line = source.line(position.line);
  const auto inside = [&](std::uint32_t offset) {
    return std::clamp(offset, line.begin, line.end) - line.begin;
  };
  return {position.line, source.slice(line), {inside(span.begin), inside(span.end)}, label};
}

Gutter::Gutter(std::uint32_t line_count)
    : width(std::max(5, static_cast<int>(fmt::formatted_size("{}", line_count)))) {}

void write_snippet(std::string& out, const MarkedLine& line, Gutter gutter, const Palette& palette,
                   std::string_view caret_colour) {
  const Window parts = window(line);
  std::string text = shown(parts);
  trim(text);
  const std::string_view gap = text.empty() ? "" : " ";
  fmt::format_to(std::back_inserter(out), "{}{:>{}} |{}{}{}\n", palette.faint, line.number,
                 gutter.width, palette.plain, gap, text);
  const std::string label = line.label.empty() ? "" : " " + print_line(line.label);
  fmt::format_to(std::back_inserter(out), "{}{:{}} |{} {}{}{}{}\n", palette.faint, "", gutter.width,
                 palette.plain, caret_colour, carets(parts), label, palette.plain);
}

void write_remark(std::string& out, std::string_view what, std::string_view text, Gutter gutter,
                  const Palette& palette) {
  fmt::format_to(std::back_inserter(out), "{:{}} {}={} {}: {}\n", "", gutter.width, palette.faint,
                 palette.plain, what, print_line(text));
}

}  // namespace cablelint
