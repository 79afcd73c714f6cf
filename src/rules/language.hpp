#pragma once
#include <string>

#include "rules/rule.hpp"

namespace cablelint {

/// How rules are written, as sections of Markdown: the keys of a rule file, the expressions, the
/// functions, what a cable is made of and the tables. Written from what the program itself reads.
std::string language_page(const Tables& tables);

}  // namespace cablelint
