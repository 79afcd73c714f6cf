#include "cli/run.hpp"

#include <cerrno>
#include <system_error>

#include "cli/commands.hpp"
#include "cli/interrupt.hpp"
#include "cli/options.hpp"

namespace cablelint {
namespace {

int do_command(const Options& options) {
  switch (options.command) {
    case Command::check:
      return check(options);
    case Command::baseline_create:
      return create_baseline(options);
    case Command::baseline_prune:
      return prune_baseline(options);
    case Command::baseline_stats:
      return count_baseline(options);
    case Command::parse:
      return print_parse(options);
    case Command::mark:
      return print_marks(options);
    case Command::explain:
      return explain_rule(options);
    case Command::rules_list:
      return list_rules(options);
    case Command::rules_test:
      return test_rules(options);
    case Command::rules_lint:
      return lint_rule_files(options);
    case Command::rules_new:
      return write_rule(options);
    case Command::rules_docs:
      return print_rule_book(options);
    case Command::schema:
      return print_schema(options);
    case Command::config_show:
      return show_config(options);
    case Command::init:
      return write_config();
    case Command::completions:
      return print_completions(options);
    case Command::man:
      return print_man_page();
  }
  return 2;
}

}  // namespace

int run(int argc, const char* const* argv) try {
  const auto options = read_options(argc, argv);
  if (const int* status = std::get_if<int>(&options)) return *status;
  const int status = do_command(std::get<Options>(options));
  flush();
  stop_if_interrupted();
  return status;
} catch (const Interrupted& interrupted) {
  die_of(interrupted);
} catch (const std::system_error& error) {
  if (error.code().value() != EPIPE) complain(error.what());  // a reader that left wants no more
  return 2;
}

}  // namespace cablelint
