#pragma once
#include <map>
#include <string>

#include "diagnostics/diagnostic.hpp"

namespace cablelint {

/// What a run has found so far.
class Tally {
 public:
  void add(const Report& report);

  std::size_t files() const { return files_; }
  std::size_t findings() const { return count_[0] + count_[1] + count_[2]; }
  bool any_at_or_above(Severity least) const;
  /// "2 errors, 1 warning in 1 of 3 files".
  std::string summary() const;
  /// One line a rule, the most frequent first.
  std::string statistics() const;

 private:
  std::size_t count_[3] = {};  // by severity
  std::size_t files_ = 0;
  std::size_t files_with_findings_ = 0;
  std::map<std::string, std::size_t> by_rule_;  // suppressed ones apart
};

}  // namespace cablelint
