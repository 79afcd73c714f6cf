#include "report/survey.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

#include "model/date.hpp"
#include "rules/own_findings.hpp"

namespace cablelint {
namespace {

template <std::size_t N>
void add_each(std::array<std::size_t, N>& sums, const std::array<std::size_t, N>& more) {
  for (std::size_t i = 0; i < N; ++i) sums[i] += more[i];
}

template <typename Key, typename Count>
void add_each(std::map<Key, Count>& sums, const std::map<Key, Count>& more) {
  for (const auto& [key, count] : more) sums[key].add(count);
}

std::vector<Era> eras_of(const RuleSet& rules) {
  std::vector<Era> eras;
  const Table* orders = rules.tables == nullptr ? nullptr : rules.tables->find("orders");
  if (orders != nullptr)
    for (const Table::Row& row : orders->rows)
      if (const auto from = row.in_force.from)
        eras.push_back({std::string(orders->cell(row, "order")), to_string(*from)});
  std::ranges::sort(eras, {}, &Era::from);
  eras.emplace_back();
  return eras;
}

// 0 where it is not known.
int year_of(const std::string& day) {
  const auto date = iso_date(day);
  return date ? date->year() : 0;
}

bool is_about_configurations(const FoundInText& finding) {
  const OwnFinding* own = own_finding_named(finding.rule);
  return own != nullptr && own->settable;
}

bool is_without_cable(const TextResult& result) {
  return result.findings.size() == 1 && result.findings.front().rule == no_cable;
}

auto rank(const BusyText& text) {
  const auto& findings = text.count.findings;
  return std::tuple(text.count.all_findings(), findings[2], findings[1]);
}

// The most findings first.
bool goes_before(const BusyText& left, const BusyText& right) {
  const auto left_rank = rank(left), right_rank = rank(right);
  return left_rank != right_rank ? left_rank > right_rank : left.id < right.id;
}

std::size_t combined(std::size_t left, std::size_t right) {
  return left ^ (right + 0x9e3779b97f4a7c15u + (left << 6) + (left >> 2));
}

}  // namespace

void GroupCount::add(const GroupCount& other) {
  texts += other.texts;
  add_each(texts_with, other.texts_with);
  add_each(findings, other.findings);
  texts_with_artifacts += other.texts_with_artifacts;
  artifacts += other.artifacts;
}

void RuleCount::add(const RuleCount& other) {
  is_artifact = other.is_artifact;
  severity = std::max(severity, other.severity);
  texts += other.texts;
  findings += other.findings;
  texts_by_era.resize(other.texts_by_era.size());
  for (std::size_t i = 0; i < texts_by_era.size(); ++i) texts_by_era[i] += other.texts_by_era[i];
  let_stay += other.let_stay;
}

Survey::Survey(const RuleSet& rules, bool keep_keys)
    : book_(&rules), keep_keys_(keep_keys), eras_(eras_of(rules)), texts_by_era_(eras_.size()) {}

void Survey::add(const TextResult& result) {
  if (!result.error.empty()) return add_not_judged(result.error);
  if (is_without_cable(result)) return add_not_judged("no cable in the text");
  if (!result.findings.empty() && std::ranges::all_of(result.findings, is_about_configurations)) {
    in_configurations_ += result.findings.size();
    return;
  }
  GroupCount text;
  count(result, text);
  all_.add(text);
  levels_[result.identity.level].add(text);
  posts_[result.identity.post].add(text);
  years_[year_of(result.identity.date)].add(text);
  keep_if_busy(result, text);
  if (keep_keys_) keep(result);
}

void Survey::count(const TextResult& result, GroupCount& text) {
  const std::size_t era = era_of(result.identity);
  ++texts_by_era_[era];
  text.texts = 1;
  of_this_text_.clear();
  for (const FoundInText& finding : result.findings) {
    RuleCount& rule = rule_count(finding.rule);
    rule.severity = std::max(rule.severity, finding.severity);
    ++(finding.may_stay ? rule.let_stay : rule.findings);
    if (finding.may_stay) {
      ++let_stay_;
      continue;
    }
    const auto severity = static_cast<std::size_t>(finding.severity);
    ++(rule.is_artifact ? text.artifacts : text.findings[severity]);
    if (std::ranges::find(of_this_text_, &rule) == of_this_text_.end())
      of_this_text_.push_back(&rule);
  }
  for (RuleCount* rule : of_this_text_) {
    ++rule->texts;
    ++rule->texts_by_era[era];
  }
  text.texts_with_artifacts = text.artifacts > 0 ? 1 : 0;
  for (std::size_t i = 0; i < text.findings.size(); ++i)
    text.texts_with[i] = text.findings[i] > 0 ? 1 : 0;
}

RuleCount& Survey::rule_count(const std::string& id) {
  if (const auto known = rules_.find(id); known != rules_.end()) return known->second;
  RuleCount& count = rules_[id];
  const Rule* rule = book_->find(id);
  count.is_artifact = rule != nullptr && rule->area == "artifacts";
  count.texts_by_era.resize(eras_.size());
  return count;
}

// The day goes before the order that is printed: drafters went on citing 12958 when 13292 held, and
// a slip must not move a cable to another decade.
std::size_t Survey::era_of(const Identity& identity) const {
  const std::size_t unknown = eras_.size() - 1;
  const auto known = std::span(eras_).first(unknown);
  if (iso_date(identity.date)) {
    const auto later = std::ranges::upper_bound(known, identity.date, {}, &Era::from);
    return later == known.begin() ? unknown : static_cast<std::size_t>(later - known.begin()) - 1;
  }
  if (!identity.order) return unknown;
  const auto named = std::ranges::find(known, std::to_string(*identity.order), &Era::order);
  return static_cast<std::size_t>(named - known.begin());
}

void Survey::keep(const TextResult& result) {
  constexpr std::hash<std::string> hash;
  const std::size_t text = hash(result.id);
  text_keys_.push_back(text);
  for (const FoundInText& finding : result.findings)
    if (!finding.may_stay)
      finding_keys_.push_back(
          {text, combined(text, combined(hash(finding.fingerprint), rule_key(finding.rule))),
           rule_key(finding.rule)});
}

void Survey::keep_if_busy(const TextResult& result, const GroupCount& text) {
  if (text.all_findings() == 0) return;
  BusyText busy = {.id = {}, .identity = {}, .count = text, .findings = {}};
  if (busiest_.size() == most_busy && rank(busy) < rank(busiest_.back())) return;
  busy.id = result.id;
  busy.identity = result.identity;
  for (const FoundInText& finding : result.findings)
    if (!finding.may_stay && !rule_count(finding.rule).is_artifact &&
        busy.findings.size() < BusyText::most_findings)
      busy.findings.push_back(finding);
  insert_busy(std::move(busy));
}

void Survey::insert_busy(BusyText text) {
  busiest_.insert(std::ranges::upper_bound(busiest_, text, goes_before), std::move(text));
  if (busiest_.size() > most_busy) busiest_.pop_back();
}

void Survey::add(const Survey& later) {
  all_.add(later.all_);
  add_each(levels_, later.levels_);
  add_each(posts_, later.posts_);
  add_each(years_, later.years_);
  add_each(rules_, later.rules_);
  for (std::size_t i = 0; i < eras_.size(); ++i) texts_by_era_[i] += later.texts_by_era_[i];
  for (const BusyText& text : later.busiest_) insert_busy(text);
  for (const auto& [reason, count] : later.not_judged_) not_judged_[reason] += count;
  let_stay_ += later.let_stay_;
  in_configurations_ += later.in_configurations_;
  finding_keys_.insert(finding_keys_.end(), later.finding_keys_.begin(), later.finding_keys_.end());
  text_keys_.insert(text_keys_.end(), later.text_keys_.begin(), later.text_keys_.end());
}

}  // namespace cablelint
