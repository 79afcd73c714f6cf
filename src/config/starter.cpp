#include "config/show.hpp"

namespace cablelint {

std::string_view starter_config() {
  return "# yaml-language-server: "
         "$schema=https://raw.githubusercontent.com/cablelint/cablelint/v" CABLELINT_VERSION
         R"(/integrations/schema/config.json
# The configuration of cablelint for the files in this folder and below. The nearest such file
# above a cable holds alone; what else is to hold is named under `extends`. Paths are relative to
# this folder; in patterns `*` stays within a name and `**` goes through folders.
# `cablelint config show --origin FILE` says what holds for a file and why. Take the # from a line
# to use it.

# Other configurations, which come first:
#extends: ../shared/cablelint.yaml

# Which files a folder stands for, as patterns; by default those that end in .txt, .cable, .tel or
# .msg, or in nothing. A file that holds nothing of a cable is passed over and counted.
#include: [cables/**, '*.cable']
#exclude: [requirements.txt, vendor/**]

# Which rules are on: recommended, strict, archive or all.
preset: recommended

# The day of the rule book: rules that came into it later are off.
#edition: 2026-11-25

# Judge every cable as one of that day, whatever its own.
#as-of: 1995-06-30

# Rules of your own; `cablelint rules test` runs the examples in them.
#rule-folders: policy/rules

# Rules that are off, or on with another severity: off, note, warning or error.
#rules:
#  tag-unknown: warning
#  summary-missing: off

# Other settings for some of the files; later ones win.
#overrides:
#  - paths: [archive/**, mirror/*.txt]
#    preset: archive
#    rules:
#      tag-unknown: note

# Findings that may stay. Leave out `fingerprint` and `text` to mean all findings of the rule there.
#suppress:
#  - rule: tag-unknown
#    path: cables/almaty-001721.txt
#    text: POLITICAL
#    fingerprint: 0123456789abcdef
#    reason: the TAG stands in the original
#    until: 2030-12-31

# A file of findings that were there before and do not count; `cablelint baseline create PATH`
# writes it.
#baseline: cablelint-baseline.json

# What makes the exit status 1: note, warning or error.
#fail-on: warning

# Reports, each as FORMAT or FORMAT:FILE.
#output: [full, 'sarif:cablelint.sarif']
)";
}

}  // namespace cablelint
