#pragma once
#include <span>
#include <string_view>

#include "cli/options.hpp"

namespace CLI {
class App;
}

namespace cablelint {

/// One command of the program.
struct Command {
  std::string_view words;  // "rules list"
  std::string_view doc;
  void (*add_options)(CLI::App& app, Options& options);  // which are read into `options`
  int (*run)(const Options& options);
};

/// Every command, in the order in which help shows them; the first is the default.
std::span<const Command> commands();

// What runs them. Each returns the exit status: 0 all well, 1 something was found, 2 the work could
// not be done, which has been said.

int check(const Options& given);
int check(const Options& given, const PageWishes& page);
int create_baseline(const Options& given);
int prune_baseline(const Options& given);
int count_baseline(const Options& given);
int print_parse(const Options& options);
int print_marks(const Options& options);
int lint_records(const Options& options);
int report(const Options& options);
int scrub_text(const Options& options);
int explain_rule(const Options& options);
int trace_rule(const Options& options);
int list_rules(const Options& options);
int test_rules(const Options& options);
int lint_rule_files(const Options& options);
int write_rule(const Options& options);
int print_rule_book(const Options& options);
int print_schema(const Options& options);
int show_config(const Options& options);
int print_config_page(const Options& options);
int write_config(const Options& options);
int serve(const Options& options);
int print_completions(const Options& options);
int print_man_page(const Options& options);

}  // namespace cablelint
