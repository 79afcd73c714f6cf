#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/completions.hpp"

namespace cablelint {
namespace {

std::string in_quotes(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return "'" + out + "'";
}

// The command that stands on the line before the word that is completed.
std::string command_words(const std::vector<CommandDoc>& commands) {
  std::string text =
      "function __cablelint_command\n"
      "    set -l words (commandline -opc)\n"
      "    switch \"$words[2] $words[3]\"\n";
  for (const CommandDoc& command : commands)
    text += fmt::format("        case '{0}{1}'\n            echo '{0}'\n", command.words,
                        group_of(command).empty() ? " *" : "");
  for (const std::string_view group : groups(commands))
    text += fmt::format("        case '{0} *'\n            echo '{0}'\n", group);
  return text +
         "        case '*'\n            echo check\n    end\nend\n\n"
         "function __cablelint_first\n    test (count (commandline -opc)) -eq 1\nend\n\n"
         "function __cablelint_rules\n"
         "    cablelint rules list 2>/dev/null | string replace -r ' .*  ' '\\t'\n"
         "end\n\n";
}

std::string command_offers(const std::vector<CommandDoc>& commands) {
  std::string text;
  for (const CommandDoc& command : commands) {
    const std::string_view group = group_of(command);
    if (group.empty())
      text += fmt::format("complete -c cablelint -n __cablelint_first -a {} -d {}\n", command.words,
                          in_quotes(command.doc));
    else
      text +=
          fmt::format("complete -c cablelint -n 'test (__cablelint_command) = {}' -f -a {} -d {}\n",
                      group, last_word(command), in_quotes(command.doc));
  }
  for (const std::string_view group : groups(commands))
    text +=
        fmt::format("complete -c cablelint -n __cablelint_first -a {} -d {}\n", group,
                    in_quotes(fmt::format("{}", fmt::join(second_words(commands, group), ", "))));
  return text;
}

// What follows an option or stands in the place of an argument; -f: no files, -r: a word must come.
std::string offer(const OptionDoc& option) {
  switch (completed(option)) {
    case Completed::choice:
      return fmt::format(" -f -a {}", in_quotes(fmt::format("{}", fmt::join(option.choices, " "))));
    case Completed::folder:
      return " -f -a '(__fish_complete_directories)'";
    case Completed::rule:
      return " -f -a '(__cablelint_rules)'";
    case Completed::rules:
      return " -f -a '(__fish_append , (__cablelint_rules))'";
    case Completed::file:
      return " -F";
    case Completed::nothing:
      break;
  }
  return " -f";
}

std::string options(const CommandDoc& command) {
  const std::string begin =
      fmt::format("complete -c cablelint -n 'test (__cablelint_command) = \"{}\"'", command.words);
  std::string text;
  for (const OptionDoc& option : command.options) {
    text += begin;
    for (const std::string& name : option.names)
      text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    if (!option.value.empty()) text += " -r" + offer(option);
    text += " -d " + in_quotes(option.doc) + '\n';
  }
  for (const OptionDoc& argument : command.arguments) text += begin + offer(argument) + '\n';
  return command.arguments.empty() ? text + begin + " -f\n" : text;
}

}  // namespace

std::string fish_completions(const std::vector<CommandDoc>& commands) {
  std::string text =
      "# fish completion for cablelint\n\n" + command_words(commands) + command_offers(commands);
  for (const CommandDoc& command : commands) text += options(command);
  return text;
}

}  // namespace cablelint
