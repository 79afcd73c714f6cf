#include "cli/load_baseline.hpp"

#include <fmt/format.h>

#include "cli/rule_book.hpp"

namespace cablelint {

namespace fs = std::filesystem;

fs::path folder_of(const fs::path& file) {
  return (fs::current_path() / file).lexically_normal().parent_path();
}

std::optional<Baseline> read_baseline(const std::string& path, std::vector<FileProblem>& problems) {
  return Baseline::read(Source(path, read_whole(path)), folder_of(path), problems);
}

bool has_baseline(const Options& options) {
  if (!options.baseline.empty()) return true;
  complain("--baseline is required, or `baseline` in the configuration");
  return false;
}

std::optional<Baseline> load_baseline(const Options& options) try {
  if (!has_baseline(options)) return std::nullopt;
  std::vector<FileProblem> problems;
  auto baseline = read_baseline(options.baseline, problems);
  print_problems(problems, options);
  return baseline;
} catch (const fs::filesystem_error& error) {
  complain(fmt::format("cannot read {}: {}", options.baseline, error.code().message()));
  return std::nullopt;
}

}  // namespace cablelint
