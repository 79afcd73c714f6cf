#pragma once
#include <cstdint>
#include <string>

#include "source/source.hpp"

namespace cablelint {

/// A fault in a file of ours: a rule, a table, a configuration.
struct FileProblem {
  std::string path;
  Position position;
  std::uint32_t length = 1;  // bytes to underline
  std::string message;
  std::string help;
  std::string line;  // the source line, for the caret
};

}  // namespace cablelint
