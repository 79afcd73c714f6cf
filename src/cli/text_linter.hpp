#pragma once
#include <functional>
#include <string>
#include <vector>

#include "cli/history.hpp"
#include "cli/options.hpp"
#include "cli/read_input.hpp"
#include "fix.hpp"
#include "linter/inputs.hpp"
#include "linter/linter.hpp"

namespace cablelint {

/// One text and what is to be said of it.
struct Linted {
  ReadResult read = {};                 // with --fix the text as it is to be written
  Report report = {};                   // of this text
  UsedEntries used = {};                // that let findings stay
  std::size_t fixes = 0;                // that were applied to it or, with --diff, would be
  std::string fixed = {};               // with --diff: the text as it would be
  std::string diff = {};                // to that text
  std::vector<std::string> texts = {};  // the report as each output writes it
};

/// Reads, judges and fixes the texts of a run.
class TextLinter {
 public:
  using Finish = std::function<void(Linted& linted)>;
  using Deliver = std::function<void(std::size_t i, Linted linted)>;

  /// What was found in the texts as they were does not count, where there is a history.
  TextLinter(const Options& options, const Linter& linter, const History* history = nullptr)
      : options_(options), linter_(linter), history_(history) {}

  /// Lints the texts of the run, each by its ruling, on several threads and hands them on in order,
  /// one at a time. What is left to do with a text is done on its thread.
  void run(
      const std::vector<Input>& texts, const std::vector<Ruling>& rulings, const Deliver& deliver,
      const Finish& finish = [](Linted&) {}) const;

 private:
  Linted lint(const Input& input, const Ruling& ruling) const;
  ReadResult read(const Input& input) const;
  Earlier earlier(const Input& input, const Ruling& ruling) const;
  void fix(Linted& linted, const Tables& tables, const FindAll& find) const;

  const Options& options_;
  const Linter& linter_;
  const History* history_;
};

}  // namespace cablelint
