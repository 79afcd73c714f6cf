#include "syntax/conflict.hpp"

#include <string_view>
#include <utility>

namespace cablelint {
namespace {

constexpr std::string_view ours = "<<<<<<<";
constexpr std::string_view middle = "=======";
constexpr std::string_view theirs = ">>>>>>>";

bool is_marker(std::string_view line, std::string_view sign) {
  return line.starts_with(sign) && (line.size() == sign.size() || line[sign.size()] == ' ');
}

}  // namespace

std::vector<Conflict> find_conflicts(const Source& source) {
  std::vector<Conflict> found;
  if (source.text().find(ours) == std::string_view::npos) return found;  // as in nearly all texts
  Conflict open;
  for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
    const Span span = source.line(number);
    const std::string_view line = source.slice(span);
    if (is_marker(line, ours)) open = {span, {}, {}};
    if (open.ours.empty()) continue;
    if (line == middle) open.middle = span;
    if (!is_marker(line, theirs) || open.middle.empty()) continue;
    open.theirs = span;
    found.push_back(std::exchange(open, {}));
  }
  return found;
}

}  // namespace cablelint
