#include "config/config.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "files/faults.hpp"
#include "files/read_whole.hpp"

namespace cablelint {

namespace fs = std::filesystem;

namespace {

// A folder is no text: such a pattern would silently match nothing.
void check_folders(const ConfigFile& file, std::vector<FileProblem>& problems) {
  Faults faults(file.source, problems);
  std::error_code ignored;
  for (const auto* pattern : file.patterns()) {
    const Glob& glob = pattern->value;
    if (!glob.fault().empty() || !glob.is_plain() || glob.text().empty()) continue;
    if (fs::is_directory(file.folder / glob.text(), ignored))
      faults.add(pattern->span, fmt::format("`{}` is a folder", glob.text()),
                 fmt::format("write `{}/` for all that is in it", glob.text()));
  }
}

}  // namespace

bool Config::excludes(const fs::path& text) const {
  return std::ranges::any_of(files, [&](const auto& file) {
    return !file->exclude.empty() && any_matches(file->exclude, file->relative(text));
  });
}

std::optional<bool> Config::includes(const fs::path& text) const {
  const ConfigFile* file = file_with(&ConfigFile::include);
  return file == nullptr ? std::nullopt
                         : std::optional(any_matches(file->include, file->relative(text)));
}

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

const Config* ConfigReader::nearest_to(const fs::path& folder) {
  const fs::path path = absolute(folder);
  return in_folder(path.has_filename() ? path : path.parent_path());
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
  if (fs::exists(path, ignored)) {
    config = read(path);
    check_own_reach(config->own());
  } else if (folder != folder.parent_path() && !fs::exists(folder / ".git", ignored)) {
    config = in_folder(folder.parent_path());
  }
  by_folder_[folder] = config;
  return config;
}

// All texts for which it is the nearest lie in its folder and below.
void ConfigReader::check_own_reach(const ConfigFile& file) {
  Faults faults(file.source, problems_);
  for (const auto* pattern : file.patterns())
    if (pattern->value.text().starts_with("../"))
      faults.add(pattern->span,
                 fmt::format("`{}` lies outside of the folder of this file", pattern->value.text()),
                 "this file is for texts in its folder and below");
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
  if (!file) {
    file = std::make_shared<const ConfigFile>(
        read_config_file(Source(shown(path), read_whole(path)), path.parent_path(), problems_));
    check_folders(*file, problems_);
  }
  return file;
}

std::vector<const Config*> ConfigReader::configs() const {
  std::vector<const Config*> all;
  for (const auto& [path, config] : by_path_) all.push_back(config.get());
  return all;
}

}  // namespace cablelint
