#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "config/settings.hpp"
#include "config/suppress.hpp"

namespace cablelint {

/// Whether a path is a folder or lies below it; both are absolute.
bool is_below(const std::filesystem::path& path, const std::filesystem::path& folder);

/// What is found in one configuration or baseline.
struct ConfigReport {
  const Source* source;
  Report report;
};

/// Finds the suppress entries that have ended and those that are of no use any more.
class SuppressionAudit {
 public:
  /// The absolute paths of the texts in a folder and below.
  using FindTexts = std::function<std::vector<std::string>(const std::filesystem::path& folder)>;

  /// `given` are the absolute paths that the run was asked to lint.
  SuppressionAudit(Date today, const RuleChoice& choice, std::vector<std::filesystem::path> given,
                   FindTexts find_texts)
      : today_(today),
        choice_(choice),
        given_(std::move(given)),
        find_texts_(std::move(find_texts)) {}

  /// Takes in a text that was linted, by its absolute path. What is given must outlive the audit.
  void add(const std::filesystem::path& text, const Config* config, const RuleSet& rules,
           const UsedEntries& used);

  /// What is to be said of the configuration files of these texts, sorted by path. An entry is
  /// unused where every text that it names was linted and its rule was on for one of them, or where
  /// what it names would have been linted but is not there.
  std::vector<ConfigReport> reports() const;

 private:
  Report look_over(const ConfigFile& file, const Config& config) const;
  std::optional<Diagnostic> look_at(const ConfigFile& file, const SuppressEntry& entry) const;
  bool is_gone(const ConfigFile& file, const SuppressEntry& entry) const;
  bool was_looked_for(const ConfigFile& file, const SuppressEntry& entry) const;
  bool were_all_linted(const ConfigFile& file, const Glob& pattern) const;

  Date today_;
  const RuleChoice& choice_;
  std::vector<std::filesystem::path> given_;
  FindTexts find_texts_;
  std::map<std::string, const RuleSet*, std::less<>> texts_;  // linted
  std::vector<const Config*> configs_;
  std::set<const SuppressEntry*> used_;
};

}  // namespace cablelint
