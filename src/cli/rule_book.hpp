#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "cli/options.hpp"
#include "linter/rule_books.hpp"

namespace cablelint {

/// Every rule of the built-in book, then of the folders of the configuration, the nearest to the
/// working folder or the one that was named, then of --rules, then of the paths that were named. A
/// later one replaces the rule of the same id.
struct RuleBook {
  RuleSet rules;
  std::vector<std::vector<RuleFile>> files;  // a list a book
  std::size_t first_meant = 0;               // the book with which what was asked for begins

  /// Whether a rule is one to test or to lint: in a path that was named, where any was; otherwise
  /// in a folder of --rules or of the configuration; without these, every rule.
  bool is_meant(const Rule& rule) const;
  /// The text of one of the files.
  std::string_view text(std::string_view path) const;
};

/// Reads and checks the rule books. Nothing where there are faults in them, which are printed.
std::optional<RuleBook> load_rule_book(const Options& options);

}  // namespace cablelint
