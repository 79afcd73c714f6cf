#include "rules/starter_rule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace cablelint {
namespace {

// A rule that finds one word in one part of the standard cable.
struct Starter {
  std::string_view target;
  std::string_view when;  // empty: always
  std::string_view expect;
  std::string_view at;  // the place pointed at
  std::string_view slot;
  std::string_view bad;    // what the slot holds where the rule speaks,
  std::string_view found;  // what it points at there,
  std::string_view good;   // and what the slot holds where it is silent
};

constexpr std::string_view no_grain = R"(!this.text.contains("GRAIN"))";

constexpr std::array starters = {
    Starter{"cable", "has(cable.subject)", R"(!cable.subject.text.contains("GRAIN"))",
            "cable.subject", "subject", "SUBJECT: (C) GRAIN", "SUBJECT: (C) GRAIN",
            "SUBJECT: (C) MILLS"},
    Starter{"classification", "", "this.level <= CONFIDENTIAL", "this.level", "classification",
            "S E C R E T ALMATY 001721", "S E C R E T", "C O N F I D E N T I A L ALMATY 001721"},
    Starter{"caption", "", R"(this.name != "NODIS")", "this", "captions", "NODIS", "NODIS",
            "SIPDIS"},
    Starter{"eo", "has(this.order)", "this.order >= 12958", "this.order", "eo",
            "E.O. 12356: DECL: OADR", "12356", "E.O. 12958: DECL: 04/26/2015"},
    Starter{"tags_line", "", R"(cable.tags.exists(t, t.code == "EAGR"))", "this", "tags",
            "TAGS: PGOV, KZ", "TAGS: PGOV, KZ", "TAGS: EAGR, KZ"},
    Starter{"tag", "", R"(this.code != "EAGR")", "this", "tags", "TAGS: EAGR, KZ", "EAGR",
            "TAGS: PGOV, KZ"},
    Starter{"subject", "", no_grain, "this", "subject", "SUBJECT: (C) GRAIN", "SUBJECT: (C) GRAIN",
            "SUBJECT: (C) MILLS"},
    Starter{"reference", "", R"(!this.text.contains("STATE"))", "this", "references",
            "REF: STATE 1690", "STATE 1690", "REF: ASTANA 1690"},
    Starter{"authority", "has(this.classified_by)",
            R"(!this.classified_by.text.contains("ACTING"))", "this.classified_by", "authority",
            "Classified By: ACTING DCM; reason 1.4 (b)", "ACTING DCM",
            "Classified By: DCM J. Doe; reason 1.4 (b)"},
    Starter{"paragraph", "this.depth == 0", no_grain, "this.label", "body", "1. (C) GRAIN.", "1.",
            "1. (C) MILLS."},
    Starter{"mark", "has(this.level)", "this.level <= CONFIDENTIAL", "this", "body", "1. (S) Text.",
            "(S)", "1. (C) Text."},
};

}  // namespace

std::vector<std::string_view> starter_targets() {
  std::vector<std::string_view> targets(starters.size());
  std::ranges::transform(starters, targets.begin(), &Starter::target);
  return targets;
}

std::string starter_rule(std::string_view target) {
  const Starter& starter = *std::ranges::find(starters, target, &Starter::target);
  const std::string when =
      starter.when.empty() ? "#when: has(cable.eo)\n" : fmt::format("when: {}\n", starter.when);
  return fmt::format(
      R"(# What is wrong, in half a line.
summary: an example, which finds one word
# The part of a cable that is looked at: `this`. `cable` is the whole one.
for: {}
# Where the rule applies, and what holds where all is well.
{}expect: >-
  {}
# What is pointed at.
at: {}
# What was seen, then what is wanted; in braces what is read from the cable. What to do stands in help.
message: "`{{{}.text}}` is what the policy does not want"
help: write what the policy asks for
severity: warning
# Who says so, and what it says in your words.
authority:
  - cite: the policy that asks for it
    note: what it says
presets: [recommended]
# Lines of the standard cable in which it finds one thing, at that text, and in which it finds nothing.
bad:
  - {{{slot}: "{}", at: "{}"}}
good:
  - {{{slot}: "{}"}}
)",
      starter.target, when, starter.expect, starter.at,
      starter.target == "cable" ? starter.at : "this", starter.bad, starter.found, starter.good,
      fmt::arg("slot", starter.slot));
}

}  // namespace cablelint
