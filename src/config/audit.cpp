#include "config/audit.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/fingerprint.hpp"
#include "rules/own_findings.hpp"

namespace cablelint {
namespace {

namespace fs = std::filesystem;

Diagnostic about(std::string_view rule, Span span, std::string message, std::string help) {
  Diagnostic finding;
  finding.rule = rule;
  finding.span = span;
  finding.message = std::move(message);
  finding.help.push_back(std::move(help));
  return finding;
}

Diagnostic expired(const SuppressEntry& entry) {
  return about(suppression_expired, entry.until->span,
               fmt::format("this suppression of {} ended on {}", entry.rule.value,
                           to_string(entry.until->value)),
               "put right what is found there and remove the entry");
}

Diagnostic gone(const SuppressEntry& entry) {
  return about(
      suppression_unused, entry.path.span,
      fmt::format("`{}` is not there, so nothing in it is suppressed", entry.path.value.text()),
      "remove the entry, or name the path that it has now");
}

Diagnostic unused(const SuppressEntry& entry) {
  return about(suppression_unused, entry.rule.span,
               fmt::format("this entry suppresses no finding of {}", entry.rule.value),
               "remove the entry");
}

bool contains(const auto& values, const auto& value) {
  return std::ranges::find(values, value) != values.end();
}

}  // namespace

bool is_below(const fs::path& path, const fs::path& folder) {
  const fs::path relative = path.lexically_relative(folder);
  return !relative.empty() && *relative.begin() != "..";
}

void SuppressionAudit::add(const fs::path& text, const Config* config, const RuleSet& rules,
                           const UsedEntries& used) {
  texts_[text.string()] = &rules;
  if (config != nullptr && !contains(configs_, config)) configs_.push_back(config);
  used_.insert(used.begin(), used.end());
}

std::vector<ConfigReport> SuppressionAudit::reports() const {
  std::map<std::string_view, ConfigReport> by_path;  // two configurations may share a file
  for (const Config* config : configs_)
    for (const auto& file : config->files)
      by_path.try_emplace(file->source.path(),
                          ConfigReport{&file->source, look_over(*file, *config)});
  std::vector<ConfigReport> reports;
  for (auto& [path, report] : by_path)
    if (!report.report.findings.empty()) reports.push_back(std::move(report));
  return reports;
}

Report SuppressionAudit::look_over(const ConfigFile& file, const Config& config) const {
  Report report;
  for (const SuppressEntry& entry : file.suppress) {
    auto finding = look_at(file, entry);
    if (!finding) continue;
    const auto grade = grade_of(*own_finding_named(finding->rule), &config, choice_).severity;
    if (!grade) continue;
    finding->severity = *grade;
    report.findings.push_back(std::move(*finding));
  }
  report.sort();
  add_fingerprints(report, file.source, {});
  return report;
}

std::optional<Diagnostic> SuppressionAudit::look_at(const ConfigFile& file,
                                                    const SuppressEntry& entry) const {
  if (entry.has_ended(today_)) return expired(entry);
  if (used_.contains(&entry)) return std::nullopt;
  if (is_gone(file, entry)) return gone(entry);
  if (was_looked_for(file, entry)) return unused(entry);
  return std::nullopt;
}

// Of a pattern the folder is looked for. A text from standard input need not be there.
bool SuppressionAudit::is_gone(const ConfigFile& file, const SuppressEntry& entry) const {
  const fs::path path = (file.folder / entry.path.value.base()).lexically_normal();
  const bool wanted =
      std::ranges::any_of(given_, [&](const fs::path& folder) { return is_below(path, folder); });
  std::error_code ignored;
  return wanted && !fs::exists(path, ignored) && !texts_.contains(path.string());
}

bool SuppressionAudit::was_looked_for(const ConfigFile& file, const SuppressEntry& entry) const {
  const Glob& pattern = entry.path.value;
  const auto looked_for = [&](const auto& text) {
    return text.second->find(entry.rule.value) != nullptr &&
           pattern.matches(file.relative(text.first));
  };
  return std::ranges::any_of(texts_, looked_for) &&
         (pattern.is_plain() || were_all_linted(file, pattern));
}

bool SuppressionAudit::were_all_linted(const ConfigFile& file, const Glob& pattern) const {
  return std::ranges::all_of(find_texts_(file.folder / pattern.base()), [&](const auto& text) {
    return texts_.contains(text) || !pattern.matches(file.relative(text));
  });
}

}  // namespace cablelint
