#include "config/config.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rules/faults.hpp"
#include "rules/load.hpp"

namespace cablelint {

namespace fs = std::filesystem;

ConfigReader::ConfigReader(fs::path working_folder) : working_folder_(std::move(working_folder)) {}

fs::path ConfigReader::absolute(const fs::path& path) const {
  return (working_folder_ / path).lexically_normal();
}

std::string ConfigReader::shown(const fs::path& path) const {
  return path.lexically_proximate(working_folder_).generic_string();
}

const Config* ConfigReader::nearest(const fs::path& text) {
  return in_folder(absolute(text).parent_path());
}

// Most texts of a run lie in few folders: each is looked into once.
const Config* ConfigReader::in_folder(const fs::path& folder) {
  if (const auto known = by_folder_.find(folder); known != by_folder_.end()) return known->second;
  std::error_code ignored;
  const fs::path path = folder / config_file_name;
  const fs::path misnamed = folder / ".cablelint.yml";
  const Config* config = nullptr;
  if (fs::exists(misnamed, ignored))
    problems_.push_back({shown(misnamed),
                         {},
                         1,
                         "a configuration that is not read",
                         fmt::format("call it {}", config_file_name),
                         ""});
  if (fs::exists(path, ignored))
    config = read(path);
  else if (folder != folder.parent_path() && !fs::exists(folder / ".git", ignored))
    config = in_folder(folder.parent_path());
  by_folder_[folder] = config;
  return config;
}

const Config* ConfigReader::read(const fs::path& path) {
  const fs::path whole = absolute(path);
  if (const auto known = by_path_.find(whole); known != by_path_.end()) return known->second.get();
  auto config = std::make_unique<Config>();
  std::vector<fs::path> open;
  add_file(whole, open, *config);
  return (by_path_[whole] = std::move(config)).get();
}

// Adds a file behind those it extends; `open` are the files that lead to it.
void ConfigReader::add_file(const fs::path& path, std::vector<fs::path>& open, Config& config) {
  const File file = read_file(path);
  if (std::ranges::find(config.files, file) != config.files.end()) return;
  open.push_back(path);
  add_extended(*file, open, config);
  open.pop_back();
  config.files.push_back(file);
}

void ConfigReader::add_extended(const ConfigFile& file, std::vector<fs::path>& open,
                                Config& config) {
  Faults faults(file.source, problems_);
  for (const auto& [name, span] : file.extends) {
    const fs::path path = (file.folder / name).lexically_normal();
    if (std::ranges::find(open, path) != open.end()) {
      faults.add(span, fmt::format("a circle: `{}` extends this file", name));
      continue;
    }
    try {
      add_file(path, open, config);
    } catch (const fs::filesystem_error& error) {
      faults.add(span, fmt::format("cannot read {}: {}", shown(path), error.code().message()));
    }
  }
}

ConfigReader::File ConfigReader::read_file(const fs::path& path) {
  File& file = files_[path];
  if (!file)
    file = std::make_shared<const ConfigFile>(
        read_config_file(Source(shown(path), read_whole(path)), path.parent_path(), problems_));
  return file;
}

std::vector<const Config*> ConfigReader::configs() const {
  std::vector<const Config*> all;
  for (const auto& [path, config] : by_path_) all.push_back(config.get());
  return all;
}

}  // namespace cablelint
