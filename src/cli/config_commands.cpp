#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "cli/commands.hpp"
#include "cli/request.hpp"
#include "config/show.hpp"

namespace cablelint {

int show_config(const Options& options) {
  const Input text = input_of(options.paths.front(), options.stdin_filename);
  Linter linter(request_without_baseline(options));
  const auto rulings = rule_on({text}, linter, options);
  if (!rulings) return 2;
  put(show(linter.settings(text.name()), rulings->front().config, linter.request().choice,
           linter.absolute(text.name()), options.origin));
  return 0;
}

int print_config_page(const Options&) {
  put(config_page());
  return 0;
}

int write_config(const Options&) {
  const std::filesystem::path path(config_file_name);
  std::error_code ignored;
  if (std::filesystem::exists(std::filesystem::symlink_status(path, ignored))) {
    complain(fmt::format("{} is already there", config_file_name));
    return 2;
  }
  std::ofstream file(path, std::ios::binary);
  file << starter_config() << std::flush;
  if (!file)
    throw std::system_error(errno, std::generic_category(),
                            fmt::format("cannot write {}", config_file_name));
  put(fmt::format("wrote {}\n", config_file_name));
  return 0;
}

}  // namespace cablelint
