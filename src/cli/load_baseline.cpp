#include "cli/load_baseline.hpp"

#include <fmt/format.h>

#include "cli/rule_book.hpp"

namespace cablelint {

namespace fs = std::filesystem;

fs::path folder_of(const fs::path& file) {
  return (fs::current_path() / file).lexically_normal().parent_path();
}

bool load_baseline(const Options& options, std::optional<Baseline>& baseline) try {
  if (options.baseline.empty()) return true;
  std::vector<FileProblem> problems;
  baseline = Baseline::read(Source(options.baseline, read_whole(options.baseline)),
                            folder_of(options.baseline), problems);
  print_problems(problems, options);
  return baseline.has_value();
} catch (const fs::filesystem_error& error) {
  complain(fmt::format("cannot read {}: {}", options.baseline, error.code().message()));
  return false;
}

}  // namespace cablelint
