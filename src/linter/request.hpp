#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "config/glob.hpp"
#include "config/settings.hpp"
#include "model/date.hpp"

namespace cablelint {

/// Today in UTC, so that it is the same day everywhere.
Date today();

/// What a host asks of the linter for all of its texts. It goes before what configurations say.
struct Request {
  std::filesystem::path working_folder = std::filesystem::current_path();  // of relative paths
  RuleChoice choice = {};
  std::vector<std::string> rule_folders = {};  // beside those of configurations
  std::string config = {};                     // the one to take; empty: the nearest to each text
  bool no_config = false;                      // none at all
  std::vector<Glob> exclude = {};              // files that folders do not stand for
  std::string baseline = {};                   // the one to take; empty: that of the configuration
  bool no_baseline = false;                    // none at all
  bool no_suppressions = false;     // no finding may stay because a configuration says so
  Date today = cablelint::today();  // when suppressions are judged
};

}  // namespace cablelint
