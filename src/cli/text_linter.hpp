#pragma once
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "cli/history.hpp"
#include "cli/outputs.hpp"
#include "cli/rulings.hpp"
#include "config/suppress.hpp"
#include "fix.hpp"

namespace cablelint {

/// One text and what is to be said of it.
struct Linted {
  ReadResult read;                 // with --fix the text as it is to be written
  Report report;                   // of this text
  UsedEntries used;                // that let findings stay
  std::vector<std::string> texts;  // the report as each output writes it
  std::size_t fixes = 0;           // that were applied to it or, with --diff, would be
  std::string diff;
};

/// Reads, judges and fixes the texts of a run.
class TextLinter {
 public:
  /// What was found in the texts as they were does not count, where there is a history.
  TextLinter(const Options& options, const Rulings& rulings, const Outputs& outputs,
             const History* history)
      : options_(options), rulings_(rulings), outputs_(outputs), history_(history) {}

  /// Lints the texts of the run on several threads and hands them on in order, one at a time.
  void run(const std::vector<Input>& texts,
           const std::function<void(std::size_t i, Linted linted)>& deliver) const;

  /// Whether findings may stay because a configuration says so.
  bool is_suppressing() const { return !options_.no_suppressions && rulings_.any_suppress(); }
  Date today() const { return today_; }

 private:
  using Fingerprints = std::set<std::string>;

  /// One text and by what it is judged.
  struct Text {
    const Input& input;
    Ruling ruling;
    Fingerprints earlier;  // what was found in it as it was
  };

  std::size_t thread_count() const;
  Linted lint(std::size_t i, const Input& input) const;
  ReadResult read(const Input& input) const;
  Fingerprints find_earlier(const Text& text) const;
  UsedEntries let_stay(Report& report, const Source& source, const Text& text) const;
  void fix(Linted& linted, const Tables& tables, const FindAll& find) const;

  const Options& options_;
  const Rulings& rulings_;
  const Outputs& outputs_;
  const History* history_;
  Date today_ = cablelint::today();
};

}  // namespace cablelint
