#include "cli/repository.hpp"

namespace cablelint {

namespace fs = std::filesystem;

// In a worktree or a submodule .git is a file.
fs::path repository_root(const fs::path& folder) {
  std::error_code unknown;
  for (fs::path at = folder;; at = at.parent_path()) {
    if (fs::exists(at / ".git", unknown)) return at;
    if (!at.has_relative_path()) return folder;
  }
}

}  // namespace cablelint
