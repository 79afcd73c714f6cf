#include "cli/search.hpp"

#include "cli/git_files.hpp"

namespace cablelint {

Search search_of(const Options& options, Rulings& rulings, const History* history) {
  return {.list = lister(options, history),
          .choose = [&rulings](const std::string& file,
                               const std::string& folder) { return rulings.choose(file, folder); },
          .choose_named = options.force_exclude,
          .stdin_filename = options.stdin_filename};
}

}  // namespace cablelint
