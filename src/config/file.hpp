#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "config/glob.hpp"
#include "diagnostics/diagnostic.hpp"
#include "diagnostics/file_problem.hpp"
#include "model/date.hpp"
#include "rules/rule.hpp"
#include "source/source.hpp"

namespace cablelint {

/// What a configuration file is called.
inline constexpr std::string_view config_file_name = ".cablelint.yaml";

/// A value and where it stands in its file.
template <typename T>
struct Written {
  T value{};
  Span span;
};

struct RuleSetting {
  Written<std::string> rule;         // an id or an alias
  std::optional<Severity> severity;  // none: the rule is off
};

bool any_matches(const std::vector<Written<Glob>>& patterns, std::string_view path);

/// The settings of a file for all texts, or of one of its overrides for some.
struct Layer {
  std::vector<Written<Glob>> paths;  // none: for all
  std::optional<Written<std::string>> preset;
  std::vector<RuleSetting> rules;

  bool is_for(std::string_view path) const;
};

/// An entry that lets findings of a rule stay.
struct SuppressEntry {
  Written<std::string> rule;  // an id or an alias
  Written<Glob> path;
  std::string fingerprint;  // of the one finding, or empty
  std::string text;         // that findings point at, with single blanks, or empty
  std::string reason;
  std::optional<Written<Date>> until;  // the last day on which it holds

  bool has_ended(Date today) const { return until && until->value < today; }
};

/// One configuration file as it is written, without what it extends.
struct ConfigFile {
  Source source;                 // its path is the one people know
  std::filesystem::path folder;  // absolute; the paths in the file are relative to it
  std::vector<Written<std::string>> extends = {};
  std::vector<Written<Glob>> include = {};  // none: the file says nothing of it
  std::vector<Written<Glob>> exclude = {};
  std::vector<Written<std::string>> rule_folders = {};
  std::vector<Layer> layers;  // the file's own, then its overrides; later ones win
  std::vector<SuppressEntry> suppress = {};
  std::optional<Written<Date>> edition = {};
  std::optional<Written<Date>> as_of = {};
  std::optional<Written<std::string>> baseline = {};
  std::optional<Written<Severity>> fail_on = {};
  std::vector<Written<std::string>> output = {};  // "sarif:report.sarif"

  /// Every pattern of paths in the file.
  std::vector<const Written<Glob>*> patterns() const;
  /// An absolute path as the file's patterns see it.
  std::string relative(const std::filesystem::path& path) const;
};

/// Reads a configuration file. Every fault in it is added; with any it is not to be used. Whether
/// its rules exist and its paths lead anywhere is left to the caller.
ConfigFile read_config_file(Source source, std::filesystem::path folder,
                            std::vector<FileProblem>& problems);

}  // namespace cablelint
