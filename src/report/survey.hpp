#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "report/result.hpp"
#include "rules/rule.hpp"

namespace cablelint {

/// Something for each severity: note, warning, error.
template <typename T>
using BySeverity = std::array<T, 3>;

/// The time of an executive order on classification.
struct Era {
  std::string order;  // "12958"; empty: not known
  std::string from;   // the day, "1995-10-14"
};

/// What was found in the texts of a group: of a year, a post, a level. What happened to a text
/// after it was sent, the findings of the area `artifacts`, is counted apart from what its drafter
/// did.
struct GroupCount {
  std::size_t texts = 0;
  BySeverity<std::size_t> texts_with = {};
  BySeverity<std::size_t> findings = {};
  std::size_t texts_with_artifacts = 0;
  std::size_t artifacts = 0;

  std::size_t all_findings() const { return findings[0] + findings[1] + findings[2]; }
  void add(const GroupCount& other);
};

/// What one rule found.
struct RuleCount {
  bool is_artifact = false;
  Severity severity = Severity::note;  // the gravest that it was given
  std::size_t texts = 0;               // with findings that count, as the next two
  std::size_t findings = 0;
  std::vector<std::size_t> texts_by_era;
  std::size_t let_stay = 0;

  void add(const RuleCount& other);
};

/// A text with many findings.
struct BusyText {
  std::string id;
  Identity identity;
  GroupCount count;                   // of this text alone
  std::vector<FoundInText> findings;  // the first ones, artifacts and what may stay left out

  static constexpr std::size_t most_findings = 50;
};

/// By which a finding is known in another run: hashes, since there may be millions.
struct FindingKey {
  std::size_t text = 0;
  std::size_t finding = 0;  // its text and fingerprint
  std::size_t rule = 0;
};

/// The counts of many texts. The same texts in the same order give the same, in however many parts
/// they were counted.
class Survey {
 public:
  static constexpr std::size_t most_busy = 20;

  /// The rules say which findings are of artifacts, and their tables when each order was in force.
  /// With `keep_keys` it can be compared with another.
  Survey(const RuleSet& rules, bool keep_keys);

  void add(const TextResult& result);
  /// A text that could not be judged, and why.
  void add_not_judged(const std::string& reason) { ++not_judged_[reason]; }
  void add(const Survey& later);

  /// All texts that were judged. Those without a cable are not among them.
  const GroupCount& all() const { return all_; }
  const std::map<std::string, GroupCount>& levels() const { return levels_; }
  const std::map<std::string, GroupCount>& posts() const { return posts_; }
  /// 0: the year is not known.
  const std::map<int, GroupCount>& years() const { return years_; }
  const std::map<std::string, RuleCount>& rules() const { return rules_; }
  /// In order; the last is of texts of which neither day nor order is known.
  const std::vector<Era>& eras() const { return eras_; }
  const std::vector<std::size_t>& texts_by_era() const { return texts_by_era_; }
  const std::vector<BusyText>& busiest() const { return busiest_; }
  /// Reasons and how many texts each kept from being judged.
  const std::map<std::string, std::size_t>& not_judged() const { return not_judged_; }
  std::size_t let_stay() const { return let_stay_; }
  /// Findings in configurations and baselines, which are no texts.
  std::size_t in_configurations() const { return in_configurations_; }

  const std::vector<FindingKey>& finding_keys() const { return finding_keys_; }
  const std::vector<std::size_t>& text_keys() const { return text_keys_; }
  static std::size_t rule_key(const std::string& rule) { return std::hash<std::string>()(rule); }

 private:
  void count(const TextResult& result, GroupCount& text);
  RuleCount& rule_count(const std::string& rule);
  std::size_t era_of(const Identity& identity) const;
  void keep(const TextResult& result);
  void keep_if_busy(const TextResult& result, const GroupCount& text);
  void insert_busy(BusyText text);

  const RuleSet* book_;
  bool keep_keys_;
  std::vector<Era> eras_;
  std::vector<std::size_t> texts_by_era_;
  GroupCount all_;
  std::map<std::string, GroupCount> levels_;
  std::map<std::string, GroupCount> posts_;
  std::map<int, GroupCount> years_;
  std::map<std::string, RuleCount> rules_;
  std::vector<RuleCount*> of_this_text_;  // those that found something in it
  std::vector<BusyText> busiest_;
  std::map<std::string, std::size_t> not_judged_;
  std::size_t let_stay_ = 0;
  std::size_t in_configurations_ = 0;
  std::vector<FindingKey> finding_keys_;
  std::vector<std::size_t> text_keys_;
};

}  // namespace cablelint
