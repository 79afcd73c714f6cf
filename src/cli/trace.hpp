#pragma once
#include "cli/rule_book.hpp"

namespace cablelint {

/// Prints whether a rule of the book is in force, and what it sees in the file that the options
/// name. Returns the exit status.
int trace_rule(const Rule& rule, const RuleBook& book, const Options& options);

}  // namespace cablelint
