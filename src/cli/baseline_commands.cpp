#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "cli/commands.hpp"
#include "cli/load_baseline.hpp"
#include "cli/new_file.hpp"
#include "cli/overwriting.hpp"
#include "cli/request.hpp"
#include "cli/search.hpp"
#include "cli/text_linter.hpp"
#include "config/audit.hpp"
#include "lint.hpp"
#include "output/baseline.hpp"
#include "output/tally.hpp"

namespace cablelint {
namespace {

namespace fs = std::filesystem;

using Deliver = std::function<void(std::size_t i, const Report& report)>;

// Lints texts without a report. False where one cannot be read, which is printed.
bool lint_all(const Options& options, const Linter& linter, const std::vector<Input>& texts,
              const std::vector<Ruling>& rulings, const Deliver& deliver) {
  bool all_read = true;
  TextLinter(options, linter).run(texts, rulings, [&](std::size_t i, const Linted& linted) {
    if (linted.read.source) {
      deliver(i, linted.report);
    } else if (!linted.read.is_binary || texts[i].meant) {
      complain(linted.read.problem);
      all_read = false;
    }
  });
  return all_read;
}

void write(const Options& options, const std::vector<BaselineEntry>& entries) {
  NewFile file(options.baseline);
  file.write(baseline_text(entries));
  file.commit();
}

// Whether a text is one of those that were given, or any is.
bool is_meant(const Options& options, const fs::path& text) {
  const auto is_in = [&](const std::string& path) {
    return is_below(text, (fs::current_path() / path).lexically_normal());
  };
  return options.paths.empty() || std::ranges::any_of(options.paths, is_in);
}

// The texts of a baseline that are meant and still there.
std::vector<Input> texts_of(const Baseline& baseline, const Options& options) {
  std::vector<Input> texts;
  std::error_code unknown;
  for (const fs::path& path : baseline.texts())
    if (is_meant(options, path) && fs::exists(path, unknown))
      texts.push_back({.path = path.lexically_proximate(fs::current_path()).string()});
  return texts;
}

// The findings of one text of a baseline, and the rules that are off there.
struct Found {
  std::set<std::string> fingerprints;
  std::set<std::string> rules_off;
};

Found found_in(const Report& report, const Settings& settings) {
  Found found;
  for (const Diagnostic& finding : report.findings) found.fingerprints.insert(finding.fingerprint);
  for (const RuleState& state : settings.rules)
    if (!state.grade.severity) found.rules_off.insert(state.rule->id);
  return found;
}

}  // namespace

int create_baseline(const Options& given) {
  Options options = given;
  Linter linter(request_without_baseline(options));
  take_baseline(options, linter);
  if (!has_baseline(options)) return 2;
  const Inputs inputs = find_inputs(options.paths, search_of(options, linter));
  for (const std::string& problem : inputs.problems) complain(problem);
  const auto rulings = rule_on(inputs.files, linter, options);
  if (!rulings || !inputs.problems.empty()) return 2;
  if (would_overwrite(options.baseline, inputs, linter)) return 2;
  const Baseline baseline(options.baseline, folder_of(options.baseline));
  std::vector<BaselineEntry> entries;
  std::size_t texts = 0;
  const auto add = [&](std::size_t i, const Report& report) {
    const std::size_t before = entries.size();
    for (const Diagnostic& finding : report.unsuppressed().findings)
      if (Baseline::may_have(finding, *(*rulings)[i].rules))
        entries.push_back(baseline.entry(finding, linter.absolute(inputs.files[i].name())));
    texts += entries.size() > before ? 1 : 0;
  };
  if (!lint_all(options, linter, inputs.files, *rulings, add)) return 2;
  write(options, entries);
  put(fmt::format("wrote {} of {} to {}\n", plural(entries.size(), "finding"),
                  plural(texts, "text"), options.baseline));
  return 0;
}

int prune_baseline(const Options& given) {
  Options options = given;
  Linter linter(request_without_baseline(options));
  take_baseline(options, linter);
  const auto baseline = load_baseline(options);
  if (!baseline) return 2;
  const std::vector<Input> texts = texts_of(*baseline, options);
  const auto rulings = rule_on(texts, linter, options);
  if (!rulings) return 2;
  std::map<fs::path, Found> found;
  const auto add = [&](std::size_t i, const Report& report) {
    const std::string& name = texts[i].name();
    found[linter.absolute(name)] = found_in(report, linter.settings(name));
  };
  if (!lint_all(options, linter, texts, *rulings, add)) return 2;
  std::vector<BaselineEntry> left = baseline->entries();
  std::erase_if(left, [&](const BaselineEntry& entry) {
    const fs::path path = baseline->text_of(entry);
    const auto text = found.find(path);
    if (!is_meant(options, path)) return false;
    return text == found.end() || (!text->second.fingerprints.contains(entry.fingerprint) &&
                                   !text->second.rules_off.contains(entry.rule));
  });
  const std::size_t gone = baseline->entries().size() - left.size();
  if (gone > 0) write(options, left);
  put(fmt::format("removed {} from {}, {} left\n", plural(gone, "finding"), options.baseline,
                  left.size()));
  return 0;
}

int count_baseline(const Options& given) {
  Options options = given;
  Linter linter(request_without_baseline(options));
  take_baseline(options, linter);
  const auto baseline = load_baseline(options);
  if (!baseline) return 2;
  std::map<std::string_view, std::size_t> by_rule;
  std::set<std::string_view> texts;
  for (const BaselineEntry& entry : baseline->entries()) {
    ++by_rule[entry.rule];
    texts.insert(entry.path);
  }
  std::vector<std::pair<std::string_view, std::size_t>> rules(by_rule.begin(), by_rule.end());
  std::ranges::stable_sort(rules, std::greater{}, [](const auto& rule) { return rule.second; });
  put(fmt::format("{} in {}\n", plural(baseline->entries().size(), "finding"),
                  plural(texts.size(), "text")));
  for (const auto& [rule, count] : rules) put(fmt::format("{:>7} {}\n", count, rule));
  return 0;
}

}  // namespace cablelint
