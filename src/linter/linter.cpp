#include "linter/linter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <span>

#include "files/faults.hpp"
#include "files/read_whole.hpp"
#include "lint.hpp"
#include "rules/own_findings.hpp"

namespace cablelint {

namespace fs = std::filesystem;

Date today() { return {std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())}; }

Earlier find_earlier(const Source& before, const Ruling& ruling, std::string reason) {
  Earlier earlier{std::move(reason), {}};
  for (Diagnostic& finding : lint(before, *ruling.rules).findings)
    earlier.fingerprints.insert(std::move(finding.fingerprint));
  return earlier;
}

Linter::Linter(Request request) : request_(std::move(request)) {}

// Faults in the rules are told even where there is no text.
std::optional<std::vector<Ruling>> Linter::rulings(const std::vector<Path>& texts) try {
  std::vector<const Config*> configs;
  configs.reserve(texts.size());
  for (const Path& text : texts) configs.push_back(configs_.of_text(text));
  ConfigReader& reader = configs_.reader();
  if (texts.empty()) books_.of(nullptr, reader);
  for (const Config* config : configs) {
    books_.of(config, reader);
    baseline_of(config);
  }
  std::ranges::move(reader.problems(), std::back_inserter(problems_.in_files));
  reader.problems().clear();
  check_choice();
  if (!problems_.none()) return std::nullopt;
  std::vector<Ruling> rulings;
  rulings.reserve(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) rulings.push_back(rule(texts[i], configs[i]));
  return rulings;
} catch (const fs::filesystem_error& error) {
  problems_.add_unreadable(configs_.reader().shown(error.path1()), error.code());
  return std::nullopt;
}

// Marks the findings that may stay. The first reason counts.
Judgement Linter::judge(const Source& source, const Path& text, const Ruling& ruling,
                        const Earlier& earlier) const {
  Judgement judged{lint(source, *ruling.rules), {}};
  Report& report = judged.report;
  if (report.findings.empty()) return judged;
  const Path path = absolute(text);
  if (ruling.config != nullptr && !request_.no_suppressions)
    judged.used = suppress(report, source, path, *ruling.config, *ruling.rules, request_.today);
  if (ruling.baseline != nullptr) ruling.baseline->suppress(report, path, *ruling.rules);
  for (Diagnostic& finding : report.findings)
    if (!finding.suppression && earlier.fingerprints.contains(finding.fingerprint))
      finding.suppression = Suppression{earlier.reason, "", {}, true};
  return judged;
}

// The rules that were asked for by name.
void Linter::check_choice() {
  const auto& [preset, select, ignore, as_of, edition] = request_.choice;
  std::vector<std::string>& problems = problems_.in_request;
  const auto add = [&](std::string problem) {  // once, though texts are asked about one by one
    if (std::ranges::find(problems, problem) == problems.end())
      problems.push_back(std::move(problem));
  };
  for (const auto* names : {&select, &ignore})
    for (const std::string& name : *names)
      if (own_finding_named(name) == nullptr && !books_.any_has(name))
        add(fmt::format("`{}` is not a rule{}", name, rule_hint(books_.first(), name)));
  for (const std::string& name : ignore)
    if (const OwnFinding* own = own_finding_named(name); own != nullptr && !own->settable)
      add(fmt::format("`{0}` is always an error: `cablelint explain {0}` says why", name));
}

Ruling Linter::rule(const Path& text, const Config* config) {
  const Layers layers = layers_for(config, config == nullptr ? Path() : absolute(text));
  const RuleSet*& rules = by_layers_[{config, layers}];
  if (rules == nullptr) {
    const RuleSet& book = books_.of(config, configs_.reader());
    const Settings settings = settle(book, layers, request_.choice);
    in_force_.push_back(std::make_unique<const RuleSet>(rules_in_force(book, settings)));
    rules = in_force_.back().get();
  }
  return {rules, config, baseline_of(config)};
}

// Null where there is none.
const Baseline* Linter::baseline_of(const Config* config) {
  if (request_.no_baseline) return nullptr;
  const ConfigFile* file = nullptr;
  if (request_.baseline.empty() && config != nullptr)
    file = config->file_with(&ConfigFile::baseline);
  if (request_.baseline.empty() && file == nullptr) return nullptr;
  const Path path =
      absolute(file == nullptr ? Path(request_.baseline) : file->folder / file->baseline->value);
  const auto [known, added] = baselines_.try_emplace(path);
  auto& baseline = known->second;
  if (added) read_baseline(path, file, baseline);
  return baseline ? &*baseline : nullptr;
}

// Throws where it cannot be read and no configuration names it.
void Linter::read_baseline(const Path& path, const ConfigFile* named_by,
                           std::optional<Baseline>& into) try {
  const Source source(configs_.reader().shown(path), read_whole(path));
  into = Baseline::read(source, path.parent_path(), problems_.in_files);
} catch (const fs::filesystem_error& error) {
  if (named_by == nullptr) throw;
  const std::string shown = configs_.reader().shown(path);
  Faults(named_by->source, problems_.in_files)
      .add(named_by->baseline->span,
           fmt::format("cannot read {}: {}", shown, error.code().message()),
           "`cablelint baseline create PATH` writes it");
}

Settings Linter::settings(const Path& text) {
  const Config* config = configs_.of_text(text);
  return settle(books_.of(config, configs_.reader()), layers_for(config, absolute(text)),
                request_.choice);
}

RuleSet Linter::all_rules() const {
  if (in_force_.empty()) return books_.first();
  RuleSet all = *in_force_.front();
  for (const auto& rules : std::span(in_force_).subspan(1))
    for (const auto& rule : rules->rules)
      if (all.find(rule->id) == nullptr) all.rules.push_back(rule);
  std::ranges::sort(all.rules, {}, &Rule::id);
  return all;
}

bool Linter::is_suppressing() const {
  const auto speaks = [](const auto& file) { return !file->suppress.empty(); };
  return !request_.no_suppressions &&
         std::ranges::any_of(configs_.reader().configs(), [&](const Config* config) {
           return std::ranges::any_of(config->files, speaks);
         });
}

bool Linter::reads(const Path& path) const {
  const ConfigReader& reader = configs_.reader();
  const auto is_it = [&](const auto& file) { return reader.absolute(file->source.path()) == path; };
  return baselines_.contains(path) ||
         std::ranges::any_of(reader.configs(), [&](const Config* config) {
           return std::ranges::any_of(config->files, is_it);
         });
}

}  // namespace cablelint
