#include "cli/overwriting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/terminal.hpp"

namespace cablelint {

bool would_overwrite(const std::string& file, const Inputs& inputs, const Linter& linter) {
  namespace fs = std::filesystem;
  std::error_code unknown;
  const fs::path path = fs::weakly_canonical(file, unknown);
  const auto is_it = [&](const Input& input) {
    return input.path != "-" && fs::path(input.path).filename() == path.filename() &&
           fs::weakly_canonical(input.path, unknown) == path;
  };
  if (!linter.reads(path) && std::ranges::none_of(inputs.files, is_it)) return false;
  complain(fmt::format("{} is read in this run: write to another file", file));
  return true;
}

}  // namespace cablelint
