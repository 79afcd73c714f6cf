#include "lsp/uri.hpp"

#include <charconv>

#include "output/place.hpp"

namespace cablelint::lsp {
namespace {

std::string decoded(std::string_view text) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned code = 0;
    const auto digits = text.substr(at + 1, 2);
    if (text[at] == '%' && digits.size() == 2 &&
        std::from_chars(digits.data(), digits.data() + 2, code, 16).ptr == digits.data() + 2) {
      bytes += static_cast<char>(code);
      at += 2;
    } else {
      bytes += text[at];
    }
  }
  return bytes;
}

}  // namespace

std::optional<std::filesystem::path> path_of(std::string_view uri) {
  constexpr std::string_view scheme = "file:";
  if (!uri.starts_with(scheme)) return std::nullopt;
  uri.remove_prefix(scheme.size());
  if (uri.starts_with("//")) uri.remove_prefix(std::min(uri.find('/', 2), uri.size()));
  if (uri.empty()) return std::nullopt;
  return std::filesystem::path(decoded(uri.substr(0, uri.find_first_of("?#")))).lexically_normal();
}

std::string uri_of(const std::filesystem::path& path) {
  return "file://" + percent_encoded(path.generic_string());
}

std::string last_name(std::string_view uri) {
  const std::string name = decoded(uri.substr(uri.find_last_of("/:") + 1));
  return name.empty() || name.find('/') != name.npos ? "unnamed" : name;
}

}  // namespace cablelint::lsp
