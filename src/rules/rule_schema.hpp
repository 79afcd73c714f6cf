#pragma once
#include <string>
#include <string_view>

#include "files/keys.hpp"

namespace cablelint {

/// The JSON Schema (draft 2020-12) of files with these keys, from what the loader checks.
std::string json_schema(std::string_view title, std::span<const Key> keys);

/// The JSON Schema of rule files.
std::string rule_schema();

}  // namespace cablelint
