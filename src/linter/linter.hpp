#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "config/baseline.hpp"
#include "config/suppress.hpp"
#include "linter/configs.hpp"
#include "linter/file_choice.hpp"
#include "linter/problems.hpp"
#include "linter/request.hpp"
#include "linter/rule_books.hpp"

namespace cablelint {

/// By what a text is judged.
struct Ruling {
  const RuleSet* rules = nullptr;
  const Config* config = nullptr;      // null: none
  const Baseline* baseline = nullptr;  // null: none
};

/// What was found in a text as it was: the same does not count again.
struct Earlier {
  std::string reason;  // "it was there at main"
  std::set<std::string> fingerprints;
};
Earlier find_earlier(const Source& before, const Ruling& ruling, std::string reason);

/// What is said of one text.
struct Judgement {
  Report report;
  UsedEntries used;  // of the configuration, that let findings stay
};

/// The one judge of texts, whoever asks: finds the configuration, the rules, the suppressions and
/// the baseline that are a text's, and judges it by them. Every file is read once; to read them
/// anew, make another. What it gives lives as long as it does.
class Linter {
 public:
  explicit Linter(Request request);
  Linter(const Linter&) = delete;
  Linter& operator=(const Linter&) = delete;

  /// By what each of these texts is judged: paths, absolute or below the working folder, of files
  /// that need not be there. Nothing while there are problems.
  std::optional<std::vector<Ruling>> rulings(const std::vector<std::filesystem::path>& texts);

  /// What is found in a text, and which of it may stay. May be called on any thread.
  Judgement judge(const Source& source, const std::filesystem::path& text, const Ruling& ruling,
                  const Earlier& earlier = {}) const;

  /// What is wrong with the request and the files read so far.
  Problems& problems() { return problems_; }

  /// Every setting of a text, and where it comes from; there are no problems.
  Settings settings(const std::filesystem::path& text);
  /// Every rule by which any text so far is judged, sorted by id.
  RuleSet all_rules() const;
  /// Whether findings may stay because a configuration says so.
  bool is_suppressing() const;
  /// Whether a path is that of a configuration or of a baseline in use.
  bool reads(const std::filesystem::path& path) const;

  Configs& configs() { return configs_; }
  FileChoice& files() { return files_; }
  const Request& request() const { return request_; }
  std::filesystem::path absolute(const std::filesystem::path& path) const {
    return configs_.reader().absolute(path);
  }

 private:
  using Path = std::filesystem::path;

  void check_choice();
  const Baseline* baseline_of(const Config* config);
  void read_baseline(const Path& path, const ConfigFile* named_by, std::optional<Baseline>& into);
  Ruling rule(const Path& text, const Config* config);

  Request request_;
  Problems problems_;
  Configs configs_{request_};
  FileChoice files_{request_, configs_};
  RuleBooks books_{request_.rule_folders, problems_};
  std::vector<std::unique_ptr<const RuleSet>> in_force_;
  std::map<std::pair<const Config*, Layers>, const RuleSet*> by_layers_;
  std::map<Path, std::optional<Baseline>> baselines_;
};

}  // namespace cablelint
