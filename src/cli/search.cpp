#include "cli/search.hpp"

#include "cli/git_files.hpp"

namespace cablelint {

Search search_of(const Options& options, Linter& linter, const History* history) {
  return {.list = lister(options, history),
          .choose = [&files = linter.files()](
                        const std::string& file,
                        const std::string& folder) { return files.of(file, folder); },
          .choose_named = options.force_exclude,
          .stdin_filename = options.stdin_filename};
}

}  // namespace cablelint
