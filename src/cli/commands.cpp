#include "cli/commands.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>

#include "cli/completions.hpp"
#include "cli/option_groups.hpp"
#include "cli/schemas.hpp"
#include "rules/starter_rule.hpp"

namespace cablelint {
namespace {

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

void add_check_options(CLI::App& app, Options& options) {
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
}

void add_baseline_create_options(CLI::App& app, Options& options) {
  add_baseline(app, options, "the file to write [that of the configuration]");
  add_paths(app, options);
  add_search(app, options);
  add_judging(app, options);
}

void add_baseline_prune_options(CLI::App& app, Options& options) {
  add_baseline(app, options, "the file to look through [that of the configuration]");
  add_paths(app, options);
  app.get_option("PATH")->required(false)->description("only the entries of these");
  add_judging(app, options);
}

void add_baseline_stats_options(CLI::App& app, Options& options) {
  app.add_option("FILE", options.baseline, "the file to count [that of the configuration]")
      ->option_text(" ");
  add_baseline(app, options, "the same")->excludes(app.get_option("FILE"));
  add_config(app, options);
}

void add_parse_options(CLI::App& app, Options& options) {
  add_paths(app, options);
  add_reading(app, options);
  app.get_option("PATH")->expected(1);
  app.add_flag("--tree", options.tree, "print the syntax tree, not the model");
  add_config(app, options);
}

void add_records_options(CLI::App& app, Options& options) {
  options.paths = {"-"};
  app.add_option("FILE", options.paths, "the records [standard input]")
      ->expected(1)
      ->option_text(" ");
  add_record_fields(app, options);
  add_config(app, options);
  add_suppressions(app, options);
  add_rules(app, options);
  add_choice_of_rules(app, options);
  add_columns(app, options, "");
  add_fail_on(app, options, "none");
  add_jobs(app, options);
}

void add_report_options(CLI::App& app, Options& options) {
  add_paths(app, options);
  app.get_option("PATH")->description(
      "results of the command records, as a.jsonl or - for standard input; or else texts to lint");
  app.add_flag(
      "--excerpts", options.excerpts,
      "print the messages in the texts with most findings, which may quote them; without it "
      "nothing of a text but its id, post, date and level");
  app.add_option("--compare", options.compare, "say what changed since these results")
      ->option_text("OLD.jsonl");
  add_max_file_size(app, options);
  add_config(app, options);
  add_suppressions(app, options);
  add_baseline(app, options, "do not count what is in there");
  add_rules(app, options);
  add_choice_of_rules(app, options);
  add_search(app, options);
  add_jobs(app, options);
}

void add_scrub_options(CLI::App& app, Options& options) {
  add_paths(app, options);
  app.get_option("PATH")->expected(1)->description("a cable, or - for standard input");
  add_list(app, "--keep", options.select, "the rules whose findings are to stay, as a,b")
      ->delimiter(',')
      ->required()
      ->option_text("RULES");
  add_reading(app, options);
  add_config(app, options);
  add_rules(app, options);
}

void add_mark_options(CLI::App& app, Options& options) {
  app.add_option("MARK", options.marks, "markings; without any, one a line of standard input")
      ->option_text(" ");
  app.add_flag("--rollup", options.roll_up, "add the banner that they require together");
}

void add_explain_options(CLI::App& app, Options& options) {
  app.add_option("RULE", options.rule,
                 "the rule's id or an older name, or FILE:LINE for what is found there")
      ->required()
      ->option_text(" ");
  add_trace(app, options);
  add_json(app, options);
  add_rules(app, options);
  add_config(app, options);
  add_choice_of_rules(app, options);
}

void add_rules_list_options(CLI::App& app, Options& options) {
  add_filter(app, options.filter);
  add_json(app, options);
  add_config(app, options);
  add_rules(app, options);
}

void add_rules_test_options(CLI::App& app, Options& options) {
  app.add_option("PATH", options.rule_paths, "only these rule files and folders of rules")
      ->option_text("...");
  add_config(app, options);
  add_rules(app, options);
}

void add_rules_new_options(CLI::App& app, Options& options) {
  app.add_option("AREA/ID", options.rule, "the rule's folder and its name, below the rules")
      ->required()
      ->option_text(" ");
  app.add_option("--for", options.rule_target, "the part of a cable that it looks at")
      ->option_text("PART")
      ->check(one_of(starter_targets()))
      ->capture_default_str();
  add_config(app, options);
  add_rules(app, options);
}

void add_rules_docs_options(CLI::App& app, Options& options) {
  add_config(app, options);
  add_rules(app, options);
}

void add_schema_options(CLI::App& app, Options& options) {
  app.add_option("KIND", options.schema, fmt::format("{}", fmt::join(schema_names(), " or ")))
      ->required()
      ->option_text(" ")
      ->check(one_of(schema_names()));
}

void add_config_show_options(CLI::App& app, Options& options) {
  options.paths = {"."};
  add_paths(app, options);
  app.get_option("PATH")->required(false)->expected(1)->description(
      "a file or a folder [the working folder]");
  app.add_flag("--origin", options.origin, "say where each setting comes from");
  add_config(app, options);
  add_rules(app, options);
  add_choice_of_rules(app, options);
}

void add_server_options(CLI::App& app, Options& options) {
  add_config(app, options);
  add_suppressions(app, options);
  add_baseline(app, options, "do not show what is in there");
  add_rules(app, options);
  add_choice_of_rules(app, options);
}

void add_completions_options(CLI::App& app, Options& options) {
  app.add_option("SHELL", options.shell, fmt::format("{}", fmt::join(shell_names(), " or ")))
      ->required()
      ->option_text(" ")
      ->check(one_of(shell_names()));
}

// A command is a row: its words, its help, its options and what runs it.
constexpr Command all_commands[] = {
    {"check", "lint files and folders; the default, its name may be left out", add_check_options,
     check},
    {"baseline create", "keep what is found now, so that only new counts",
     add_baseline_create_options, create_baseline},
    {"baseline prune", "remove from a baseline what is no longer found", add_baseline_prune_options,
     prune_baseline},
    {"baseline stats", "count what is in a baseline", add_baseline_stats_options, count_baseline},
    {"parse", "print what was read in a file, as JSON", add_parse_options, print_parse},
    {"records", "lint the texts in records: lines of JSON, or CSV", add_records_options,
     lint_records},
    {"report", "write a page on many texts: what was found, where and when, as HTML",
     add_report_options, report},
    {"scrub",
     "print the smallest text with the same finding, in other words; no sanitization, no release",
     add_scrub_options, scrub_text},
    {"mark", "print what markings say and their right forms, as JSON", add_mark_options,
     print_marks},
    {"explain", "print what a rule, or what is found at a line, asks", add_explain_options,
     explain_rule},
    {"rules list", "print every rule on a line", add_rules_list_options, list_rules},
    {"rules test", "run the examples that stand in the rules", add_rules_test_options, test_rules},
    {"rules lint", "look for weak spots in the rules themselves", add_rules_test_options,
     lint_rule_files},
    {"rules new", "write a rule file to begin from", add_rules_new_options, write_rule},
    {"rules docs", "print the rule book as a page of Markdown", add_rules_docs_options,
     print_rule_book},
    {"schema", "print the JSON Schema of a kind of file", add_schema_options, print_schema},
    {"config show", "print every setting that holds for a file", add_config_show_options,
     show_config},
    {"config docs", "print every key of a configuration as a page of Markdown",
     [](CLI::App&, Options&) {}, print_config_page},
    {"init", "write a .cablelint.yaml to begin with", [](CLI::App&, Options&) {}, write_config},
    {"server", "serve an editor: findings as one writes, over LSP", add_server_options, serve},
    {"completions", "print the completions for a shell", add_completions_options,
     print_completions},
    {"man", "print the manual page", [](CLI::App&, Options&) {}, print_man_page},
};

}  // namespace

std::span<const Command> commands() { return all_commands; }

}  // namespace cablelint
