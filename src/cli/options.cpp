#include "cli/options.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>

#include "cli/command_docs.hpp"
#include "cli/command_options.hpp"
#include "cli/report_words.hpp"

namespace cablelint {
namespace {

std::string command_list() {
  std::string list = "Commands:\n";
  for (const CommandName& name : commands())
    list += fmt::format("  {:<17}{}\n", name.words, name.doc);
  return list +
         "\n`cablelint COMMAND --help` shows a command's options.\n"
         "Exit status: 0 nothing found, 1 something found, 2 could not do its work.";
}

// What may stand behind the first word of commands of two.
Names second_words(std::string_view first) {
  Names words;
  for (const CommandName& name : commands())
    if (const auto blank = name.words.find(' ');
        blank != std::string_view::npos && name.words.substr(0, blank) == first)
      words.push_back(name.words.substr(blank + 1));
  return words;
}

// Takes the command's words from the front of the arguments; without any it is `check`. Nothing
// where the first word of two is followed by no second one.
const CommandName* take_command(std::vector<std::string>& arguments) {
  const std::string one = arguments.empty() ? "" : arguments[0];
  const std::string two = arguments.size() < 2 ? one : one + ' ' + arguments[1];
  for (const CommandName& name : commands()) {
    if (name.words != one && name.words != two) continue;
    arguments.erase(arguments.begin(), arguments.begin() + (name.words == one ? 1 : 2));
    return &name;
  }
  return second_words(one).empty() ? &commands().front() : nullptr;
}

int refuse_command(const std::vector<std::string>& arguments) {
  const std::string& first = arguments.front();
  const std::string word = arguments.size() < 2 ? "" : arguments[1];
  if (word == "--help" || word == "-h") {
    put(command_list() + '\n');
    return 0;
  }
  const Names wanted = second_words(first);
  complain(fmt::format("`{}` is not a command: wanted {} {}{}",
                       word.empty() ? first : first + ' ' + word, first, fmt::join(wanted, ", "),
                       did_you_mean(word, wanted)));
  return 2;
}

// What CLI11 did not expect, with the option that may have been meant.
std::string unexpected(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() != static_cast<int>(CLI::ExitCodes::ExtrasError)) return error.what();
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

// Why what is asked for cannot all be done; empty where it can.
std::string clash(const Options& options) {
  if (options.command == Command::check && options.paths.empty()) return "PATH is required";
  if (options.fix_tier == FixTier::unsafe && !options.fix && !options.diff)
    return "--unsafe-fixes widens --fix or --diff: give one of them too";
  return clash_of(options.outputs, options.diff);
}

// All options of the command that `options` names.
void declare(CLI::App& app, Options& options) {
  app.set_version_flag("--version", "cablelint " CABLELINT_VERSION, "print the version");
  app.set_help_flag("-h,--help", "print this");
  app.get_formatter()->column_width(30);
  add_options(app, options);
}

// "{full,concise}" in "TEXT:{full,concise}".
std::vector<std::string> choices(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  const std::size_t begin = type.find('{');
  if (begin == std::string::npos) return {};
  return CLI::detail::split(type.substr(begin + 1, type.find('}') - begin - 1), ',');
}

OptionDoc describe(const CLI::Option& option) {
  OptionDoc doc;
  for (const std::string& letter : option.get_snames()) doc.names.push_back('-' + letter);
  for (const std::string& name : option.get_lnames()) doc.names.push_back("--" + name);
  if (option.get_positional()) doc.value = option.get_name(true);
  if (!option.get_positional() && option.get_items_expected_max() > 0)
    doc.value = option.get_option_text();
  doc.doc = option.get_description();
  doc.choices = choices(option);
  doc.required = option.get_required();
  doc.repeats = option.get_positional()
                    ? option.get_expected_max() > 1
                    : option.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll;
  return doc;
}

}  // namespace

std::vector<CommandDoc> command_docs() {
  std::vector<CommandDoc> docs;
  for (const CommandName& name : commands()) {
    Options options;
    options.command = name.command;
    CLI::App app;
    declare(app, options);
    CommandDoc doc = {name.words, name.doc, {}, {}};
    for (const CLI::Option* option : app.get_options())
      (option->get_positional() ? doc.arguments : doc.options).push_back(describe(*option));
    docs.push_back(std::move(doc));
  }
  return docs;
}

std::variant<Options, int> read_options(int argc, const char* const* argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const CommandName* name = take_command(arguments);
  if (name == nullptr) return refuse_command(arguments);
  Options options;
  options.command = name->command;

  CLI::App app(std::string(name->doc), fmt::format("cablelint {}", name->words));
  if (name->command == Command::check) app.footer(command_list());
  declare(app, options);
  std::ranges::reverse(arguments);  // as CLI11 wants them
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    return report(app, error);
  }
  if (options.paths.empty() && (options.staged || !options.since.empty())) options.paths = {"."};
  if (const std::string fault = clash(options); !fault.empty()) {
    complain(fault);
    return 2;
  }
  return options;
}

}  // namespace cablelint
