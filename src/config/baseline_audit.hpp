#pragma once
#include <filesystem>
#include <map>
#include <set>
#include <vector>

#include "config/audit.hpp"
#include "config/baseline.hpp"

namespace cablelint {

/// Finds out what baselines have that is no longer found.
class BaselineAudit {
 public:
  /// `given` are the absolute paths that the run was asked to lint.
  BaselineAudit(const RuleChoice& choice, std::vector<std::filesystem::path> given)
      : choice_(choice), given_(std::move(given)) {}

  /// Takes in a text that was linted, by its absolute path. What is given must outlive the audit.
  void add(const std::filesystem::path& text, const Baseline& baseline, const Config* config,
           const RuleSet& rules, const Report& report);

  /// One finding for each baseline with entries of texts that were linted, or would have been and
  /// are not there, sorted by path.
  std::vector<ConfigReport> reports() const;

 private:
  struct Known {
    const Config* config = nullptr;
    std::vector<Span> stale;
  };

  std::vector<Span> stale_of(const Baseline& baseline, const Known& known) const;

  const RuleChoice& choice_;
  std::vector<std::filesystem::path> given_;
  std::map<const Baseline*, Known> baselines_;
  std::set<std::filesystem::path> linted_;
};

}  // namespace cablelint
