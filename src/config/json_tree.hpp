#pragma once
#include <optional>

#include "files/yaml.hpp"

namespace cablelint {

/// Reads a JSON document into the same tree that YAML is read into, for the same checks; numbers,
/// true and false are texts. Nothing where it is not JSON, which is a fault at its place.
std::optional<YamlNode> read_json(const Source& source, Faults& faults);

}  // namespace cablelint
