#include "config/settings.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cablelint {
namespace {

const Origin by_default = {nullptr, {}, "by default"};
const Origin by_preset_option = {nullptr, {}, "--preset"};
const Origin by_select = {nullptr, {}, "--select"};
const Origin by_edition_option = {nullptr, {}, "--edition"};
const Origin by_as_of_option = {nullptr, {}, "--as-of"};
const Origin by_ignore = {nullptr, {}, "--ignore"};

bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

// Goes through what is set, from the preset to the command line.
class Settling {
 public:
  explicit Settling(const RuleSet& book) : book_(book) {
    for (const auto& rule : book.rules) settings_.rules.push_back({rule, {}, true});
    settings_.preset_origin = by_default;
  }

  Settings settle(const Layers& layers, const RuleChoice& choice) {
    set_preset(layers, choice);
    settings_.as_of = day(layers, &ConfigFile::as_of, choice.as_of, by_as_of_option);
    settings_.edition = day(layers, &ConfigFile::edition, choice.edition, by_edition_option);
    leave_out_later_rules();
    for (const auto& [file, layer] : layers)
      for (const RuleSetting& setting : layer->rules)
        set(setting.rule.value, {setting.severity, {file, setting.rule.span, ""}});
    if (!choice.select.empty()) select(choice.select);
    for (const std::string& name : choice.ignore) set(name, {std::nullopt, by_ignore});
    return std::move(settings_);
  }

 private:
  void set_preset(const Layers& layers, const RuleChoice& choice) {
    for (const auto& [file, layer] : layers) {
      if (!layer->preset) continue;
      settings_.preset = layer->preset->value;
      settings_.preset_origin = {file, layer->preset->span, ""};
    }
    if (choice.preset) {
      settings_.preset = *choice.preset;
      settings_.preset_origin = by_preset_option;
    }
    for (RuleState& state : settings_.rules)
      if (is_in_preset(*state.rule, settings_.preset)) state.grade.severity = state.rule->severity;
  }

  static Day day(const Layers& layers, std::optional<Written<Date>> ConfigFile::*key,
                 std::optional<Date> option, const Origin& by_option) {
    Day day = {std::nullopt, by_default};
    for (const auto& [file, layer] : layers)
      if (const auto& written = file->*key) day = {written->value, {file, written->span, ""}};
    return option ? Day{option, by_option} : day;
  }

  // What a file or the command line says of such a rule by name goes before.
  void leave_out_later_rules() {
    const auto& [date, origin] = settings_.edition;
    for (RuleState& state : settings_.rules)
      if (date && state.rule->since && *date < *state.rule->since && state.grade.severity)
        state = {state.rule, {std::nullopt, origin}, false};
  }

  void set(std::string_view name, const Grade& grade) {
    if (RuleState* state = find(name)) *state = {state->rule, grade, false};
  }

  // The others are off; a selected one keeps the severity that a file gives it.
  void select(const std::vector<std::string>& names) {
    std::vector<const RuleState*> selected;
    for (const std::string& name : names) {
      RuleState* state = find(name);
      if (state == nullptr) continue;
      selected.push_back(state);
      if (!state->grade.severity) set(name, {state->rule->severity, by_select});
    }
    for (RuleState& state : settings_.rules)
      if (std::ranges::find(selected, &state) == selected.end())
        state = {state.rule, {std::nullopt, by_select}, false};
  }

  RuleState* find(std::string_view name) {
    const Rule* rule = book_.find(name);
    const auto is_it = [&](const RuleState& state) { return state.rule.get() == rule; };
    const auto found = std::ranges::find_if(settings_.rules, is_it);
    return found == settings_.rules.end() ? nullptr : &*found;
  }

  const RuleSet& book_;
  Settings settings_;
};

// With another severity where one is set.
std::shared_ptr<const Rule> with_severity(std::shared_ptr<const Rule> rule, Severity severity) {
  if (rule->severity == severity) return rule;
  auto changed = std::make_shared<Rule>(*rule);
  changed->severity = severity;
  return changed;
}

}  // namespace

std::string describe(const Origin& origin) {
  if (origin.file == nullptr) return std::string(origin.words);
  const auto [line, column] = origin.file->source.position(origin.span.begin);
  return fmt::format("{}:{}:{}", origin.file->source.path(), line, column);
}

Layers layers_for(const Config* config, const std::filesystem::path& text) {
  Layers layers;
  if (config == nullptr) return layers;
  for (const auto& file : config->files) {
    const std::string path = file->layers.size() > 1 ? file->relative(text) : "";
    for (const Layer& layer : file->layers)
      if (layer.is_for(path)) layers.emplace_back(file.get(), &layer);
  }
  return layers;
}

Settings settle(const RuleSet& book, const Layers& layers, const RuleChoice& choice) {
  return Settling(book).settle(layers, choice);
}

Grade grade_of(const OwnFinding& finding, const Config* config, const RuleChoice& choice) {
  if (contains(choice.ignore, finding.id)) return {std::nullopt, by_ignore};
  if (!choice.select.empty() && !contains(choice.select, finding.id))
    return {std::nullopt, by_select};
  Grade grade = {finding.severity, by_default};
  if (config == nullptr) return grade;
  for (const auto& file : config->files)
    for (const auto& [rule, severity] : file->layers.front().rules)
      if (rule.value == finding.id) grade = {severity, {file.get(), rule.span, ""}};
  return grade;
}

RuleSet rules_in_force(const RuleSet& book, const Settings& settings) {
  RuleSet rules = book;
  rules.as_of = settings.as_of.date;
  rules.rules.clear();
  for (const RuleState& state : settings.rules)
    if (const auto severity = state.grade.severity)
      rules.rules.push_back(with_severity(state.rule, *severity));
  return rules;
}

}  // namespace cablelint
