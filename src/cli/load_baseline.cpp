#include "cli/load_baseline.hpp"

#include "cli/request.hpp"
#include "files/read_whole.hpp"

namespace cablelint {

namespace fs = std::filesystem;

fs::path folder_of(const fs::path& file) {
  return (fs::current_path() / file).lexically_normal().parent_path();
}

bool has_baseline(const Options& options) {
  if (!options.baseline.empty()) return true;
  complain("--baseline is required, or `baseline` in the configuration");
  return false;
}

std::optional<Baseline> load_baseline(const Options& options) {
  if (!has_baseline(options)) return std::nullopt;
  const std::string& path = options.baseline;
  Problems problems;
  std::optional<Baseline> baseline;
  try {
    baseline = Baseline::read(Source(path, read_whole(path)), folder_of(path), problems.in_files);
  } catch (const fs::filesystem_error& error) {
    problems.add_unreadable(path, error.code());
  }
  print_problems(problems, options);
  return baseline;
}

}  // namespace cablelint
