#include "config/show.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rules/own_findings.hpp"

namespace cablelint {
namespace {

std::string in_quotes(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? "''" : std::string(1, c);
  return quoted + "'";
}

std::string where(const ConfigFile& file, Span span) { return describe({&file, span, ""}); }

// Writes the lines of a configuration with their origins behind them in a column.
class Page {
 public:
  explicit Page(bool origins) : origins_(origins) {}

  void add(const std::string& line, const std::string& origin) {
    lines_.emplace_back(line, origin);
  }

  std::string text() const {
    std::size_t width = 0;
    for (const auto& [line, origin] : lines_)
      if (!origin.empty()) width = std::max(width, line.size());
    std::string text;
    for (const auto& [line, origin] : lines_)
      text += origins_ && !origin.empty() ? fmt::format("{:<{}}  # {}\n", line, width, origin)
                                          : line + '\n';
    return text;
  }

 private:
  bool origins_;
  std::vector<std::pair<std::string, std::string>> lines_;
};

std::string origin_of(const RuleState& state, const Settings& settings) {
  if (!state.by_preset) return describe(state.grade.origin);
  return fmt::format("{}in preset {}", state.grade.severity ? "" : "not ", settings.preset);
}

void add_grade(Page& page, std::string_view rule, const Grade& grade, const std::string& origin) {
  const std::string_view word = grade.severity ? name(*grade.severity) : "off";
  page.add(fmt::format("  {}: {}", rule, word), origin);
}

void add_files(Page& page, const Config* config) {
  if (config == nullptr) return page.add("# no configuration file", "");
  for (const auto& file : config->files) page.add("# from " + file->source.path(), "");
}

// A path of a file as it would stand in the configuration's own file.
std::string own_path(const Config& config, const ConfigFile& file, const std::string& path) {
  const auto whole = (file.folder / path).lexically_normal();
  return whole.lexically_relative(config.own().folder).generic_string();
}

void add_day(Page& page, std::string_view key, const Day& day) {
  if (day.date) page.add(fmt::format("{}: {}", key, to_string(*day.date)), describe(day.origin));
}

void add_run(Page& page, const Config& config) {
  if (const auto* file = config.file_with(&ConfigFile::baseline))
    page.add("baseline: " + in_quotes(own_path(config, *file, file->baseline->value)),
             where(*file, file->baseline->span));
  if (const auto* file = config.file_with(&ConfigFile::fail_on))
    page.add(fmt::format("fail-on: {}", name(file->fail_on->value)),
             where(*file, file->fail_on->span));
  const auto* file = config.file_with(&ConfigFile::output);
  if (file == nullptr) return;
  page.add("output:", "");
  for (const auto& [word, span] : file->output) {
    const std::size_t colon = word.find(':');
    const std::string path = colon == std::string::npos ? "" : word.substr(colon + 1);
    const bool is_file = !path.empty() && path != "-" && !path.starts_with('/');
    page.add("  - " + in_quotes(is_file ? word.substr(0, colon + 1) + own_path(config, *file, path)
                                        : word),
             where(*file, span));
  }
}

void add_folders(Page& page, const Config& config) {
  bool any = false;
  for (const auto& file : config.files)
    for (const auto& [folder, span] : file->rule_folders) {
      if (!std::exchange(any, true)) page.add("rule-folders:", "");
      page.add("  - " + in_quotes(own_path(config, *file, folder)), where(*file, span));
    }
}

// A pattern as it would stand in the configuration's own file.
std::string own_pattern(const Config& config, const ConfigFile& file, const Glob& pattern) {
  return in_quotes(own_path(config, file, pattern.text()));
}

// Of several files that include, the last counts; what one excludes the others cannot take back.
void add_choice_of_files(Page& page, const Config& config) {
  const auto add = [&](const ConfigFile& file, const std::vector<Written<Glob>>& patterns) {
    for (const auto& [pattern, span] : patterns)
      page.add("  - " + own_pattern(config, file, pattern), where(file, span));
  };
  const auto including = std::find_if(config.files.rbegin(), config.files.rend(),
                                      [](const auto& file) { return !file->include.empty(); });
  if (including != config.files.rend()) {
    page.add("include:", "");
    add(**including, (*including)->include);
  }
  const auto excludes = [](const auto& file) { return !file->exclude.empty(); };
  if (std::ranges::any_of(config.files, excludes)) page.add("exclude:", "");
  for (const auto& file : config.files) add(*file, file->exclude);
}

void add_entry(Page& page, const ConfigFile& file, const SuppressEntry& entry,
               const std::string& path) {
  page.add("  - rule: " + entry.rule.value, where(file, entry.rule.span));
  page.add("    path: " + in_quotes(path), "");
  if (!entry.fingerprint.empty()) page.add("    fingerprint: " + in_quotes(entry.fingerprint), "");
  if (!entry.text.empty()) page.add("    text: " + in_quotes(entry.text), "");
  page.add("    reason: " + in_quotes(entry.reason), "");
  if (entry.until) page.add("    until: " + to_string(entry.until->value), "");
}

// The patterns of an extended file are relative to that file: the text's own path says the same
// here.
void add_entries(Page& page, const Config& config, const std::filesystem::path& text) {
  bool any = false;
  for (const auto& file : config.files)
    for (const SuppressEntry& entry : file->suppress) {
      if (!entry.path.value.matches(file->relative(text))) continue;
      if (!std::exchange(any, true)) page.add("suppress:", "");
      add_entry(page, *file, entry, config.own().relative(text));
    }
}

}  // namespace

std::string show(const Settings& settings, const Config* config, const RuleChoice& choice,
                 const std::filesystem::path& text, bool origins) {
  Page page(origins);
  add_files(page, config);
  if (config != nullptr) add_choice_of_files(page, *config);
  page.add("preset: " + settings.preset, describe(settings.preset_origin));
  add_day(page, "edition", settings.edition);
  add_day(page, "as-of", settings.as_of);
  if (config != nullptr) add_run(page, *config);
  if (config != nullptr) add_folders(page, *config);
  page.add("rules:", "");
  for (const RuleState& state : settings.rules)
    add_grade(page, state.rule->id, state.grade, origin_of(state, settings));
  for (const OwnFinding& own : own_findings()) {
    if (!own.settable) continue;
    const Grade grade = grade_of(own, config, choice);
    add_grade(page, own.id, grade, describe(grade.origin));
  }
  if (config != nullptr) add_entries(page, *config, text);
  return page.text();
}

}  // namespace cablelint
