#pragma once
#include "files/faults.hpp"
#include "files/yaml.hpp"
#include "rules/rule.hpp"

namespace cablelint {

/// Compiles the YAML of one rule file. Faults are added; with any, the rule is not to be used. What
/// follows from the file's path (id, area) is left to the caller.
Rule read_rule(const YamlNode& root, const Source& source, const Tables& tables, Faults& faults);

}  // namespace cablelint
