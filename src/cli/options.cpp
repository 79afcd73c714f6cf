#include "cli/options.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <array>
#include <thread>

#include "expression/expression.hpp"
#include "output/format.hpp"

namespace cablelint {
namespace {

using Names = std::vector<std::string_view>;

struct CommandName {
  std::string_view words;
  Command command;
  std::string_view doc;
};

constexpr std::array<CommandName, 7> commands = {{
    {"check", Command::check, "lint files and folders; the default, its name may be left out"},
    {"parse", Command::parse, "print what was read in a file, as JSON"},
    {"explain", Command::explain, "what a rule wants, who says so, examples"},
    {"rules list", Command::rules_list, "every rule on a line"},
    {"rules test", Command::rules_test, "run the examples in the rules"},
    {"rules lint", Command::rules_lint, "look for weak spots in the rules themselves"},
    {"rules docs", Command::rules_docs, "print the page about all rules"},
}};

std::string did_you_mean(std::string_view word, const Names& names) {
  const std::string_view name = closest(word, names);
  return name.empty() ? "" : fmt::format(", did you mean `{}`?", name);
}

// CLI11's checks return the message of a fault, or nothing.
CLI::Validator one_of(const Names& names) {
  const auto check = [names](const std::string& word) -> std::string {
    if (std::ranges::find(names, word) != names.end()) return {};
    const std::string hint = did_you_mean(word, names);
    return hint.empty() ? fmt::format("`{}` is none of {}", word, fmt::join(names, ", "))
                        : fmt::format("`{}` is not known{}", word, hint);
  };
  return {check, fmt::format("{}", fmt::join(names, "|"))};
}

CLI::Validator a_date() {
  const auto check = [](const std::string& word) -> std::string {
    if (iso_date(word)) return {};
    return fmt::format("`{}` is not a date: wanted YYYY-MM-DD", word);
  };
  return {check, "YYYY-MM-DD"};
}

When when_named(std::string_view name) {
  if (name == "always") return When::always;
  return name == "never" ? When::never : When::automatic;
}

void add_paths(CLI::App& app, Options& options, bool several) {
  auto* paths = app.add_option("PATH", options.paths, "a file, a folder or - for standard input");
  paths->required()->expected(1, several ? CLI::detail::expected_max_vector_size : 1);
  app.add_option("--stdin-filename", options.stdin_filename, "the name of what comes from -")
      ->capture_default_str();
  app.add_option("--max-file-size", options.max_file_size, "refuse larger files, as 500kb or 64mb")
      ->transform(CLI::AsSizeValue(false))
      ->default_str("64mb");
}

void add_rules(CLI::App& app, Options& options) {
  app.add_option("--rules", options.rule_folders, "a folder of rules to add; may be repeated")
      ->type_name("DIR")
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_choice_of_rules(CLI::App& app, Options& options) {
  app.add_option("--preset", options.preset, "which rules")
      ->check(one_of({"recommended", "strict", "archive", "all"}))
      ->capture_default_str();
  app.add_option("--select", options.select, "only these rules, whatever the preset")
      ->type_name("RULE,…")
      ->delimiter(',')
      ->expected(1);
  app.add_option("--ignore", options.ignore, "not these rules")
      ->type_name("RULE,…")
      ->delimiter(',')
      ->expected(1);
  app.add_option_function<std::string>(
         "--as-of", [&](const std::string& day) { options.as_of = iso_date(day); },
         "judge every cable as one of this day")
      ->check(a_date());
}

void add_output(CLI::App& app, Options& options) {
  Names names;
  for (const Format& format : formats()) names.push_back(format.name);
  app.add_option_function<std::string>(
         "--format", [&](const std::string& name) { options.format = format_named(name); },
         "how findings are written")
      ->check(one_of(names))
      ->default_str("full");
  app.add_option_function<std::string>(
         "--color", [&](const std::string& name) { options.colour = when_named(name); },
         "colour on a terminal, always or never")
      ->check(one_of({"auto", "always", "never"}))
      ->default_str("auto");
  app.add_option("--max-findings", options.max_findings, "print no more than so many");
  app.add_flag("--statistics", options.statistics, "count the findings of each rule at the end");
}

void add_outcome(CLI::App& app, Options& options) {
  app.add_option_function<std::string>(
         "--fail-on",
         [&](const std::string& name) {
           options.fail_on = severity_named(name).value_or(Severity::warning);
         },
         "the least severity that makes the exit status 1")
      ->check(one_of({"note", "warning", "error"}))
      ->default_str("warning");
  app.add_flag("--exit-zero", options.exit_zero, "exit status 0 whatever was found");
  app.add_option("-j,--jobs", options.threads, "lint so many files at once; 0: as the machine can")
      ->check(CLI::Range(0, 1024));
}

void add_options(CLI::App& app, Options& options) {
  switch (options.command) {
    case Command::check:
      add_paths(app, options, true);
      add_rules(app, options);
      add_choice_of_rules(app, options);
      add_output(app, options);
      add_outcome(app, options);
      break;
    case Command::parse:
      add_paths(app, options, false);
      app.add_flag("--tree", options.tree, "print the syntax tree, not the model");
      break;
    case Command::explain:
      app.add_option("RULE", options.rule, "the rule's id or an older name")->required();
      add_rules(app, options);
      break;
    case Command::rules_test:
      app.add_option("PATH", options.paths, "only the rules in these files or folders");
      add_rules(app, options);
      break;
    case Command::rules_list:
    case Command::rules_lint:
    case Command::rules_docs:
      add_rules(app, options);
      break;
  }
}

std::string command_list() {
  std::string list = "Commands:\n";
  for (const CommandName& name : commands)
    list += fmt::format("  {:<12}{}\n", name.words, name.doc);
  return list +
         "\n`cablelint COMMAND --help` shows a command's options.\n"
         "Exit status: 0 nothing found, 1 something found, 2 could not do its work.";
}

// Takes the command's words from the front of the arguments; without any it is `check`. Nothing where
// `rules` is followed by no command of its own.
const CommandName* take_command(std::vector<std::string>& arguments) {
  const std::string one = arguments.empty() ? "" : arguments[0];
  const std::string two = arguments.size() < 2 ? one : one + ' ' + arguments[1];
  for (const CommandName& name : commands) {
    if (name.words != one && name.words != two) continue;
    arguments.erase(arguments.begin(), arguments.begin() + (name.words == one ? 1 : 2));
    return &name;
  }
  return one == "rules" ? nullptr : &commands.front();
}

int refuse_rules_command(const std::vector<std::string>& arguments) {
  const std::string word = arguments.size() < 2 ? "" : arguments[1];
  if (word == "--help" || word == "-h") {
    put(command_list() + '\n');
    return 0;
  }
  complain(fmt::format("`rules {}` is not a command: wanted rules list, test, lint or docs{}", word,
                       did_you_mean(word, {"list", "test", "lint", "docs"})));
  return 2;
}

// What CLI11 did not expect, with the option that may have been meant.
std::string unexpected(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_name() != "ExtrasError") return error.what();
  std::vector<std::string> known;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
  const std::string word = app.remaining().empty() ? "" : app.remaining().front();
  const std::string bare = word.substr(0, word.find('='));
  const std::string_view what = word.starts_with("-") ? "option" : "argument";
  return fmt::format("{} {} is not known{}", what, bare,
                     did_you_mean(bare, Names(known.begin(), known.end())));
}

int report(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
    app.exit(error);
    return 0;
  }
  complain(unexpected(app, error));
  return 2;
}

}  // namespace

std::variant<Options, int> read_options(int argc, const char* const* argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const CommandName* name = take_command(arguments);
  if (name == nullptr) return refuse_rules_command(arguments);
  Options options;
  options.command = name->command;
  options.format = format_named("full");

  CLI::App app(std::string(name->doc), fmt::format("cablelint {}", name->words));
  app.set_version_flag("--version", "cablelint " CABLELINT_VERSION);
  if (name->command == Command::check) app.footer(command_list());
  add_options(app, options);
  std::ranges::reverse(arguments);  // as CLI11 wants them
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    return report(app, error);
  }
  return options;
}

}  // namespace cablelint
