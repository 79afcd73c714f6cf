#include "config/baseline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "config/json_tree.hpp"
#include "rules/own_findings.hpp"
#include "rules/rule_schema.hpp"

namespace cablelint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view version = "1";

constexpr std::array finding_keys = {
    Key{"path", Form::text, true, "the text, from the folder of this file"},
    Key{"rule", Form::text, true, "the rule that found it"},
    Key{"fingerprint", Form::text, true, "the finding, as --format json names it"},
    Key{"message", Form::text, true, "what was found"},
};
constexpr std::array keys_of_a_baseline = {
    Key{"version", Form::count, true, "of this form of file: 1"},
    Key{"findings", Form::rows, true, "what was there when the file was made", nullptr,
        finding_keys},
};

// Another version may have other keys: nothing is said of them.
bool is_of_this_version(const YamlNode& root, Faults& faults) {
  const YamlNode* node = root.find("version");
  if (node == nullptr || node->value == version) return true;
  faults.add(node->span,
             fmt::format("a baseline of version {}, where {} is wanted", node->value, version),
             "make it anew with `cablelint baseline create`");
  return false;
}

std::string word(const YamlNode& map, std::string_view key) { return map.find(key)->value; }

}  // namespace

std::optional<Baseline> Baseline::read(const Source& source, fs::path folder,
                                       std::vector<FileProblem>& problems) {
  Faults faults(source, problems);
  const auto root = read_json(source, faults);
  if (root && root->kind != YamlNode::map)
    faults.add(root->span, "a baseline is an object with `version` and `findings`");
  else if (root && is_of_this_version(*root, faults))
    check_keys(*root, baseline_keys(), faults);
  faults.sort();
  if (!root || faults.count() > 0) return std::nullopt;
  Baseline baseline(source.path(), std::move(folder));
  for (const YamlNode& item : root->find("findings")->items) {
    baseline.entries_.push_back(
        {word(item, "path"), word(item, "rule"), word(item, "fingerprint"), word(item, "message")});
    const BaselineEntry& entry = baseline.entries_.back();
    baseline.places_[entry.path][entry.fingerprint] = {item.span, entry.rule};
  }
  baseline.source_ = source;
  return baseline;
}

void Baseline::suppress(Report& report, const fs::path& text, const RuleSet& rules) const {
  const Places& places = places_in(text);
  for (Diagnostic& finding : report.findings) {
    const auto entry = places.find(finding.fingerprint);
    if (entry != places.end() && !finding.suppression && may_have(finding, rules))
      finding.suppression = Suppression{"it is in the baseline", path_,
                                        source_->position(entry->second.first.begin), true};
  }
}

const Baseline::Places& Baseline::places_in(const fs::path& text) const {
  static const Places none;
  const auto places = places_.find(relative(text));
  return places == places_.end() ? none : places->second;
}

std::vector<Span> Baseline::stale_in(const fs::path& text, const Report& report,
                                     const RuleSet& rules) const {
  std::vector<Span> stale;
  for (const auto& [fingerprint, entry] : places_in(text)) {
    const auto& [span, rule] = entry;
    const bool found = std::ranges::find(report.findings, fingerprint, &Diagnostic::fingerprint) !=
                       report.findings.end();
    if (!found && rules.find(rule) != nullptr) stale.push_back(span);
  }
  return stale;
}

std::vector<Span> Baseline::places_of(const fs::path& text) const {
  std::vector<Span> places;
  for (const auto& [fingerprint, entry] : places_in(text)) places.push_back(entry.first);
  return places;
}

std::vector<fs::path> Baseline::texts() const {
  std::vector<fs::path> texts;
  for (const auto& [path, places] : places_) texts.push_back((folder_ / path).lexically_normal());
  return texts;
}

bool Baseline::may_have(const Diagnostic& finding, const RuleSet& rules) {
  const Rule* rule = rules.find(finding.rule);
  return rule != nullptr && rule->suppressible && own_finding_named(finding.rule) == nullptr;
}

BaselineEntry Baseline::entry(const Diagnostic& finding, const fs::path& text) const {
  return {relative(text), finding.rule, finding.fingerprint, finding.message};
}

fs::path Baseline::text_of(const BaselineEntry& entry) const {
  return (folder_ / entry.path).lexically_normal();
}

std::string Baseline::relative(const fs::path& text) const {
  return text.lexically_relative(folder_).generic_string();
}

std::span<const Key> baseline_keys() { return keys_of_a_baseline; }

std::string baseline_schema() { return json_schema("a baseline of cablelint", baseline_keys()); }

}  // namespace cablelint
