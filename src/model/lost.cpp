#include "model/lost.hpp"

#include <algorithm>

namespace cablelint {
namespace {

constexpr std::string_view five_x = "XXXXX";
constexpr std::size_t longest_label = 20;  // with its mark: "12. (S//NF) "

// The place of an X, or of the label before it that begins its line.
std::uint32_t begin_with_label(std::string_view text, std::size_t at) {
  const std::size_t reach = at > longest_label ? at - longest_label - 1 : 0;
  const std::size_t newline = text.substr(reach, at - reach).rfind('\n');
  if (newline == std::string_view::npos && reach > 0) return static_cast<std::uint32_t>(at);
  const std::size_t line = reach + (newline == std::string_view::npos ? 0 : newline + 1);
  const std::string_view before = text.substr(line, at - line);
  const bool label = before.find_first_of("0123456789(") != std::string_view::npos &&
                     before.find_first_of(".)") != std::string_view::npos;
  return static_cast<std::uint32_t>(label || before.find_first_not_of(" \t") == before.npos ? line
                                                                                            : at);
}

}  // namespace

std::vector<Lost> cut_lines(const Reader& reader, Span heading) {
  std::vector<Lost> found;
  const std::string_view text = reader.source.slice(heading);
  for (std::size_t at = text.find("..."); at < text.size(); at = text.find("...", at)) {
    const std::size_t dots = std::min(text.find_first_not_of('.', at), text.size());
    const std::size_t end = text.find_first_not_of(" \r", dots);
    const auto begin = heading.begin + static_cast<std::uint32_t>(at);
    if (end == std::string_view::npos || text[end] == '\n')
      found.push_back({{begin, heading.begin + static_cast<std::uint32_t>(dots)}, true});
    at = dots;
  }
  return found;
}

std::vector<Lost> redactions(const Reader& reader, Span text) {
  std::vector<Lost> found;
  const std::string_view all = reader.source.text().substr(0, text.end);
  for (std::size_t at = all.find(five_x, text.begin); at < all.size(); at = all.find(five_x, at)) {
    const std::size_t end = std::min(all.find_first_not_of('X', at), all.size());
    found.push_back({{begin_with_label(all, at), static_cast<std::uint32_t>(end)}, false});
    at = end;
  }
  return found;
}

bool is_lost(const Cable& cable, Span place) {
  const auto lost = std::ranges::partition_point(
      cable.lost, [&](const Lost& one) { return one.span.end <= place.begin; });
  if (lost == cable.lost.end()) return false;
  if (lost->cut) return lost->span.begin <= place.end;
  return lost->span.begin <= place.begin && place.end <= lost->span.end;
}

}  // namespace cablelint
