#pragma once
#include <string>
#include <string_view>

#include "model/arena.hpp"
#include "rules/rule.hpp"

namespace cablelint {

/// A compiled rule set as bytes, for the very program that wrote them.
std::string pack(const RuleSet& rules);

/// Reads them back; the bytes and the arena must outlive the rules.
RuleSet unpack(std::string_view bytes, Arena& arena);

}  // namespace cablelint
