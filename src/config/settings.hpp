#pragma once
#include <optional>
#include <string>
#include <vector>

#include "config/config.hpp"
#include "rules/load.hpp"
#include "rules/own_findings.hpp"
#include "rules/rule.hpp"

namespace cablelint {

/// What the command line asks of the rules. It goes before everything that stands in a file.
struct RuleChoice {
  std::optional<std::string> preset;
  std::vector<std::string> select;  // ids or aliases: only these rules, whatever the preset
  std::vector<std::string> ignore;
  std::optional<Date> as_of;
  std::optional<Date> edition;
};

/// Where a setting comes from: a place in a configuration file, or what the words say.
struct Origin {
  const ConfigFile* file = nullptr;
  Span span;
  std::string_view words;
};

/// ".cablelint.yaml:4:3", or the words.
std::string describe(const Origin& origin);

/// How grave the findings of a rule are.
struct Grade {
  std::optional<Severity> severity;  // none: off
  Origin origin;
};

/// A day, and who says so; none by default.
struct Day {
  std::optional<Date> date;
  Origin origin;
};

struct RuleState {
  std::shared_ptr<const Rule> rule;
  Grade grade;
  bool by_preset = false;  // nothing speaks of this rule but the preset
};

/// All that is settled for a text.
struct Settings {
  std::string preset = "recommended";
  Origin preset_origin;
  Day edition;
  Day as_of;
  std::vector<RuleState> rules;  // every rule of the book, sorted by id
};

/// The layers of a configuration that are for a text, later ones winning. Every text with the same
/// layers has the same settings.
using Layers = std::vector<std::pair<const ConfigFile*, const Layer*>>;
Layers layers_for(const Config* config, const std::filesystem::path& text);

/// The settings that come of layers and of the command line; their rules are known to the book.
Settings settle(const RuleSet& book, const Layers& layers, const RuleChoice& choice);

/// How grave a finding of the program itself that may be set is for a configuration.
Grade grade_of(const OwnFinding& finding, const Config* config, const RuleChoice& choice);

/// The rules that are on, with the severities that are set.
RuleSet rules_in_force(const RuleSet& book, const Settings& settings);

}  // namespace cablelint
