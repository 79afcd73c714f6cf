#pragma once
#include <optional>
#include <vector>

#include "cli/options.hpp"
#include "linter/inputs.hpp"
#include "linter/linter.hpp"

namespace cablelint {

/// What the command line asks of the linter.
Request request_of(const Options& options);
/// The same of what is found whether or not it is in a baseline.
Request request_without_baseline(const Options& options);

/// Takes what the command line leaves open of a run as a whole, its reports and what makes it fail,
/// from the configuration nearest to all that was given.
void complete(Options& options, Linter& linter);

/// Takes the baseline from there, where the command line names none.
void take_baseline(Options& options, Linter& linter);

/// By what each text is judged. Nothing where there are problems, all of which are printed.
std::optional<std::vector<Ruling>> rule_on(const std::vector<Input>& texts, Linter& linter,
                                           const Options& options);

/// Prints what is wrong, in order. Whether nothing is.
bool print_problems(const Problems& problems, const Options& options);

}  // namespace cablelint
