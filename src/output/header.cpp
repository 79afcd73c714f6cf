#include "output/header.hpp"

#include <fmt/format.h>

#include "output/printable.hpp"

namespace cablelint {
namespace {

// A link as terminals take it (OSC 8).
std::string linked(std::string_view text, std::string_view uri) {
  if (uri.empty()) return std::string(text);
  return fmt::format("\x1b]8;;{}\x1b\\{}\x1b]8;;\x1b\\", uri, text);
}

}  // namespace

void write_header(std::string& out, std::string_view path, Position position, Severity severity,
                  std::string_view message, std::string_view rule, const Palette& palette,
                  std::string_view link) {
  fmt::format_to(std::back_inserter(out), "{}{}:{}:{}:{} {}{}:{} {}{}{}", palette.strong,
                 print_line(path), position.line, position.column, palette.plain,
                 palette.severity(severity), name(severity), palette.plain, palette.strong,
                 print_message(message), palette.plain);
  if (!rule.empty())
    fmt::format_to(std::back_inserter(out), " {}[{}]{}", palette.faint, linked(rule, link),
                   palette.plain);
  out += '\n';
}

}  // namespace cablelint
