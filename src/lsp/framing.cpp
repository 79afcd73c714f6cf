#include "lsp/framing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>

namespace cablelint::lsp {
namespace {

constexpr std::string_view length_field = "content-length";

bool same_word(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, [](unsigned char l, unsigned char r) {
    return std::tolower(l) == std::tolower(r);
  });
}

std::size_t find_length_field(std::string_view bytes, std::size_t from) {
  const auto found =
      std::search(bytes.begin() + static_cast<std::ptrdiff_t>(std::min(from, bytes.size())),
                  bytes.end(), length_field.begin(), length_field.end(),
                  [](unsigned char l, unsigned char r) { return std::tolower(l) == r; });
  return static_cast<std::size_t>(found - bytes.begin());
}

// Where the header ends and how much stands behind it: an empty line. Some clients write "\n"
// alone.
std::optional<std::pair<std::size_t, std::size_t>> header_end(std::string_view bytes) {
  for (std::size_t at = bytes.find('\n'); at != bytes.npos; at = bytes.find('\n', at + 1)) {
    if (bytes.substr(at + 1).starts_with("\r\n")) return std::pair(at, at + 3);
    if (bytes.substr(at + 1).starts_with("\n")) return std::pair(at, at + 2);
  }
  return std::nullopt;
}

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

std::optional<std::size_t> length_in(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == line.npos || !same_word(trimmed(line.substr(0, colon)), length_field))
    return std::nullopt;
  const std::string_view digits = trimmed(line.substr(colon + 1));
  std::size_t length = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  return whole ? std::optional(length) : std::nullopt;
}

// What a header says of the length of what follows; other fields are not looked at.
std::optional<std::size_t> length_of(std::string_view header) {
  while (!header.empty()) {
    const auto end = std::min(header.find('\n'), header.size());
    if (const auto length = length_in(header.substr(0, end))) return length;
    header.remove_prefix(std::min(end + 1, header.size()));
  }
  return std::nullopt;
}

}  // namespace

void Framing::feed(std::string_view bytes) {
  bytes_.erase(0, read_);
  read_ = 0;
  bytes_ += bytes;
}

std::optional<Framing::Frame> Framing::next() {
  if (lost_) {
    // What may be the beginning of the word is kept.
    const auto at = find_length_field(rest(), 0);
    lost_ = at == rest().size();
    read_ += lost_ ? at - std::min(at, length_field.size() - 1) : at;
    if (lost_) return std::nullopt;
  }
  const auto end = header_end(rest());
  if (!end || end->first > longest_header) {
    if (rest().size() <= longest_header) return std::nullopt;
    return pass_over(1, "no Content-Length header where a message ought to begin");
  }
  const auto length = length_of(rest().substr(0, end->first));
  if (!length) return pass_over(end->second, "a header without a Content-Length");
  if (*length > longest_body)
    return pass_over(end->second, fmt::format("a message of {} bytes is too long", *length));
  if (rest().size() - end->second < *length) return std::nullopt;
  Body body{std::string(rest().substr(end->second, *length))};
  read_ += end->second + *length;
  return body;
}

Framing::Frame Framing::pass_over(std::size_t least, std::string problem) {
  read_ += least;
  lost_ = true;
  return Garbage{std::move(problem)};
}

std::string framed(std::string_view body) {
  return fmt::format("Content-Length: {}\r\n\r\n{}", body.size(), body);
}

}  // namespace cablelint::lsp
