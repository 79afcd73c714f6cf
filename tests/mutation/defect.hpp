#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "diagnostics/file_problem.hpp"
#include "model/date.hpp"
#include "model/level.hpp"
#include "mutation/draft.hpp"
#include "mutation/random.hpp"
#include "rules/rule.hpp"

namespace cablelint {

/// One step from a clean cable to one with a fault. Texts have the draft's holes.
struct Change {
  enum How { becomes, without, above, below, every_mark, one_mark, said, printed };
  How how;
  std::string part;  // of printed: the words that are replaced
  Strings items;
};

/// What is done to a clean cable so that one rule must speak, and to which cables it can be done.
struct Defect {
  std::string rule;
  std::vector<Level> levels;
  std::vector<Layout> layouts;
  Date from, until;  // within the days of the rule; both included
  std::optional<bool> sections;
  std::optional<std::size_t> references;
  std::vector<Change> changes;
  std::string also;  // a rule that rightly speaks too
};

/// "raw", "mirror", "markdown", "released", "labelled".
std::string_view name(Layout layout);
std::span<const Layout> all_layouts();

/// Reads the defects of one area of the rules, `<area>.yaml`; README.md beside them tells how they
/// are written. Every fault is added to `problems`, and the defects with faults are left out.
std::vector<Defect> read_defects(const Source& source, const RuleSet& rules,
                                 std::vector<FileProblem>& problems);

/// The text with the fault in it.
std::string with_defect(const Defect& defect, Draft draft, Layout layout, Random& random);

}  // namespace cablelint
