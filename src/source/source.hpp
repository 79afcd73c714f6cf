#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cablelint {

/// A half-open range of byte offsets into one Source.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool empty() const { return begin == end; }
  std::uint32_t size() const { return end - begin; }
  bool operator==(const Span&) const = default;
};

/// A place as people and editors name it: both numbers are 1-based, the column counts bytes.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  bool operator==(const Position&) const = default;
};

/// The bytes of one text and the name it goes by. Lines end at "\n" (a "\r" before it belongs to
/// the line end), or at "\r" in a text that has no other; bytes need not be UTF-8. Texts of 4 GiB
/// and more are refused by the reader.
class Source {
 public:
  Source(std::string path, std::string text);

  const std::string& path() const { return path_; }
  std::string_view text() const { return text_; }
  std::string_view slice(Span span) const;
  bool ends_lines_with_cr() const { return line_end_ == '\r'; }
  Span whole() const { return {0, static_cast<std::uint32_t>(text_.size())}; }

  /// The place of an offset; offsets past the end give the place just after the last byte.
  Position position(std::uint32_t offset) const;
  /// The bytes of a 1-based line without its line end; empty where there is no such line.
  Span line(std::uint32_t number) const;
  std::uint32_t line_count() const;
  /// The 1-based column of an offset in UTF-16 units, as editors count; a stray byte counts one.
  std::uint32_t utf16_column(std::uint32_t offset) const;

 private:
  // A character that begins at a byte, behind so many UTF-16 units.
  struct Utf16Mark {
    std::uint32_t byte;
    std::uint32_t units;
  };

  Utf16Mark behind(Utf16Mark mark) const;

  // Both are found when first asked for.
  const std::vector<std::uint32_t>& line_starts() const;
  const std::vector<Utf16Mark>& utf16_marks() const;
  std::uint32_t utf16_units_before(std::uint32_t offset) const;

  std::string path_;
  std::string text_;
  char line_end_;
  mutable std::vector<std::uint32_t> line_starts_;
  mutable std::vector<Utf16Mark> utf16_marks_;
};

}  // namespace cablelint
