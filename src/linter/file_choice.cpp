#include "linter/file_choice.hpp"

#include <algorithm>

namespace cablelint {

namespace fs = std::filesystem;

namespace {

// The folders in which a text lies, from one of them down to its own; that one alone where the text
// lies elsewhere.
std::vector<fs::path> folders_down_to(const fs::path& text, fs::path from) {
  const fs::path own = text.parent_path();
  const fs::path below = own.lexically_relative(from);
  if (below.empty() || *below.begin() == "..") return {own};
  if (!from.has_filename()) from = from.parent_path();
  std::vector<fs::path> folders = {from};
  for (const fs::path& name : below)
    if (name != ".") folders.push_back(folders.back() / name);
  return folders;
}

}  // namespace

// Null where there are no more.
const Config* FileChoice::config_above(Above& above, std::size_t i) {
  while (i >= above.configs.size() && above.looked_into < above.folders.size()) {
    const Config* config = configs_.of_folder(above.folders[above.looked_into++]);
    if (config != nullptr && (above.configs.empty() || above.configs.back() != config))
      above.configs.push_back(config);
  }
  return i < above.configs.size() ? above.configs[i] : nullptr;
}

// Most files of a run lie in few folders, and most of these have no configuration.
Choice FileChoice::of(const std::string& file, const std::string& folder) {
  const ConfigReader& reader = configs_.reader();
  const auto [known, added] = above_.try_emplace({file.substr(0, file.rfind('/') + 1), folder});
  Above& above = known->second;
  if (added) above.folders = folders_down_to(reader.absolute(file), reader.absolute(folder));
  const Config* nearest = config_above(above, 0);
  if (nearest == nullptr && request_.exclude.empty()) return Choice::unsaid;
  const fs::path path = reader.absolute(file);
  const std::string shown = reader.shown(path);
  const auto matches = [&](const Glob& glob) { return glob.matches(shown); };
  if (std::ranges::any_of(request_.exclude, matches)) return Choice::excluded;
  for (std::size_t i = 0; const Config* config = config_above(above, i); ++i) {
    if (config->excludes(path)) return Choice::excluded;
    nearest = config;
  }
  const auto included = nearest == nullptr ? std::nullopt : nearest->includes(path);
  if (!included) return Choice::unsaid;
  return *included ? Choice::included : Choice::excluded;
}

}  // namespace cablelint
