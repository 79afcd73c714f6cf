#include "cli/completions.hpp"

#include <algorithm>
#include <array>

#include "cli/commands.hpp"
#include "cli/terminal.hpp"

namespace cablelint {
namespace {

constexpr std::array all_shells = {Shell{"bash", bash_completions}, Shell{"zsh", zsh_completions},
                                   Shell{"fish", fish_completions}};

void add_once(std::vector<std::string_view>& words, std::string_view word) {
  if (std::ranges::find(words, word) == words.end()) words.push_back(word);
}

}  // namespace

std::span<const Shell> shells() { return all_shells; }

Completed completed(const OptionDoc& option) {
  if (!option.choices.empty()) return Completed::choice;
  if (option.value == "FILE" || option.value == "PATH") return Completed::file;
  if (option.value == "DIR") return Completed::folder;
  if (option.value == "RULE") return Completed::rule;
  return option.value == "RULES" ? Completed::rules : Completed::nothing;
}

std::string_view group_of(const CommandDoc& command) {
  const std::size_t blank = command.words.find(' ');
  return blank == std::string_view::npos ? "" : command.words.substr(0, blank);
}

std::string_view last_word(const CommandDoc& command) {
  return command.words.substr(command.words.find(' ') + 1);
}

std::vector<std::string_view> groups(const std::vector<CommandDoc>& commands) {
  std::vector<std::string_view> words;
  for (const CommandDoc& command : commands)
    if (!group_of(command).empty()) add_once(words, group_of(command));
  return words;
}

std::vector<std::string_view> first_words(const std::vector<CommandDoc>& commands) {
  std::vector<std::string_view> words;
  for (const CommandDoc& command : commands)
    add_once(words, group_of(command).empty() ? command.words : group_of(command));
  return words;
}

std::vector<std::string_view> second_words(const std::vector<CommandDoc>& commands,
                                           std::string_view group) {
  std::vector<std::string_view> words;
  for (const CommandDoc& command : commands)
    if (group_of(command) == group) words.push_back(last_word(command));
  return words;
}

int print_completions(const Options& options) {
  put(std::ranges::find(all_shells, options.shell, &Shell::name)->completions(command_docs()));
  return 0;
}

}  // namespace cablelint
