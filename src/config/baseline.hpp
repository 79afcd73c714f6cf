#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "files/keys.hpp"
#include "rules/rule.hpp"
#include "source/source.hpp"

namespace cablelint {

/// A finding that was there when the baseline was made.
struct BaselineEntry {
  std::string path;  // of the text, relative to the baseline's folder, with "/"
  std::string rule;
  std::string fingerprint;
  std::string message;

  auto operator<=>(const BaselineEntry&) const = default;
};

/// The findings that were there at one time, kept in a file so that only new ones count.
class Baseline {
 public:
  /// `path` is the one people know.
  Baseline(std::string path, std::filesystem::path folder)
      : path_(std::move(path)), folder_(std::move(folder)) {}

  /// Reads a file that lies in an absolute folder. Nothing where it has faults, which are added.
  static std::optional<Baseline> read(const Source& source, std::filesystem::path folder,
                                      std::vector<FileProblem>& problems);

  /// Marks the findings of a text that the baseline has as findings that may stay. The text's path
  /// is absolute.
  void suppress(Report& report, const std::filesystem::path& text, const RuleSet& rules) const;
  /// The places of the entries of a text that are not found in it any more, of rules that are on.
  std::vector<Span> stale_in(const std::filesystem::path& text, const Report& report,
                             const RuleSet& rules) const;
  /// The places of all entries of a text.
  std::vector<Span> places_of(const std::filesystem::path& text) const;
  /// The absolute paths of the texts it has entries of.
  std::vector<std::filesystem::path> texts() const;

  /// Whether a finding is one of a rule that lets it stay: that a text was not looked at, say, is
  /// never kept quiet.
  static bool may_have(const Diagnostic& finding, const RuleSet& rules);
  /// The finding as an entry.
  BaselineEntry entry(const Diagnostic& finding, const std::filesystem::path& text) const;
  /// The absolute path of the text that an entry is about.
  std::filesystem::path text_of(const BaselineEntry& entry) const;

  const std::string& path() const { return path_; }
  /// The file, of one that was read.
  const Source& source() const { return *source_; }
  const std::vector<BaselineEntry>& entries() const { return entries_; }

 private:
  using Places = std::map<std::string, std::pair<Span, std::string>>;  // and rule, by fingerprint

  std::string relative(const std::filesystem::path& text) const;
  const Places& places_in(const std::filesystem::path& text) const;

  std::string path_;
  std::filesystem::path folder_;
  std::vector<BaselineEntry> entries_;
  std::optional<Source> source_;
  std::map<std::string, Places> places_;  // by path
};

/// The keys of a baseline file.
std::span<const Key> baseline_keys();
/// The JSON Schema of baseline files.
std::string baseline_schema();

}  // namespace cablelint
