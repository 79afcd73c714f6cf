#include "rules/load.hpp"
#include "rules/pack.hpp"

namespace cablelint {

/// Made when the program is built, by cli/compile_builtin.cpp.
extern const std::string_view builtin_pack;

const RuleSet& builtin_rules() {
  static Arena arena;
  static const RuleSet rules = unpack(builtin_pack, arena);
  return rules;
}

}  // namespace cablelint
