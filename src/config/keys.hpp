#pragma once
#include <string>

#include "files/keys.hpp"

namespace cablelint {

/// The keys of a configuration file.
std::span<const Key> config_keys();

/// The JSON Schema of configuration files.
std::string config_schema();

}  // namespace cablelint
