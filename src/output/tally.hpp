#pragma once
#include <array>
#include <map>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "source/source.hpp"

namespace cablelint {

/// A finding that is kept after its text is gone. Columns count UTF-16 units, the end is exclusive.
struct Highlight {
  std::string path;
  Position begin, end;
  Diagnostic finding;
};

/// "1 file", "2 files".
std::string plural(std::size_t count, std::string_view noun);

/// What was found so far, text after text. Suppressed findings count only in `by_rule`.
class Tally {
 public:
  /// So many findings of each severity are kept, the first ones.
  static constexpr std::size_t most_highlights = 10;

  void add(const Source& source, const Report& report);
  /// A text that could not be read, and why.
  void add_problem(std::string problem) { problems_.push_back(std::move(problem)); }

  /// A file in which there was nothing of a cable.
  void pass_over() { ++passed_over_; }

  std::size_t files() const { return files_; }
  std::size_t suppressed() const { return suppressed_; }
  /// Suppressed because they were there before.
  std::size_t known() const { return known_; }
  std::size_t passed_over() const { return passed_over_; }
  std::size_t findings() const { return count_[0] + count_[1] + count_[2]; }
  std::size_t count(Severity severity) const { return count_[static_cast<std::size_t>(severity)]; }
  /// How many findings have a fix of that tier.
  std::size_t fixable(FixTier tier) const { return fixable_[static_cast<std::size_t>(tier)]; }
  bool any_at_or_above(Severity least) const;
  const std::vector<std::string>& problems() const { return problems_; }
  /// The first findings, the gravest before the others.
  std::vector<Highlight> highlights() const;
  /// "2 errors, 1 warning in 1 of 3 files"; "nothing found in 3 files".
  std::string summary() const;
  /// Whether a rule found something, suppressed or not.
  bool has_found(const std::string& rule) const;
  /// The rules that found something and how often, the most frequent first.
  std::vector<std::pair<std::string, std::size_t>> by_rule() const;

 private:
  void add_finding(const Source& source, const Diagnostic& finding);

  std::array<std::size_t, 3> count_ = {};  // by severity, as the next
  std::array<std::vector<Highlight>, 3> highlights_;
  std::array<std::size_t, 3> fixable_ = {};  // by tier
  std::size_t files_ = 0;
  std::size_t files_with_findings_ = 0;
  std::size_t suppressed_ = 0;
  std::size_t known_ = 0;
  std::size_t passed_over_ = 0;
  std::map<std::string, std::size_t> by_rule_;  // suppressed ones apart
  std::vector<std::string> problems_;
};

}  // namespace cablelint
