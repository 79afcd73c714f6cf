#include "rules/own_findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace cablelint {
namespace {

constexpr std::array<OwnFinding, 6> all = {
    {{baseline_stale, Severity::warning, "a baseline has findings that are no longer there",
      "What was kept has been put right, or its text is gone. `cablelint baseline prune` takes "
      "such\n"
      "entries out: they would hide the same finding if it came back.",
      true},
     {conflict_left, Severity::error, "two versions of the text stand in it, unmerged",
      "Between the lines that begin with `<<<<<<<` and `>>>>>>>` stand the two versions that git\n"
      "could not merge. Which of them is the cable nobody can say, so nothing that is said of it "
      "is\n"
      "to be trusted. Choose one and take the three lines out."},
     {no_cable, Severity::error, "no cable was found in the text",
      "Nothing in the text looks like the heading of a cable, so no rule could look at anything.\n"
      "A file that was found in a folder and holds nothing of a cable, no line of a heading and "
      "no\n"
      "mark, is passed over and counted. One that was named, or holds such a part, is not: name "
      "it\n"
      "under `exclude` where it is no cable, and give --force-exclude where a hook names files."},
     {rule_error, Severity::error, "a rule failed while it looked at the cable",
      "An expression of the rule had no value for this cable: a division by zero, an index past\n"
      "the end of a list. The rule is at fault, not the cable. The message names it: mend it, or\n"
      "turn that rule off."},
     {suppression_expired, Severity::warning, "an entry under `suppress` has ended",
      "The day under `until` is over, and what was found counts again. Put it right and remove\n"
      "the entry.",
      true},
     {suppression_unused, Severity::warning, "an entry under `suppress` suppresses nothing",
      "The configuration lets a finding stay that is not there any more, in files that were all\n"
      "linted; or it names a file that is not there. Remove the entry: it would hide the next\n"
      "such finding.",
      true}}};

constexpr std::string_view fixed =
    "A text that was not looked at must not pass for a clean one: this is always an error, and\n"
    "no preset, setting, suppression or baseline takes it away.\n";

}  // namespace

std::span<const OwnFinding> own_findings() { return all; }

const OwnFinding* own_finding_named(std::string_view id) {
  const auto found = std::ranges::find(all, id, &OwnFinding::id);
  return found == all.end() ? nullptr : &*found;
}

std::string explain(const OwnFinding& own) {
  std::string page = fmt::format("{} ({}): {}\n\n{}\n\n", own.id, name(own.severity), own.summary,
                                 own.description);
  if (!own.settable) return page + std::string(fixed);
  return page + fmt::format(
                    "to set it:\n"
                    "  rules:                     # in .cablelint.yaml\n"
                    "    {}: off   # or note, warning, error\n",
                    own.id);
}

}  // namespace cablelint
