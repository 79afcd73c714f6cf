#include "rules/own_findings.hpp"

#include <algorithm>
#include <array>

namespace cablelint {
namespace {

constexpr std::array<OwnFinding, 2> all = {
    {{"no-cable", Severity::error, "no cable was found in the text",
      "Nothing in the text looks like the heading of a cable, so no rule could look at anything. "
      "A\n"
      "text that was not looked at must not pass for a clean one: this finding cannot be turned "
      "off."},
     {"rule-error", Severity::error, "a rule failed while it looked at the cable",
      "An expression of the rule had no value for this cable: a division by zero, an index past "
      "the\nend of a list. The rule is at fault, not the cable. The message names it."}}};

}  // namespace

std::span<const OwnFinding> own_findings() { return all; }

const OwnFinding* own_finding_named(std::string_view id) {
  const auto found = std::ranges::find(all, id, &OwnFinding::id);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace cablelint
