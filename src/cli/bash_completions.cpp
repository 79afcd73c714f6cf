#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>

#include "cli/completions.hpp"

namespace cablelint {
namespace {

// Where nothing is offered, readline completes names of files. It takes `=` for a word of its own.
constexpr std::string_view head = R"(# bash completion for cablelint

_cablelint_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur"); }

_cablelint_folders() {
  mapfile -t COMPREPLY < <(compgen -d -- "$cur")
  compopt -o filenames
}

_cablelint_rules() { # of a,b the last
  local last=${cur##*,} rules
  rules=$(cablelint rules list 2>/dev/null | cut -d ' ' -f 1)
  mapfile -t COMPREPLY < <(compgen -P "${cur%"$last"}" -W "$rules" -- "$last")
}

_cablelint() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command=check
  if [[ $cur == = ]]; then
    cur=
  elif [[ $prev == = ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
)";

constexpr std::string_view tail = R"(}

complete -o bashdefault -o default -F _cablelint cablelint
)";

std::string offer(const OptionDoc& option) {
  switch (completed(option)) {
    case Completed::choice:
      return fmt::format("_cablelint_words '{}'", fmt::join(option.choices, " "));
    case Completed::folder:
      return "_cablelint_folders";
    case Completed::rule:
    case Completed::rules:
      return "_cablelint_rules";
    case Completed::file:
    case Completed::nothing:
      break;
  }
  return ":";
}

// Which command it is, and what may stand in its place.
std::string command_words(const std::vector<CommandDoc>& commands) {
  std::string text = "  case \"${COMP_WORDS[1]} ${COMP_WORDS[2]}\" in\n";
  for (const CommandDoc& command : commands)
    text += group_of(command).empty()
                ? fmt::format("    '{0} '*) command='{0}' ;;\n", command.words)
                : fmt::format("    '{0}') command='{0}' ;;\n", command.words);
  text += "  esac\n  case \"$COMP_CWORD ${COMP_WORDS[1]}\" in\n";
  for (const std::string_view group : groups(commands))
    text += fmt::format("    '2 {}') _cablelint_words '{}'; return ;;\n", group,
                        fmt::join(second_words(commands, group), " "));
  return text + "  esac\n";
}

// An option means the same in each command that has it.
std::string values(const std::vector<CommandDoc>& commands) {
  std::map<std::string, std::string> by_names;
  for (const CommandDoc& command : commands)
    for (const OptionDoc& option : command.options)
      if (!option.value.empty())
        by_names.emplace(fmt::format("{}", fmt::join(option.names, " | ")), offer(option));
  std::string text = "  case $prev in\n";
  for (const auto& [names, words] : by_names)
    text += fmt::format("    {}) {}; return ;;\n", names, words);
  return text + "  esac\n";
}

std::string options(const std::vector<CommandDoc>& commands) {
  std::string text = "  case \"$command $cur\" in\n";
  for (const CommandDoc& command : commands) {
    std::vector<std::string> names;
    for (const OptionDoc& option : command.options)
      names.insert(names.end(), option.names.begin(), option.names.end());
    text += fmt::format("    '{} -'*) _cablelint_words '{}' ;;\n", command.words,
                        fmt::join(names, " "));
    if (!command.arguments.empty() && offer(command.arguments.front()) != ":")
      text += fmt::format("    '{} '*) {} ;;\n", command.words, offer(command.arguments.front()));
  }
  return text + "    *) [[ $COMP_CWORD -ne 1 ]] || _cablelint_words '" +
         fmt::format("{}", fmt::join(first_words(commands), " ")) + "' ;;\n  esac\n";
}

}  // namespace

std::string bash_completions(const std::vector<CommandDoc>& commands) {
  return std::string(head) + command_words(commands) + values(commands) + options(commands) +
         std::string(tail);
}

}  // namespace cablelint
