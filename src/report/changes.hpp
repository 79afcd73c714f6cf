#pragma once
#include <map>
#include <string>

#include "report/survey.hpp"

namespace cablelint {

/// What became of the findings of one rule from a run to a later one.
struct RuleChange {
  std::size_t before = 0;  // findings, as all
  std::size_t now = 0;
  std::size_t gone = 0;  // from texts that both runs judged, as the next
  std::size_t come = 0;
};

/// What changed between two runs. Texts are known by their ids, findings by their fingerprints.
struct Changes {
  std::size_t texts_in_both = 0;
  std::size_t texts_only_before = 0;
  std::size_t texts_only_now = 0;
  RuleChange all;
  std::map<std::string, RuleChange> rules;  // those that found something in either run
};

Changes changes_between(const Survey& before, const Survey& now);

}  // namespace cablelint
