#include "output/header.hpp"

#include <fmt/format.h>

#include "output/printable.hpp"

namespace cablelint {

void write_header(std::string& out, std::string_view path, Position position, Severity severity,
                  std::string_view message, std::string_view rule, const Palette& palette) {
  fmt::format_to(std::back_inserter(out), "{}{}:{}:{}:{} {}{}:{} {}{}{}", palette.strong,
                 print_line(path), position.line, position.column, palette.plain,
                 palette.severity(severity), name(severity), palette.plain, palette.strong,
                 print_line(message), palette.plain);
  if (!rule.empty())
    fmt::format_to(std::back_inserter(out), " {}[{}]{}", palette.faint, rule, palette.plain);
  out += '\n';
}

}  // namespace cablelint
