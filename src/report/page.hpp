#pragma once
#include <string>

#include "report/survey.hpp"
#include "rules/rule.hpp"

namespace cablelint {

/// What a page says beside the counts of a survey.
struct PageWishes {
  bool excerpts = false;           // messages too, which may quote a cable
  const Survey* before = nullptr;  // an earlier run, to say what changed; both kept their keys
};

/// A survey as one HTML page: charts with their figures in tables beneath, and what each rule asks.
/// It runs no script and loads nothing. The same survey gives the same bytes.
std::string report_page(const Survey& survey, const RuleSet& rules, const PageWishes& wishes);

}  // namespace cablelint
