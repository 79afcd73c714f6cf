#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

#include "cli/inputs.hpp"

namespace cablelint {
namespace {

constexpr std::size_t looked_at = 8192;      // bytes that tell a text from something else
constexpr std::size_t offsets = 0xFFFFFFFF;  // a span counts no further

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

bool is_control(char c) {
  constexpr std::string_view in_texts = "\t\n\v\f\r\b\a\x1b";
  return static_cast<unsigned char>(c) < 0x20 && in_texts.find(c) == std::string_view::npos;
}

// What the bytes are, where they are not a text.
std::string_view other_than_text(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, looked_at);
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF"))
    return "is UTF-16, not UTF-8: convert it first";
  const auto controls = static_cast<std::size_t>(std::ranges::count_if(head, is_control));
  const bool binary = head.find('\0') != std::string_view::npos || 3 * controls > head.size();
  return binary ? "is a binary file, not a cable" : "";
}

// Reads on to the end, but not further than one byte past `most`.
std::string read_all(std::FILE* file, std::size_t expected, std::size_t most) {
  std::string bytes;
  for (std::size_t room = expected + 1; bytes.size() <= most; room = bytes.size() + looked_at) {
    const std::size_t filled = bytes.size();
    bytes.resize(std::min(filled + room, most + 1));
    const std::size_t got = std::fread(bytes.data() + filled, 1, bytes.size() - filled, file);
    bytes.resize(filled + got);
    if (got == 0 || std::feof(file) != 0 || std::ferror(file) != 0) break;
  }
  return bytes;
}

ReadResult failed(const std::string& path, int error) {
  return {{}, fmt::format("cannot read {}: {}", path, std::generic_category().message(error))};
}

ReadResult read_open(std::FILE* file, const std::string& path, std::size_t size, std::size_t most) {
  std::string bytes = read_all(file, size, most);
  if (std::ferror(file) != 0) return failed(path, errno);
  return read_bytes(path, std::move(bytes), most);
}

}  // namespace

ReadResult read_bytes(const std::string& path, std::string bytes, std::uint64_t max_size) {
  const auto most = static_cast<std::size_t>(std::min<std::uint64_t>(max_size, offsets));
  if (bytes.size() > most)
    return {{}, fmt::format("{} has more than {} bytes: see --max-file-size", path, most)};
  const std::string_view other = other_than_text(bytes);
  if (!other.empty()) return {{}, fmt::format("{} {}", path, other), true};
  return {Source(path, std::move(bytes)), ""};
}

ReadResult read_input(const std::string& path, std::uint64_t max_size,
                      const std::string& stdin_name) {
  const auto most = static_cast<std::size_t>(std::min<std::uint64_t>(max_size, offsets));
  if (path == "-") return read_open(stdin, stdin_name, 0, most);
  std::error_code unknown;
  if (std::filesystem::is_other(path, unknown))
    return {{}, fmt::format("{} is a pipe, a socket or a device: use - for standard input", path)};
  const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
  if (!file) return failed(path, errno);
  const std::uintmax_t size = std::filesystem::file_size(path, unknown);
  return read_open(file.get(), path, unknown ? 0 : std::min<std::uintmax_t>(size, most), most);
}

}  // namespace cablelint
