#pragma once
#include "cli/options.hpp"

namespace cablelint {

// The commands. Each returns the exit status: 0 all well, 1 something was found, 2 the work could
// not be done, which has been said.

int check(Options options);
int create_baseline(Options options);
int prune_baseline(Options options);
int count_baseline(Options options);
int print_parse(const Options& options);
int print_marks(const Options& options);
int explain_rule(const Options& options);
int trace_rule(const Options& options);
int list_rules(const Options& options);
int test_rules(const Options& options);
int lint_rule_files(const Options& options);
int write_rule(const Options& options);
int print_rule_book(const Options& options);
int print_schema(const Options& options);
int show_config(const Options& options);
int write_config();
int print_completions(const Options& options);
int print_man_page();

}  // namespace cablelint
