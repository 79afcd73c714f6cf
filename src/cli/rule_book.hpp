#pragma once
#include <optional>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "rules/load.hpp"

namespace cablelint {

/// Every rule of the built-in book and of the folders that were named, which come later.
struct RuleBook {
  RuleSet rules;
  std::vector<std::vector<RuleFile>> files;  // a list a book

  /// Whether a rule is one to test or to lint: in a folder that was named, where any was.
  bool is_meant(const Rule& rule) const;
};

/// Reads and checks the rule books. Nothing where there are faults in them, which are printed.
std::optional<RuleBook> load_rule_book(const Options& options);

/// Adds the books of folders given on the command line; false where one cannot be read, which is
/// printed.
bool read_folders(const std::vector<std::string>& folders,
                  std::vector<std::vector<RuleFile>>& books);

/// Prints faults in files of ours, sorted by place and each once.
void print_problems(std::vector<FileProblem> problems, const Options& options);

/// ", did you mean `x`?" with the id nearest to a word, or where to see them all.
std::string rule_hint(const RuleSet& rules, std::string_view word);

}  // namespace cablelint
