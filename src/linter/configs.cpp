#include "linter/configs.hpp"

#include <algorithm>

namespace cablelint {

namespace fs = std::filesystem;

const Config* Configs::of_text(const fs::path& text) {
  if (request_.no_config) return nullptr;
  return request_.config.empty() ? reader_.nearest(text) : reader_.read(request_.config);
}

const Config* Configs::of_folder(const fs::path& folder) try {
  if (request_.no_config) return nullptr;
  return request_.config.empty() ? reader_.nearest_to(folder) : reader_.read(request_.config);
} catch (const fs::filesystem_error&) {
  return nullptr;
}

const Config* Configs::of_all(const std::vector<std::string>& paths) {
  fs::path common;
  for (const std::string& given : paths) {
    const fs::path path = reader_.absolute(given);
    std::error_code ignored;
    const fs::path folder = fs::is_directory(path, ignored) ? path / "" : path.parent_path() / "";
    const auto end = std::mismatch(common.begin(), common.end(), folder.begin(), folder.end());
    fs::path shared;
    for (auto name = folder.begin(); name != end.second; ++name) shared /= *name;
    common = common.empty() ? folder : shared;
  }
  return of_folder(common);
}

}  // namespace cablelint
