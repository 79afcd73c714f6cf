#pragma once
#include <filesystem>

namespace cablelint {

/// The root of the repository that holds a folder, an absolute path; without one the folder itself.
std::filesystem::path repository_root(const std::filesystem::path& folder);

}  // namespace cablelint
