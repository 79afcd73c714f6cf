#pragma once
#include <span>
#include <vector>

#include "rules/load.hpp"

namespace cablelint {

/// The rule book that is part of the program, as it was compiled when the program was built.
const RuleSet& builtin_rules();

/// The built-in rules with further books; they are compiled anew only where a table of theirs is
/// replaced. Every fault in the books is added to `problems`.
RuleSet load_on_builtin(std::span<const std::vector<RuleFile>> books,
                        std::vector<FileProblem>& problems);

}  // namespace cablelint
