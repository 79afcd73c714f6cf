#include "cli/place.hpp"

#include <charconv>
#include <filesystem>

namespace cablelint {
namespace {

// Takes ":14" off the end of a path.
std::optional<std::uint32_t> take_number(std::string& path) {
  const std::size_t colon = path.rfind(':');
  if (colon == std::string::npos || colon == 0) return std::nullopt;
  const char* const end = path.data() + path.size();
  std::uint32_t number = 0;
  const auto [stop, error] = std::from_chars(path.data() + colon + 1, end, number);
  if (error != std::errc() || stop != end || number == 0) return std::nullopt;
  path.resize(colon);
  return number;
}

}  // namespace

Place read_place(const std::string& words) {
  if (std::filesystem::exists(words)) return {words, std::nullopt};
  Place place{words, std::nullopt};
  place.line = take_number(place.path);
  if (!place.line) return place;
  if (const auto earlier = take_number(place.path)) place.line = earlier;
  return place;
}

}  // namespace cablelint
