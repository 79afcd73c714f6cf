#pragma once
#include "expression/expression.hpp"
#include "files/faults.hpp"
#include "files/yaml.hpp"
#include "rules/rule.hpp"

namespace cablelint {

/// Compiles an expression that stands in a rule file; its faults are placed in the file.
Expression compile_text(const YamlNode& text, const Scope& scope, const Type* expected,
                        Faults& faults);

/// Compiles a text with holes.
Template compile_template(const YamlNode& text, const Scope& scope, Faults& faults);

}  // namespace cablelint
