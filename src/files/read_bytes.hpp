#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "source/source.hpp"

namespace cablelint {

inline constexpr std::uint64_t most_bytes = 0xFFFFFFFF;  // a span counts no further

/// Either a text or why there is none.
struct ReadResult {
  std::optional<Source> source;
  std::string problem;     // "x.pdf is a binary file, not a cable"
  bool is_binary = false;  // the problem is what the file holds
};

/// What comes of the bytes of a text, of which there may be so many.
ReadResult read_bytes(const std::string& path, std::string bytes, std::uint64_t max_size);

}  // namespace cablelint
