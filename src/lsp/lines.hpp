#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "source/source.hpp"

namespace cablelint::lsp {

/// What the characters of a position count, as client and server agree at the beginning.
enum class Encoding : std::uint8_t { utf8, utf16, utf32 };
/// "utf-8", "utf-16" or "utf-32".
std::string_view name(Encoding encoding);
std::optional<Encoding> encoding_named(std::string_view name);

/// A position as the protocol has it: both numbers begin with 0.
struct Place {
  std::uint32_t line = 0;
  std::uint32_t character = 0;
};

/// The units that a text has; a stray byte counts one.
std::uint32_t units_in(std::string_view text, Encoding encoding);
/// The bytes of the first so many units; a character is not cut in two.
std::uint32_t bytes_of(std::string_view text, std::uint32_t units, Encoding encoding);

/// The lines of a text as the protocol has them: "\n", "\r\n" and "\r" end one, all in one text.
class Lines {
 public:
  explicit Lines(std::string_view text);

  /// The offset of a position. One behind the end of its line is the end of the line, one behind
  /// the last line the end of the text. The text is the one they were made of.
  std::uint32_t offset(std::string_view text, Place place, Encoding encoding) const;
  Place place(std::string_view text, std::uint32_t offset, Encoding encoding) const;

  std::uint32_t count() const { return static_cast<std::uint32_t>(starts_.size()); }
  /// The line in which an offset lies.
  std::uint32_t line_at(std::uint32_t offset) const;
  /// The bytes of a line without its line end.
  Span line(std::string_view text, std::uint32_t number) const;

 private:
  std::vector<std::uint32_t> starts_;
};

}  // namespace cablelint::lsp
