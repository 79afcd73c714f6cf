#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "config/config.hpp"
#include "linter/problems.hpp"
#include "rules/load.hpp"

namespace cablelint {

/// Adds the books of rule files and folders.
void read_books(const std::vector<std::string>& paths, std::vector<std::vector<RuleFile>>& books,
                Problems& problems);

/// The books that a configuration names.
std::vector<std::vector<RuleFile>> read_books(const Config& config, const ConfigReader& reader,
                                              std::vector<FileProblem>& problems);

/// ", did you mean `x`?" with the id nearest to a word, or where to see them all.
std::string rule_hint(const RuleSet& rules, std::string_view word);

/// The rules that a text may be judged by: the built-in book, then those of its configuration, then
/// those of the request. A later one replaces the rule of the same id.
class RuleBooks {
 public:
  /// Reads the folders of the request. The problems must outlive it.
  RuleBooks(const std::vector<std::string>& rule_folders, Problems& problems);

  /// The rules that there are under a configuration; null: under none. The rules that it speaks of
  /// are looked for.
  const RuleSet& of(const Config* config, const ConfigReader& reader);

  /// Whether it is a rule in any book that was asked for: it may belong to one configuration and
  /// not to others.
  bool any_has(std::string_view name) const;
  /// Every rule of the first book that was asked for.
  const RuleSet& first() const { return by_folders_.begin()->second; }

 private:
  using Paths = std::vector<std::filesystem::path>;

  const RuleSet& load(const Config* config, const ConfigReader& reader);

  Problems& problems_;
  std::vector<std::vector<RuleFile>> asked_for_;
  std::map<Paths, RuleSet> by_folders_;  // of the configuration
  std::map<const Config*, const RuleSet*> by_config_;
};

}  // namespace cablelint
