#pragma once
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "output/tally.hpp"
#include "report/page.hpp"
#include "rules/rule.hpp"

namespace cablelint {

/// What columns count, in the formats that leave it open: bytes as compilers do, UTF-16 units as
/// VS Code does, characters as Emacs does.
enum class Columns { bytes, utf16, characters };

/// What formats are told of a run beside its findings.
struct Run {
  const RuleSet& rules;
  bool colour = false;                   // for those that people read
  Severity fail_on = Severity::warning;  // the least severity that makes the run fail
  std::filesystem::path folder = {};     // that paths are relative to, absolute
  std::filesystem::path root = {};       // of the repository it is in, absolute
  Columns columns = Columns::bytes;
  bool statistics = false;  // the findings of each rule are counted at the end
  bool links = false;       // rules lead to their pages, in what people read
  PageWishes page = {};     // in format html
};

/// How findings are written: a function for each text and what stands around them. Each format has
/// a file of its own and keeps nothing from one call to the next.
struct Format {
  std::string_view name;
  /// Appends what was found in one text. Is called from several threads at once.
  void (*text)(std::string& out, const Source& source, const Report& report,
               const Run& run) = nullptr;
  /// The same in formats that write a text by what was written before it: called in order.
  void (*next_text)(std::string& out, const Source& source, const Report& report,
                    const Tally& before) = nullptr;
  void (*begin)(std::string& out, const Run& run) = nullptr;  // may be null
  std::string_view between = {};  // separates what two texts wrote, where both wrote something
  void (*end)(std::string& out, const Run& run, const Tally& written) = nullptr;  // may be null
  /// Writes a page on all texts, at the end; may be null.
  void (*survey)(std::string& out, const Survey& survey, const Run& run) = nullptr;
  /// A page of Markdown that GitHub shows of the run as a whole; may be null.
  std::string (*page)(const Tally& written) = nullptr;
  bool suppressed = false;  // suppressed findings are written too, marked as such
  bool for_people = false;  // read by people and not by programs: a summary may follow
};

extern const Format full_format;     // headers, source lines with carets, who says so, what to do
extern const Format concise_format;  // the header lines alone
extern const Format json_format;     // one document with a version
extern const Format jsonl_format;    // the same objects, one a line
extern const Format sarif_format;    // SARIF 2.1.0, with what GitHub code scanning asks for
extern const Format github_format;   // the commands by which a GitHub workflow marks lines
extern const Format gitlab_format;   // GitLab's code quality report
extern const Format checkstyle_format;  // Checkstyle's XML
extern const Format junit_format;       // JUnit's XML, a test case a text
extern const Format rdjson_format;      // the Reviewdog Diagnostic Format, one document
extern const Format rdjsonl_format;     // the same objects, one a line
extern const Format html_format;        // a page for people, with charts of what was found where

std::span<const Format* const> formats();
const Format* format_named(std::string_view name);

}  // namespace cablelint
