#include "lsp/workspace_files.hpp"

#include <algorithm>
#include <array>

namespace cablelint::lsp {
namespace {

namespace fs = std::filesystem;

bool is_called_like_a_cable(const fs::path& path) {
  constexpr std::array<std::string_view, 5> suffixes = {"", ".txt", ".cable", ".tel", ".msg"};
  return std::ranges::find(suffixes, path.extension()) != suffixes.end();
}

bool is_meant(const fs::path& file, const fs::path& folder, Linter& linter) {
  const Choice choice = linter.files().of(file.string(), folder.string());
  return choice == Choice::included || (choice == Choice::unsaid && is_called_like_a_cable(file));
}

}  // namespace

std::vector<fs::path> files_in(const fs::path& folder, Judge& judge) {
  Linter& linter = judge.linter_of(folder / "any");
  std::vector<fs::path> files;
  std::error_code error;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error);
  for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
    const bool hidden = at->path().filename().string().starts_with('.');
    std::error_code unknown;
    if (hidden && at->is_directory(unknown)) at.disable_recursion_pending();
    if (!hidden && at->is_regular_file(unknown) && is_meant(at->path(), folder, linter))
      files.push_back(at->path());
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace cablelint::lsp
