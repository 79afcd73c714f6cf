#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/new_file.hpp"
#include "cli/request.hpp"
#include "rules/starter_rule.hpp"

namespace cablelint {
namespace {

namespace fs = std::filesystem;

// That of --rules, else the first of the configuration.
std::optional<fs::path> folder_of_rules(const Options& options) {
  if (!options.rule_folders.empty()) return options.rule_folders.front();
  const Request request = request_of(options);
  Configs configs(request);
  const Config* config = configs.of_working_folder();
  if (config == nullptr) return std::nullopt;
  const ConfigFile* file = config->file_with(&ConfigFile::rule_folders);
  if (file == nullptr || file->rule_folders.empty()) return std::nullopt;
  return (file->folder / file->rule_folders.front().value)
      .lexically_relative(request.working_folder);
}

bool is_word(const std::string& word) {
  const auto fits = [](unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  return !word.empty() && word.front() != '-' && std::ranges::all_of(word, fits);
}

}  // namespace

int write_rule(const Options& options) {
  const std::size_t slash = options.rule.find('/');
  if (slash == std::string::npos || !is_word(options.rule.substr(0, slash)) ||
      !is_word(options.rule.substr(slash + 1))) {
    complain(
        fmt::format("`{}` is not AREA/ID: two words of small letters, digits and hyphens, as in "
                    "captions/sipdis-missing",
                    options.rule));
    return 2;
  }
  const auto folder = folder_of_rules(options);
  if (!folder) {
    complain("no folder for rules: give --rules DIR, or `rule-folders` in the configuration");
    return 2;
  }
  const fs::path path = *folder / (options.rule + ".yaml");
  if (fs::exists(path)) {
    complain(fmt::format("{} is already there", path.generic_string()));
    return 2;
  }
  fs::create_directories(path.parent_path());
  NewFile file(path.string());
  file.write(starter_rule(options.rule_target));
  file.commit();
  put(fmt::format("wrote {0}; try it with `cablelint rules test {0}`\n", path.generic_string()));
  return 0;
}

}  // namespace cablelint
