#include "cli/options.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <array>
#include <filesystem>
#include <sstream>
#include <thread>

#include "cli/command_docs.hpp"
#include "cli/commands.hpp"
#include "cli/option_groups.hpp"
#include "cli/report_words.hpp"
#include "expression/expression.hpp"

namespace cablelint {
namespace {

std::string command_list() {
  std::string list = "Commands:\n";
  for (const Command& command : commands())
    list += fmt::format("  {:<17}{}\n", command.words, command.doc);
  return list +
         "\n`cablelint COMMAND --help` shows a command's options.\n"
         "Exit status: 0 nothing found, 1 something found, 2 could not do its work.";
}

constexpr std::string_view how_to_begin =
    "cablelint says what is wrong with the layout and the marking of cables.\n\n"
    "  cablelint cables/          lint the files of a folder; . is this one\n"
    "  cablelint a.txt            lint a file; - is standard input\n"
    "  cablelint explain RULE     what a rule asks, and who says so; or FILE:LINE\n"
    "  cablelint init             write a .cablelint.yaml, every key explained\n"
    "  cablelint --help           every command and option\n";

// What may stand behind the first word of commands of two.
Names second_words(std::string_view first) {
  Names words;
  for (const Command& command : commands())
    if (const auto blank = command.words.find(' ');
        blank != std::string_view::npos && command.words.substr(0, blank) == first)
      words.push_back(command.words.substr(blank + 1));
  return words;
}

// Takes the command's words from the front of the arguments; without any it is `check`. Nothing
// where the first word of two is followed by no second one.
const Command* take_command(std::vector<std::string>& arguments) {
  const std::string one = arguments.empty() ? "" : arguments[0];
  const std::string two = arguments.size() < 2 ? one : one + ' ' + arguments[1];
  for (const Command& command : commands()) {
    if (command.words != one && command.words != two) continue;
    arguments.erase(arguments.begin(), arguments.begin() + (command.words == one ? 1 : 2));
    return &command;
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

// What other programs call it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> other_words = {{
    {"help", "--help"},
    {"version", "--version"},
    {"lint", "check"},
    {"fix", "check --fix"},
    {"lsp", "server"},
}};

// The command of which a word that is no file may be a misspelling, or the second word, or the name
// elsewhere.
std::string command_meant_by(const std::string& word) {
  std::error_code unknown;
  if (word.starts_with('-') || std::filesystem::exists(word, unknown)) return {};
  for (const auto& [other, ours] : other_words)
    if (word == other) return std::string(ours);
  Names names;
  for (const Command& command : commands()) {
    if (command.words.ends_with(' ' + word)) return std::string(command.words);
    names.push_back(command.words.substr(0, command.words.find(' ')));
  }
  return std::string(closest(word, names));
}

// Option values that are empty, as those of a variable that is not set are. CLI11 takes the next
// word for that of "--since=".
std::string empty_value(const std::vector<std::string>& arguments) {
  const auto options_end = std::ranges::find(arguments, "--");
  const auto is_empty = [](const std::string& word) {
    return word.starts_with("--") && word.find('=') == word.size() - 1;
  };
  const auto found = std::find_if(arguments.begin(), options_end, is_empty);
  return found == options_end
             ? ""
             : fmt::format("{}: the value is empty", found->substr(0, found->size() - 1));
}

// `--version --format json`, which CLI11 would answer at its first option.
bool wants_version_as_json(const std::vector<std::string>& arguments) {
  const auto has = [&](std::string_view word) {
    return std::ranges::find(arguments, word) != arguments.end();
  };
  const auto format = std::ranges::find(arguments, "--format");
  const bool json = format != arguments.end() && std::next(format) != arguments.end() &&
                    *std::next(format) == "json";
  return has("--version") && (json || has("--format=json"));
}

// What is wrong with the words before they are taken for options and paths.
std::string fault_of(const std::vector<std::string>& arguments, bool has_command) {
  const std::string meant = has_command ? "" : command_meant_by(arguments.front());
  if (meant.empty()) return empty_value(arguments);
  return fmt::format("`{}` is no file and no command, did you mean `cablelint {}`?",
                     arguments.front(), meant);
}

std::string empty_value(const CLI::App& app) {
  for (const CLI::Option* option : app.get_options())
    if (std::ranges::count(option->results(), "") > 0)
      return fmt::format("{}: the value is empty", option->get_name());
  return {};
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

// A line that is too long goes on below its last column of words.
std::string wrapped(const std::string& line, std::size_t width) {
  const std::size_t column = line.rfind("  ") == std::string::npos ? 0 : line.rfind("  ") + 2;
  std::string text, rest = line;
  while (rest.size() > width) {
    const std::size_t blank = rest.rfind(' ', width);
    if (blank == std::string::npos || blank <= column) break;
    text += rest.substr(0, blank) + '\n';
    rest = std::string(column, ' ') + rest.substr(blank + 1);
  }
  return text + rest + '\n';
}

std::string wrapped_help(const std::string& help) {
  const auto width = columns();
  if (!width) return help;
  std::string text;
  std::istringstream lines(help);
  for (std::string line; std::getline(lines, line);) text += wrapped(line, *width);
  return text;
}

int report(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_name() == "CallForHelp") {
    put(wrapped_help(app.help()));
    return 0;
  }
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
    app.exit(error);
    return 0;
  }
  complain(unexpected(app, error));
  return 2;
}

bool may_mean_what_is_new(const CLI::App& app) {
  return app.get_option_no_throw("--staged") != nullptr;
}

// Why what is asked for cannot all be done; empty where it can.
std::string clash(const CLI::App& app, const Options& options) {
  if (may_mean_what_is_new(app) && options.paths.empty()) return "PATH is required";
  if (options.fix_tier == FixTier::unsafe && !options.fix && !options.diff)
    return "--unsafe-fixes widens --fix or --diff: give one of them too";
  return clash_of(options.outputs, options.diff);
}

// All options of the command that `options` names.
void declare(CLI::App& app, Options& options) {
  app.set_version_flag("--version", "cablelint " CABLELINT_VERSION, "print the version");
  app.set_help_flag("-h,--help", "print this");
  app.get_formatter()->column_width(30);
  options.command->add_options(app, options);
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

unsigned thread_count(const Options& options) {
  if (options.threads > 0) return options.threads;
  return std::max(1u, std::thread::hardware_concurrency());
}

std::vector<CommandDoc> command_docs() {
  std::vector<CommandDoc> docs;
  for (const Command& command : commands()) {
    Options options;
    options.command = &command;
    CLI::App app;
    declare(app, options);
    CommandDoc doc = {command.words, command.doc, {}, {}};
    for (const CLI::Option* option : app.get_options())
      (option->get_positional() ? doc.arguments : doc.options).push_back(describe(*option));
    docs.push_back(std::move(doc));
  }
  return docs;
}

std::variant<Options, int> read_options(int argc, const char* const* argv) {
  if (argc < 2) {
    put_aside(how_to_begin);
    return 2;
  }
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const Command* name = take_command(arguments);
  if (name == nullptr) return refuse_command(arguments);
  const bool has_command = arguments.size() + 1 < static_cast<std::size_t>(argc);
  if (const std::string fault = fault_of(arguments, has_command); !fault.empty()) {
    complain(fault);
    return 2;
  }
  if (wants_version_as_json(arguments)) {
    put(R"({"version":1,"tool":{"name":"cablelint","version":")" CABLELINT_VERSION "\"}}\n");
    return 0;
  }
  Options options;
  options.command = name;

  CLI::App app(std::string(name->doc), fmt::format("cablelint {}", name->words));
  if (name == &commands().front()) app.footer(command_list());
  declare(app, options);
  std::ranges::reverse(arguments);  // as CLI11 wants them
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    return report(app, error);
  }
  const bool is_about_what_is_new = options.staged || !options.since.empty();
  if (options.paths.empty() && is_about_what_is_new) options.paths = {"."};
  for (const std::string& fault : {empty_value(app), clash(app, options)}) {
    if (fault.empty()) continue;
    complain(fault);
    return 2;
  }
  return options;
}

}  // namespace cablelint
