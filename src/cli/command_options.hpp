#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.hpp"

namespace CLI {
class App;
}

namespace cablelint {

using Names = std::vector<std::string_view>;

struct CommandName {
  std::string_view words;  // "rules list"
  Command command;
  std::string_view doc;
};

/// Every command, in the order in which help shows them.
std::span<const CommandName> commands();

/// Adds the options of the command that `options` names, which are read into it.
void add_options(CLI::App& app, Options& options);

}  // namespace cablelint
