#include "linter/inputs.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <span>
#include <system_error>

namespace cablelint {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> cable_suffixes = {".txt", ".cable", ".tel", ".msg"};

std::string cannot_read(const std::string& path, const std::error_code& error) {
  return fmt::format("cannot read {}: {}", path, error.message());
}

bool has_cable_suffix(const fs::path& path) {
  std::string suffix = path.extension().string();
  std::ranges::transform(suffix, suffix.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return std::ranges::find(cable_suffixes, suffix) != cable_suffixes.end();
}

// Whether a name behind the folder's own path begins with a dot.
bool is_hidden(const std::string& path, const std::string& folder) {
  return path.find("/.", folder.size() - 1) != std::string::npos;
}

void walk(FolderFiles& files, const std::string& folder) {
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->path().filename().native().starts_with('.')) continue;
    std::error_code ignored;
    if (at->is_directory(ignored) && !at->is_symlink(ignored))
      walk(files, at->path().string());
    else if (at->is_regular_file(ignored))
      files.paths.push_back(at->path().string());
  }
  if (error) files.problems.push_back(cannot_read(folder, error));
}

// Nothing where it is of a kind that holds no cables.
std::optional<Input> found_in_folder(const fs::path& path, Choice choice) {
  const bool meant = choice == Choice::included || has_cable_suffix(path);
  if (!meant && !path.extension().empty()) return std::nullopt;
  return Input{.path = path.lexically_normal().string(), .named = false, .meant = meant};
}

void add_folder(Inputs& inputs, const std::string& folder, const Search& search) {
  FolderFiles files = search.list(folder);
  bool any = false;
  for (const std::string& path : files.paths) {
    if (is_hidden(path, folder)) continue;
    const Choice choice = search.choose(path, folder);
    const auto input = choice == Choice::excluded ? std::nullopt : found_in_folder(path, choice);
    if (input) inputs.files.push_back(*input);
    any = any || input || choice == Choice::excluded;
  }
  if (!any && files.problems.empty() && !files.may_be_none)
    inputs.problems.push_back(
        fmt::format("no cable in {}: no file there ends in {} or has no suffix", folder,
                    cable_suffixes_in_words()));
  std::ranges::move(files.problems, std::back_inserter(inputs.problems));
}

// Tells files that were met before, by this name or by another: through a link, or as ./a.txt.
class FilesOnce {
 public:
  // What cannot be looked at is new: that is reported when it is read.
  bool is_new(const std::string& path) {
    struct stat about {};
    if (path == "-" || ::stat(path.c_str(), &about) != 0) return true;
    return met_.emplace(about.st_dev, about.st_ino).second;
  }

 private:
  std::set<std::pair<dev_t, ino_t>> met_;
};

void add_path(Inputs& inputs, const std::string& path, const Search& search) {
  std::error_code ignored;  // what cannot be looked at is reported when it is read
  if (fs::is_directory(path, ignored)) return add_folder(inputs, path, search);
  Input input = input_of(path, search.stdin_filename);
  input.excluded = search.choose_named && search.choose(input.name(), ".") == Choice::excluded;
  if (!input.excluded || path == "-") inputs.files.push_back(std::move(input));
}

}  // namespace

Input input_of(const std::string& path, const std::string& stdin_filename) {
  return {.path = path, .alias = path == "-" ? stdin_filename : ""};
}

std::string cable_suffixes_in_words() {
  const std::span all_but_last(cable_suffixes.begin(), cable_suffixes.size() - 1);
  return fmt::format("{} or {}", fmt::join(all_but_last, ", "), cable_suffixes.back());
}

FolderFiles all_files(const std::string& folder) {
  FolderFiles files;
  walk(files, folder);
  return files;
}

Inputs find_inputs(const std::vector<std::string>& paths, const Search& search) {
  Inputs inputs;
  for (const std::string& path : paths) add_path(inputs, path, search);
  std::ranges::stable_sort(inputs.files, {}, [](const Input& input) {
    return std::pair(std::string_view(input.path), !input.named);
  });
  inputs.files.erase(std::unique(inputs.files.begin(), inputs.files.end()), inputs.files.end());
  FilesOnce once;
  std::erase_if(inputs.files, [&](const Input& input) { return !once.is_new(input.path); });
  return inputs;
}

}  // namespace cablelint
