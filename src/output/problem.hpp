#pragma once
#include <string>

#include "diagnostics/file_problem.hpp"

namespace cablelint {

/// Writes a fault in a rule file as a compiler would: where, what, the line with carets, help.
void write_problem(std::string& out, const FileProblem& problem, bool colour);

}  // namespace cablelint
