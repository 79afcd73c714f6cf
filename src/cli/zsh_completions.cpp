#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/completions.hpp"

namespace cablelint {
namespace {

constexpr std::string_view head = R"~(#compdef cablelint

_cablelint_rule_ids() {
  local -a ids=(${${(f)"$(_call_program rules cablelint rules list 2>/dev/null)"}%% *})
  compadd "$@" -a ids
}

_cablelint_rules() { _sequence _cablelint_rule_ids }

_cablelint() {
  local curcontext=$curcontext command=check state line
  typeset -A opt_args
)~";

// The file is called when it is first needed, or read by `source`.
constexpr std::string_view tail = R"~(}

if [[ $funcstack[1] == _cablelint ]]; then
  _cablelint "$@"
else
  compdef _cablelint cablelint
fi
)~";

// A text in single quotes with `special` characters escaped for _arguments or _describe.
std::string escaped(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return out;
}

std::string action(const OptionDoc& option) {
  switch (completed(option)) {
    case Completed::choice:
      return fmt::format("({})", fmt::join(option.choices, " "));
    case Completed::file:
      return "_files";
    case Completed::folder:
      return "_files -/";
    case Completed::rule:
      return "_cablelint_rule_ids";
    case Completed::rules:
      return "_cablelint_rules";
    case Completed::nothing:
      break;
  }
  return " ";
}

// "--format=[how findings are written]:FORMAT:(full concise)", once for each name.
std::string option_spec(const OptionDoc& option) {
  const std::string others =
      option.repeats ? "*" : fmt::format("({})", fmt::join(option.names, " "));
  std::string text;
  for (const std::string& name : option.names) {
    const std::string_view takes = option.value.empty() ? "" : name.starts_with("--") ? "=" : "+";
    const std::string value =
        option.value.empty() ? ""
                             : fmt::format(":{}:{}", escaped(option.value, ":"), action(option));
    text += fmt::format("        '{}{}{}[{}]{}' \\\n", others, name, takes,
                        escaped(option.doc, "[]:\\"), value);
  }
  return text;
}

std::string argument_spec(const OptionDoc& argument) {
  return fmt::format("        '{}:{}:{}' \\\n", argument.repeats ? "*" : "", argument.value,
                     action(argument));
}

std::string descriptions(const std::vector<CommandDoc>& commands, std::string_view group) {
  std::string text;
  for (const CommandDoc& command : commands)
    if (group_of(command) == group)
      text += fmt::format(" '{}:{}'", last_word(command), escaped(command.doc, ":\\"));
  return text;
}

// Takes the command's words away, as _arguments wants it. The words of a group are its
// description.
std::string command_words(const std::vector<CommandDoc>& commands) {
  std::string first = descriptions(commands, "");
  std::string text;
  std::vector<std::string_view> single;
  for (const CommandDoc& command : commands)
    if (group_of(command).empty()) single.push_back(command.words);
  for (const std::string_view group : groups(commands)) {
    first += fmt::format(" '{}:{}'", group, fmt::join(second_words(commands, group), ", "));
    text += fmt::format(
        "    {0})\n"
        "      local -a seconds=({1})\n"
        "      if (( CURRENT == 3 )); then _describe command seconds; return; fi\n"
        "      command=\"{0} $words[3]\"\n"
        "      shift 2 words; (( CURRENT -= 2 )) ;;\n",
        group, descriptions(commands, group));
  }
  return fmt::format(
             "  local -a firsts=({})\n"
             "  (( CURRENT == 2 )) && _describe -t commands command firsts\n"
             "  case $words[2] in\n"
             "    {}) (( CURRENT > 2 )) && {{ command=$words[2]; shift words; (( CURRENT-- )) }} "
             ";;\n",
             first, fmt::join(single, "|")) +
         text + "  esac\n";
}

std::string options(const std::vector<CommandDoc>& commands) {
  std::string text = "  case $command in\n";
  for (const CommandDoc& command : commands) {
    text += fmt::format("    '{}')\n      _arguments -s -S -C \\\n", command.words);
    for (const OptionDoc& option : command.options) text += option_spec(option);
    for (const OptionDoc& argument : command.arguments) text += argument_spec(argument);
    text.replace(text.size() - 3, 3, " ;;\n");
  }
  return text + "  esac\n";
}

}  // namespace

std::string zsh_completions(const std::vector<CommandDoc>& commands) {
  return std::string(head) + command_words(commands) + options(commands) + std::string(tail);
}

}  // namespace cablelint
