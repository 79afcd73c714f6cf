#pragma once
#include <string>

namespace cablelint {

/// The JSON Schema of rule files (draft 2020-12), from the keys that the loader checks.
std::string rule_schema();

}  // namespace cablelint
