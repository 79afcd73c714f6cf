#include "output/colour.hpp"

namespace cablelint {

Palette::Palette(bool colour) {
  if (!colour) return;
  error = "\x1b[1;31m";
  warning = "\x1b[1;33m";
  note = "\x1b[1;36m";
  strong = "\x1b[1m";
  faint = "\x1b[2m";
  plain = "\x1b[0m";
}

std::string_view Palette::severity(Severity severity) const {
  if (severity == Severity::error) return error;
  return severity == Severity::warning ? warning : note;
}

}  // namespace cablelint
