#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "output/colour.hpp"
#include "source/source.hpp"

namespace cablelint {

/// One line of a text with a part of it marked.
struct MarkedLine {
  std::uint32_t number = 1;
  std::string_view text;
  Span mark;  // in bytes of the line
  std::string_view label;
};

/// The line in which a span begins, with so much of the span as lies in it.
MarkedLine marked_line(const Source& source, Span span, std::string_view label);

/// The column that line numbers are printed in.
struct Gutter {
  /// Wide enough for this many lines.
  explicit Gutter(std::uint32_t line_count);

  int width;
};

/// Writes the line, or about a hundred columns of it around the mark, and the carets below it. Both
/// lines begin with a blank, which keeps them from being read as findings.
void write_snippet(std::string& out, const MarkedLine& line, Gutter gutter, const Palette& palette,
                   std::string_view caret_colour);

/// Writes "      = help: …".
void write_remark(std::string& out, std::string_view what, std::string_view text, Gutter gutter,
                  const Palette& palette);

}  // namespace cablelint
