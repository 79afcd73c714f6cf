#include "cli/inputs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
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

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

void add_entry(Inputs& inputs, const fs::directory_entry& entry) {
  std::error_code ignored;
  const fs::path& path = entry.path();
  const bool meant = has_cable_suffix(path);
  if (entry.is_regular_file(ignored) && (meant || path.extension().empty()))
    inputs.files.push_back({path.lexically_normal().string(), meant});
}

// Links to folders are not followed: they may lead in a circle.
void walk(Inputs& inputs, const std::string& folder) {
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (is_hidden(at->path())) continue;
    std::error_code ignored;
    if (at->is_directory(ignored) && !at->is_symlink(ignored))
      walk(inputs, at->path().string());
    else
      add_entry(inputs, *at);
  }
  if (error) inputs.problems.push_back(cannot_read(folder, error));
}

void add_folder(Inputs& inputs, const std::string& folder) {
  const std::size_t files = inputs.files.size();
  const std::size_t problems = inputs.problems.size();
  walk(inputs, folder);
  if (inputs.files.size() == files && inputs.problems.size() == problems)
    inputs.problems.push_back(fmt::format(
        "no cable in {}: no file there ends in .txt, .cable, .tel or .msg or has no suffix",
        folder));
}

void add_path(Inputs& inputs, const std::string& path) {
  std::error_code ignored;  // what cannot be looked at is reported when it is read
  if (fs::is_directory(path, ignored))
    add_folder(inputs, path);
  else
    inputs.files.push_back({path, true});
}

}  // namespace

Inputs find_inputs(const std::vector<std::string>& paths) {
  Inputs inputs;
  for (const std::string& path : paths) add_path(inputs, path);
  std::ranges::stable_sort(inputs.files, {}, [](const Input& input) {
    return std::pair(std::string_view(input.path), !input.meant);
  });
  inputs.files.erase(std::unique(inputs.files.begin(), inputs.files.end()), inputs.files.end());
  return inputs;
}

}  // namespace cablelint
