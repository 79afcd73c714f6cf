#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace cablelint::lsp {

/// The path of a "file:" URI; nothing for any other.
std::optional<std::filesystem::path> path_of(std::string_view uri);
/// The "file:" URI of an absolute path.
std::string uri_of(const std::filesystem::path& path);
/// What a URI ends in, readable: "Untitled-1" of "untitled:Untitled-1".
std::string last_name(std::string_view uri);

}  // namespace cablelint::lsp
