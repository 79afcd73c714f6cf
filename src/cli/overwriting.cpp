#include "cli/overwriting.hpp"
#include "cli/read_input.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/terminal.hpp"
#include "config/file.hpp"
#include "lint.hpp"
#include "linter/builtin.hpp"

namespace cablelint {
namespace {

constexpr std::uint64_t most_looked_at = 1u << 20;  // bytes: no cable is larger

// A report of ours may show a line of a heading, but hardly two that belong together.
bool holds_a_cable(const std::string& file) {
  std::error_code unknown;
  if (!std::filesystem::is_regular_file(file, unknown)) return false;
  const ReadResult read = read_input(file, most_looked_at, "");
  if (!read.source) return false;
  const Identity identity = lint(*read.source, builtin_rules()).identity;
  return !identity.mrn.empty() && identity.order;
}

}  // namespace

bool would_overwrite(const std::string& file, const Inputs& inputs, const Linter& linter) {
  namespace fs = std::filesystem;
  std::error_code unknown;
  const fs::path path = fs::weakly_canonical(file, unknown);
  const auto is_it = [&](const Input& input) {
    return input.path != "-" && fs::path(input.path).filename() == path.filename() &&
           fs::weakly_canonical(input.path, unknown) == path;
  };
  const auto refuse = [&](std::string_view why) {
    complain(fmt::format("{} is {}: write to another file", file, why));
    return true;
  };
  if (path.filename() == config_file_name) return refuse("the name of a configuration");
  if (linter.reads(path) || std::ranges::any_of(inputs.files, is_it))
    return refuse("read in this run");
  return holds_a_cable(file) && refuse("a cable");
}

}  // namespace cablelint
