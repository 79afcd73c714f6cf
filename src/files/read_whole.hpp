#pragma once
#include <filesystem>
#include <string>

namespace cablelint {

/// The bytes of a file. Throws std::filesystem::filesystem_error.
std::string read_whole(const std::filesystem::path& path);

}  // namespace cablelint
