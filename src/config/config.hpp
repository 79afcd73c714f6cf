#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "config/file.hpp"

namespace cablelint {

template <typename T>
bool is_set(const std::optional<T>& value) {
  return value.has_value();
}
template <typename T>
bool is_set(const std::vector<T>& values) {
  return !values.empty();
}

/// A configuration: a file and those it extends, each once, its own last.
struct Config {
  std::vector<std::shared_ptr<const ConfigFile>> files;

  const ConfigFile& own() const { return *files.back(); }

  /// The last file that sets a key counts; null where none does.
  template <typename T>
  const ConfigFile* file_with(T ConfigFile::*key) const {
    for (auto file = files.rbegin(); file != files.rend(); ++file)
      if (is_set((**file).*key)) return file->get();
    return nullptr;
  }

  /// Whether one of the files excludes a text, whose path is absolute.
  bool excludes(const std::filesystem::path& text) const;
  /// Whether it is among those to include. The last file that speaks of it counts; nothing where
  /// none does.
  std::optional<bool> includes(const std::filesystem::path& text) const;
};

/// Finds and reads configurations, each file and each folder once.
class ConfigReader {
 public:
  /// Paths are shown relative to the folder, the working folder of the program.
  explicit ConfigReader(std::filesystem::path working_folder);

  /// The configuration of a text: the nearest file above it, no further up than the root of its
  /// repository, the first folder that holds ".git". Null where there is none. Relative paths are
  /// those of the working folder. Throws std::filesystem::filesystem_error where it cannot be read.
  const Config* nearest(const std::filesystem::path& text);
  /// The same of all texts that lie in a folder itself.
  const Config* nearest_to(const std::filesystem::path& folder);
  /// The configuration of this path. Throws as `nearest` does.
  const Config* read(const std::filesystem::path& path);

  /// What is wrong in the files read so far.
  std::vector<FileProblem>& problems() { return problems_; }
  /// Every configuration read so far.
  std::vector<const Config*> configs() const;

  /// A path as people see it.
  std::string shown(const std::filesystem::path& path) const;
  std::filesystem::path absolute(const std::filesystem::path& path) const;

 private:
  using Path = std::filesystem::path;
  using File = std::shared_ptr<const ConfigFile>;

  const Config* in_folder(const Path& folder);
  File read_file(const Path& path);
  void add_file(const Path& path, std::vector<Path>& open, Config& config);
  void check_own_reach(const ConfigFile& file);
  void add_extended(const ConfigFile& file, std::vector<Path>& open, Config& config);

  Path working_folder_;
  std::map<Path, const Config*> by_folder_;
  std::map<Path, std::unique_ptr<const Config>> by_path_;
  std::map<Path, File> files_;
  std::vector<FileProblem> problems_;
};

}  // namespace cablelint
