#pragma once
#include <string>

#include "rules/rule.hpp"

namespace cablelint {

/// The rule book as a page of Markdown (rules/README.md): a table of each area, how rules are
/// written, then each rule.
std::string book_page(const RuleSet& rules);

}  // namespace cablelint
