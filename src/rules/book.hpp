#pragma once
#include <string>

#include "rules/rule.hpp"

namespace cablelint {

/// The rule book as a page of Markdown (rules/README.md): a table of each area, then each rule.
std::string book_page(const RuleSet& rules);

/// A rule's part of that page, from its heading on.
std::string book_section(const Rule& rule);

}  // namespace cablelint
