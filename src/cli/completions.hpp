#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_docs.hpp"

namespace cablelint {

std::string bash_completions(const std::vector<CommandDoc>& commands);
std::string zsh_completions(const std::vector<CommandDoc>& commands);
std::string fish_completions(const std::vector<CommandDoc>& commands);

struct Shell {
  std::string_view name;
  std::string (*completions)(const std::vector<CommandDoc>& commands);
};

std::span<const Shell> shells();

/// What a shell completes in the place of a value.
enum class Completed { nothing, choice, file, folder, rule, rules };
Completed completed(const OptionDoc& option);

/// A command of two words has a group: "rules" of "rules list". Empty where it has one word.
std::string_view group_of(const CommandDoc& command);
/// "list" of "rules list", and the whole of a command of one word.
std::string_view last_word(const CommandDoc& command);
/// Every group once.
std::vector<std::string_view> groups(const std::vector<CommandDoc>& commands);
/// The words that may come first: groups, and commands of one word.
std::vector<std::string_view> first_words(const std::vector<CommandDoc>& commands);
/// The words that may follow a group.
std::vector<std::string_view> second_words(const std::vector<CommandDoc>& commands,
                                           std::string_view group);

}  // namespace cablelint
