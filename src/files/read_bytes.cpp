#include "files/read_bytes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cablelint {
namespace {

constexpr std::size_t looked_at = 8192;  // bytes that tell a text from something else

// How many bytes are control characters: bell, backspace, tab, the line ends and escape stand in
// texts too. In steps whose count fits a byte, so that the compiler compares many at once.
std::size_t count_controls(std::string_view bytes) {
  constexpr std::size_t step = 128;
  std::size_t count = 0;
  for (; !bytes.empty(); bytes.remove_prefix(std::min(bytes.size(), step))) {
    std::uint8_t found = 0;
    for (const char c : bytes.substr(0, step)) {
      const auto byte = static_cast<std::uint8_t>(c);
      const auto behind_bell = static_cast<std::uint8_t>(byte - '\a');
      found +=
          static_cast<std::uint8_t>((byte < 0x20) & (behind_bell > '\r' - '\a') & (byte != 0x1B));
    }
    count += found;
  }
  return count;
}

// What the bytes are, where they are not a text.
std::string_view other_than_text(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, looked_at);
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF"))
    return "is UTF-16, not UTF-8: convert it first";
  const bool binary =
      head.find('\0') != std::string_view::npos || 3 * count_controls(head) > head.size();
  return binary ? "is a binary file, not a cable" : "";
}

}  // namespace

ReadResult read_bytes(const std::string& path, std::string bytes, std::uint64_t max_size) {
  const auto most = static_cast<std::size_t>(std::min<std::uint64_t>(max_size, most_bytes));
  if (bytes.size() > most)
    return {{}, fmt::format("{} has more than {} bytes: see --max-file-size", path, most)};
  const std::string_view other = other_than_text(bytes);
  if (!other.empty()) return {{}, fmt::format("{} {}", path, other), true};
  return {Source(path, std::move(bytes)), ""};
}

}  // namespace cablelint
