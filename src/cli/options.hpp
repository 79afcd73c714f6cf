#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/terminal.hpp"
#include "config/glob.hpp"
#include "diagnostics/diagnostic.hpp"
#include "model/date.hpp"
#include "output/format.hpp"
#include "records/fields.hpp"

namespace cablelint {

struct Command;

/// A report and where it goes.
struct Output {
  const Format* format = nullptr;
  std::string file;  // empty: standard output
};

/// Which rules are listed.
struct RuleFilter {
  std::string area;                   // the folder; empty: any
  std::optional<std::string> preset;  // that has them
  std::optional<Date> era;            // a day on which they are in force
  bool fixable = false;               // with a fix that a tool may apply
  std::string authority;              // words of a citation; empty: any
};

/// What the command line asks for. Each command reads the options it has.
struct Options {
  const Command* command = nullptr;

  std::vector<std::string> paths;  // "-" is standard input
  std::string stdin_filename = "<stdin>";
  std::uint64_t max_file_size = 64u << 20;  // in bytes
  unsigned threads = 0;                     // 0: as many as the machine has processors

  std::vector<std::string> rule_folders;
  std::string config;      // the file to take; empty: the nearest to each text
  bool no_config = false;  // none at all
  bool no_suppressions = false;
  bool no_gitignore = false;
  std::vector<Glob> exclude;   // files that folders do not stand for
  bool force_exclude = false;  // and that are passed over where they are named, too
  std::string since;           // only what is new since that commit; may be empty
  bool staged = false;         // only what is new in what is staged
  std::string baseline;        // a file with findings that do not count; may be empty
  std::optional<std::string> preset;
  std::vector<std::string> select;  // only these rules, whatever the preset
  std::vector<std::string> ignore;
  std::optional<Date> as_of;
  std::optional<Date> edition;

  bool fix = false;   // put the fixes into the files
  bool diff = false;  // print them as a patch, and no report to standard output
  FixTier fix_tier = FixTier::safe;

  std::vector<Output> outputs;  // to different places
  When colour = When::automatic;
  std::optional<std::uint64_t> max_findings;
  Columns columns = Columns::bytes;
  bool statistics = false;
  bool coverage = false;  // of the rules that are on: which found nothing
  std::optional<Severity> fail_on;
  bool exit_zero = false;

  std::vector<std::string> marks;  // mark: those to read; none: one a line of standard input
  bool roll_up = false;            // mark: the banner they require together

  RecordFields fields;                       // records
  bool csv = false;                          // rows of CSV, not lines of JSON
  bool backslash = false;                    // in which \" is a quote
  bool flat = false;                         // a row a finding
  std::uint64_t max_record_size = 8u << 20;  // in bytes

  bool excerpts = false;  // report: messages too, which may quote a cable
  std::string compare;    // report: results of an earlier run; may be empty

  RuleFilter filter;  // rules list
  bool json = false;  // rules list, explain: for programs

  bool tree = false;   // parse: the syntax tree, not the model
  std::string rule;    // explain: an id or an alias, or FILE:LINE; rules new: AREA/ID
  bool trace = false;  // explain: what the rule sees in the one path
  std::string rule_target = "paragraph";  // rules new: the part it looks at

  std::vector<std::string> rule_paths;  // rules test, rules lint: rule files and folders
  std::string schema;                   // schema: the kind of file
  bool origin = false;                  // config show: where each setting comes from
  std::string shell;                    // completions: for which
};

/// How many texts are linted at once.
unsigned thread_count(const Options& options);

/// Reads the command line. Where there is nothing left to do (--help, --version, a bad option), it
/// has said so and returns the exit status.
std::variant<Options, int> read_options(int argc, const char* const* argv);

}  // namespace cablelint
