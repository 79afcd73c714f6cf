#include "cli/git_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "cli/git.hpp"
#include "cli/repository.hpp"

namespace cablelint {
namespace {

namespace fs = std::filesystem;

bool is_in_repository(const fs::path& folder) {
  std::error_code unknown;
  return fs::exists(repository_root(fs::canonical(folder, unknown)) / ".git", unknown);
}

bool is_ignored(const fs::path& folder) {
  const auto answer = ask_git(folder, {"check-ignore", "--quiet", "."}, Repository::around);
  return answer && answer->status == 0;
}

// Other repositories inside stand in git's list as folders.
void add(FolderFiles& files, const fs::path& path) {
  std::error_code unknown;
  const fs::file_status status = fs::symlink_status(path, unknown);
  if (fs::is_directory(status) && fs::exists(path / ".git", unknown)) {
    FolderFiles inside = files_not_ignored(path.string());
    std::ranges::move(inside.paths, std::back_inserter(files.paths));
    std::ranges::move(inside.problems, std::back_inserter(files.problems));
  } else if (fs::is_regular_file(path, unknown)) {
    files.paths.push_back(path.string());
  }
}

}  // namespace

FolderFiles files_not_ignored(const std::string& folder) {
  if (!is_in_repository(folder)) return all_files(folder);
  const auto answer = ask_git(
      folder, {"ls-files", "-z", "--cached", "--others", "--exclude-standard"}, Repository::around);
  if (!answer) return all_files(folder);
  FolderFiles files;
  if (answer->status != 0)
    files.problems.push_back(
        fmt::format("cannot tell what git ignores in {}: git: {}; --no-gitignore does not ask it",
                    folder, answer->error));
  for (const std::string_view path : zero_ended(answer->out)) add(files, fs::path(folder) / path);
  if (files.paths.empty() && files.problems.empty() && is_ignored(folder)) return all_files(folder);
  return files;
}

ListFolder lister(const Options& options, const History* history) {
  if (history != nullptr && history->is_staged())
    return [history](const std::string& folder) { return history->staged_files(folder); };
  return options.no_gitignore ? all_files : files_not_ignored;
}

}  // namespace cablelint
