#pragma once
#include <string>
#include <string_view>

#include "report/result.hpp"

namespace cablelint {

/// Reads a line that `cablelint records` wrote. Gives what is wrong with it; empty where nothing
/// is.
std::string read_result(std::string_view line, TextResult& result);

}  // namespace cablelint
