#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/inputs.hpp"
#include "cli/options.hpp"
#include "config/baseline.hpp"
#include "config/settings.hpp"
#include "rules/load.hpp"

namespace cablelint {

/// The day on which suppressions are judged: in UTC, so that it is the same day everywhere.
Date today();

/// By what a text is judged.
struct Ruling {
  const RuleSet* rules = nullptr;
  const Config* config = nullptr;      // null: none
  const Baseline* baseline = nullptr;  // null: none
};

/// Finds out by what each text of a run is judged: by the configuration that is nearest to it or
/// that was named, and by the command line, which goes before it.
class Rulings {
 public:
  explicit Rulings(const Options& options);

  /// Takes what the command line leaves open of a run as a whole, its reports and what makes it
  /// fail, from the configuration nearest to all that was given. `options` are those of this.
  void complete(Options& options);

  /// Reads the configurations of the texts and the rule books they name. False where there are
  /// faults, all of which are printed.
  bool prepare(const std::vector<Input>& texts);

  /// What is said of a file that a folder stands for, its own or one above. What the configuration
  /// of a folder excludes is not looked into, whatever configuration lies in there.
  Choice choose(const std::string& file, const std::string& folder);

  /// By what the i-th text is judged.
  Ruling of(std::size_t i) const { return rulings_[i]; }
  /// Every setting of a text that was prepared, and where it comes from.
  Settings settings(const Input& text);
  /// Every rule by which any text is judged, sorted by id.
  RuleSet all_rules() const;
  /// Whether a configuration speaks of findings that may stay.
  bool any_suppress() const;

  /// Whether a path is that of a configuration or of a baseline in use.
  bool reads(const std::filesystem::path& path) const;

  const RuleChoice& choice() const { return choice_; }
  std::filesystem::path absolute(const Input& text) const;

 private:
  using Books = std::vector<std::vector<RuleFile>>;
  using Paths = std::vector<std::filesystem::path>;

  /// The folders in which a file lies and the configurations that hold there, from the top. Those
  /// of a folder that was excluded are never looked for.
  struct FolderConfigs {
    Paths folders;
    std::size_t looked_into = 0;
    std::vector<const Config*> configs;
  };

  const std::string& name_of(const Input& text) const;
  const Config* config_of(const Input& text);
  const Config* config_of_folder(const std::filesystem::path& folder);
  const Config* config_above(FolderConfigs& above, std::size_t i);
  const Config* config_of_run();
  void take_outputs(Options& options, const ConfigFile& file);
  const Baseline* baseline_of(const Config* config);
  const RuleSet& book_of(const Config* config);
  void load(const Config* config);
  bool are_known(const std::vector<std::string>& names) const;
  static bool may_be_ignored(const std::vector<std::string>& names);
  Ruling rule(const Input& text, const Config* config);

  const Options& options_;
  RuleChoice choice_;
  ConfigReader reader_;
  Books named_;                          // of --rules
  std::map<Paths, RuleSet> by_folders_;  // the books that configurations give, by their folders
  std::map<const Config*, const RuleSet*> books_;
  std::map<std::pair<std::string, std::string>, FolderConfigs> above_;
  std::vector<FileProblem> problems_;
  std::vector<std::unique_ptr<const RuleSet>> in_force_;
  std::map<std::pair<const Config*, Layers>, const RuleSet*> by_layers_;
  std::map<std::filesystem::path, std::optional<Baseline>> baselines_;
  std::vector<Ruling> rulings_;
};

}  // namespace cablelint
