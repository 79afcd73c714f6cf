#include "rules/own_findings.hpp"

#include <algorithm>
#include <array>

namespace cablelint {
namespace {

constexpr std::array<OwnFinding, 4> all = {
    {{"no-cable", Severity::error, "no cable was found in the text",
      "Nothing in the text looks like the heading of a cable, so no rule could look at anything. "
      "A\n"
      "text that was not looked at must not pass for a clean one: this finding cannot be turned "
      "off."},
     {"rule-error", Severity::error, "a rule failed while it looked at the cable",
      "An expression of the rule had no value for this cable: a division by zero, an index past "
      "the\nend of a list. The rule is at fault, not the cable. The message names it."},
     {"suppression-expired", Severity::warning, "an entry under `suppress` has ended",
      "The day under `until` is over, and what was found counts again. Put it right and remove "
      "the\nentry. Under `rules` the configuration may set another severity, or `off`."},
     {"suppression-unused", Severity::warning, "an entry under `suppress` suppresses nothing",
      "The configuration lets a finding stay that is not there any more, in files that were all\n"
      "linted; or it names a file that is not there. Remove the entry: it would hide the next "
      "such\nfinding. Under `rules` the configuration may set another severity, or `off`."}}};

}  // namespace

std::span<const OwnFinding> own_findings() { return all; }

const OwnFinding* own_finding_named(std::string_view id) {
  const auto found = std::ranges::find(all, id, &OwnFinding::id);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace cablelint
