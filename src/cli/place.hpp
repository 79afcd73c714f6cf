#pragma once
#include <cstdint>
#include <optional>
#include <string>

namespace cablelint {

/// A file, or a line of it.
struct Place {
  std::string path;
  std::optional<std::uint32_t> line;
};

/// Reads FILE, FILE:LINE and, as findings have it, FILE:LINE:COLUMN, whose column says no more.
Place read_place(const std::string& words);

}  // namespace cablelint
