#pragma once
#include "linter/inputs.hpp"
#include "linter/linter.hpp"

namespace cablelint {

/// Whether a file that is to be written is a text of the run or a configuration, which is printed.
bool would_overwrite(const std::string& file, const Inputs& inputs, const Linter& linter);

}  // namespace cablelint
