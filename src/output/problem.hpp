#pragma once
#include <string>

#include "rules/rule.hpp"

namespace cablelint {

/// Writes a fault in a rule file as a compiler would: where, what, the line with carets, help.
void write_problem(std::string& out, const FileProblem& problem, bool colour);

}  // namespace cablelint
