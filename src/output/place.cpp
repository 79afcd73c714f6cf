#include "output/place.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "source/utf8.hpp"

namespace cablelint {
namespace {

bool stands_in_uris(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return letter || (c >= '0' && c <= '9') || std::string_view("-._~/").find(c) != std::string::npos;
}

}  // namespace

std::string path_in_repository(const Run& run, std::string_view path) {
  const auto absolute = (run.folder / path).lexically_normal();
  const auto relative = absolute.lexically_relative(run.root);
  const bool outside = relative.empty() || *relative.begin() == "..";
  return (outside ? absolute : relative).generic_string();
}

std::string uri_in_repository(const Run& run, std::string_view path) {
  const std::string below = path_in_repository(run, path);
  return (below.starts_with('/') ? "file://" : "") + percent_encoded(below);
}

std::string percent_encoded(std::string_view bytes) {
  std::string encoded;
  for (const char c : bytes)
    encoded += stands_in_uris(c) ? std::string(1, c)
                                 : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return encoded;
}

Position utf16_position(const Source& source, std::uint32_t offset) {
  return {source.position(offset).line, source.utf16_column(offset)};
}

Position position_in(const Source& source, std::uint32_t offset, Columns columns) {
  Position position = source.position(offset);
  if (columns == Columns::utf16) position.column = source.utf16_column(offset);
  if (columns != Columns::characters) return position;
  const std::string_view line = source.slice(source.line(position.line));
  const std::size_t end = std::min<std::size_t>(position.column - 1, line.size());
  position.column = 1;
  for (std::size_t at = 0; at < end; at += character_at(line, at).size) ++position.column;
  return position;
}

std::optional<Edit> applicable_edit(const Source& source, const Diagnostic& finding) {
  if (!finding.fix || finding.fix->tier == FixTier::display || finding.fix->edits.empty())
    return std::nullopt;
  const auto& edits = finding.fix->edits;
  Edit whole{{edits.front().span.begin, edits.front().span.begin}, ""};
  for (const Edit& edit : edits) {
    whole.replacement += source.slice({whole.span.end, edit.span.begin});
    whole.replacement += edit.replacement;
    whole.span.end = edit.span.end;
  }
  if (valid_utf8(whole.replacement) != whole.replacement) return std::nullopt;
  return whole;
}

}  // namespace cablelint
