#include "report/changes.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace cablelint {
namespace {

using Keys = std::vector<std::size_t>;

Keys sorted(Keys keys) {
  std::ranges::sort(keys);
  return keys;
}

Keys sorted_findings(const Survey& survey) {
  Keys keys;
  keys.reserve(survey.finding_keys().size());
  for (const FindingKey& key : survey.finding_keys()) keys.push_back(key.finding);
  return sorted(std::move(keys));
}

bool has(const Keys& sorted_keys, std::size_t key) {
  return std::ranges::binary_search(sorted_keys, key);
}

// Calls `found(rule)` for each finding of a survey that is not among others, in texts that are.
template <typename Found>
void for_each_missing(const Survey& survey, const Keys& other_texts, const Keys& other_findings,
                      Found found) {
  for (const FindingKey& key : survey.finding_keys())
    if (has(other_texts, key.text) && !has(other_findings, key.finding)) found(key.rule);
}

}  // namespace

Changes changes_between(const Survey& before, const Survey& now) {
  Changes changes;
  std::unordered_map<std::size_t, RuleChange*> by_key;
  const auto add_rules = [&](const Survey& survey, std::size_t RuleChange::*count) {
    for (const auto& [id, rule] : survey.rules()) {
      if (rule.findings == 0) continue;
      RuleChange& change = changes.rules[id];
      change.*count = rule.findings;
      changes.all.*count += rule.findings;
      by_key[Survey::rule_key(id)] = &change;
    }
  };
  add_rules(before, &RuleChange::before);
  add_rules(now, &RuleChange::now);

  const Keys texts_before = sorted(before.text_keys()), texts_now = sorted(now.text_keys());
  const auto in_both = [&](std::size_t text) { return has(texts_before, text); };
  changes.texts_in_both = static_cast<std::size_t>(std::ranges::count_if(texts_now, in_both));
  changes.texts_only_now = texts_now.size() - changes.texts_in_both;
  changes.texts_only_before = static_cast<std::size_t>(
      std::ranges::count_if(texts_before, [&](std::size_t text) { return !has(texts_now, text); }));

  const auto count_as = [&](std::size_t RuleChange::*count) {
    return [&, count](std::size_t rule) {
      ++(by_key.at(rule)->*count);
      ++(changes.all.*count);
    };
  };
  for_each_missing(before, texts_now, sorted_findings(now), count_as(&RuleChange::gone));
  for_each_missing(now, texts_before, sorted_findings(before), count_as(&RuleChange::come));
  return changes;
}

}  // namespace cablelint
