#include "config/baseline.hpp"

#include <fmt/format.h>

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
    baseline.places_[entry.path][entry.fingerprint] = source.position(item.span.begin);
  }
  return baseline;
}

void Baseline::suppress(Report& report, const fs::path& text) const {
  const auto places = places_.find(relative(text));
  if (places == places_.end()) return;
  for (Diagnostic& finding : report.findings) {
    const auto place = places->second.find(finding.fingerprint);
    if (place != places->second.end() && !finding.suppression && may_have(finding))
      finding.suppression = Suppression{"it is in the baseline", path_, place->second};
  }
}

bool Baseline::may_have(const Diagnostic& finding) {
  return own_finding_named(finding.rule) == nullptr;
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
