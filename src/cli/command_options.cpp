#include "cli/command_options.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <array>

#include "cli/completions.hpp"
#include "cli/option_groups.hpp"
#include "cli/schemas.hpp"
#include "rules/starter_rule.hpp"

namespace cablelint {
namespace {

constexpr std::array<CommandName, 17> all_commands = {{
    {"check", Command::check, "lint files and folders; the default, its name may be left out"},
    {"baseline create", Command::baseline_create,
     "keep what is found now, so that only new counts"},
    {"baseline prune", Command::baseline_prune, "remove from a baseline what is no longer found"},
    {"baseline stats", Command::baseline_stats, "count what is in a baseline"},
    {"parse", Command::parse, "print what was read in a file, as JSON"},
    {"mark", Command::mark, "print what markings say and their right forms, as JSON"},
    {"explain", Command::explain, "print what a rule, or what is found at a line, asks"},
    {"rules list", Command::rules_list, "print every rule on a line"},
    {"rules test", Command::rules_test, "run the examples that stand in the rules"},
    {"rules lint", Command::rules_lint, "look for weak spots in the rules themselves"},
    {"rules new", Command::rules_new, "write a rule file to begin from"},
    {"rules docs", Command::rules_docs, "print the rule book as a page of Markdown"},
    {"schema", Command::schema, "print the JSON Schema of a kind of file"},
    {"config show", Command::config_show, "print every setting that holds for a file"},
    {"init", Command::init, "write a .cablelint.yaml to begin with"},
    {"completions", Command::completions, "print the completions for a shell"},
    {"man", Command::man, "print the manual page"},
}};

Names shell_names() {
  Names names;
  for (const Shell& shell : shells()) names.push_back(shell.name);
  return names;
}

Names schema_names() {
  Names names;
  for (const FileSchema& schema : file_schemas()) names.push_back(schema.name);
  return names;
}

}  // namespace

std::span<const CommandName> commands() { return all_commands; }

void add_options(CLI::App& app, Options& options) {
  switch (options.command) {
    case Command::check:
      add_paths(app, options);
      add_reading(app, options);
      add_config(app, options);
      add_suppressions(app, options);
      add_baseline(app, options, "do not count what is in there");
      add_rules(app, options);
      add_choice_of_rules(app, options);
      add_fixes(app, options);
      add_search(app, options);
      add_force_exclude(app, options);
      add_news(app, options);
      add_output(app, options);
      add_outcome(app, options);
      break;
    case Command::baseline_create:
      add_baseline(app, options, "the file to write [that of the configuration]");
      add_paths(app, options);
      add_search(app, options);
      add_judging(app, options);
      break;
    case Command::baseline_prune:
      add_baseline(app, options, "the file to look through [that of the configuration]");
      add_paths(app, options);
      app.get_option("PATH")->required(false)->description("only the entries of these");
      add_judging(app, options);
      break;
    case Command::baseline_stats:
      app.add_option("FILE", options.baseline, "the file to count [that of the configuration]")
          ->option_text(" ");
      add_baseline(app, options, "the same")->excludes(app.get_option("FILE"));
      add_config(app, options);
      break;
    case Command::parse:
      add_paths(app, options);
      add_reading(app, options);
      app.get_option("PATH")->expected(1);
      app.add_flag("--tree", options.tree, "print the syntax tree, not the model");
      add_config(app, options);
      break;
    case Command::mark:
      app.add_option("MARK", options.marks, "markings; without any, one a line of standard input")
          ->option_text(" ");
      app.add_flag("--rollup", options.roll_up, "add the banner that they require together");
      break;
    case Command::explain:
      app.add_option("RULE", options.rule,
                     "the rule's id or an older name, or FILE:LINE for what is found there")
          ->required()
          ->option_text(" ");
      add_trace(app, options);
      add_json(app, options);
      add_rules(app, options);
      add_config(app, options);
      add_choice_of_rules(app, options);
      break;
    case Command::init:
    case Command::man:
      break;
    case Command::completions:
      app.add_option("SHELL", options.shell, fmt::format("{}", fmt::join(shell_names(), " or ")))
          ->required()
          ->option_text(" ")
          ->check(one_of(shell_names()));
      break;
    case Command::config_show:
      add_paths(app, options);
      app.get_option("PATH")->required(false)->expected(1)->description(
          "a file or a folder [the working folder]");
      app.add_flag("--origin", options.origin, "say where each setting comes from");
      add_config(app, options);
      add_rules(app, options);
      add_choice_of_rules(app, options);
      break;
    case Command::schema:
      app.add_option("KIND", options.schema, fmt::format("{}", fmt::join(schema_names(), " or ")))
          ->required()
          ->option_text(" ")
          ->check(one_of(schema_names()));
      break;
    case Command::rules_test:
    case Command::rules_lint:
      app.add_option("PATH", options.rule_paths, "only these rule files and folders of rules")
          ->option_text("...");
      add_config(app, options);
      add_rules(app, options);
      break;
    case Command::rules_list:
      add_filter(app, options.filter);
      add_json(app, options);
      add_config(app, options);
      add_rules(app, options);
      break;
    case Command::rules_new:
      app.add_option("AREA/ID", options.rule, "the rule's folder and its name, below the rules")
          ->required()
          ->option_text(" ");
      app.add_option("--for", options.rule_target, "the part of a cable that it looks at")
          ->option_text("PART")
          ->check(one_of(starter_targets()))
          ->capture_default_str();
      add_config(app, options);
      add_rules(app, options);
      break;
    case Command::rules_docs:
      add_config(app, options);
      add_rules(app, options);
      break;
  }
}

}  // namespace cablelint
