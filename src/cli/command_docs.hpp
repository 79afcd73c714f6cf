#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace cablelint {

/// An option or an argument as it was declared.
struct OptionDoc {
  std::vector<std::string> names;  // "-j", "--jobs"; none: an argument
  std::string value;               // "FILE", what kind of word it takes; empty: none
  std::string doc;
  std::vector<std::string> choices;  // where only these words will do
  bool required = false;
  bool repeats = false;
};

/// A command with its options, in the order of its help.
struct CommandDoc {
  std::string_view words;  // "rules list"
  std::string_view doc;
  std::vector<OptionDoc> arguments;
  std::vector<OptionDoc> options;
};

/// Every command, from what reads the command line: what is made of this cannot differ from that.
std::vector<CommandDoc> command_docs();

}  // namespace cablelint
