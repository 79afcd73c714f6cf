#pragma once
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/file_problem.hpp"
#include "rules/rule.hpp"

namespace cablelint {

/// One file of a rule book. The path ends in the folder and the name that say what it is
/// ("portions/portion-missing.yaml", "tables/tags.tsv", "example.cable"); before them stands
/// whatever people need to open the file.
struct RuleFile {
  std::string path;
  std::string text;
};

/// The rule book that is part of the program, as it was written.
std::span<const RuleFile> builtin_rule_files();

/// Every rule and table file below a folder, sorted by path; each path begins with the folder. Or
/// one such file. Throws std::filesystem::filesystem_error.
std::vector<RuleFile> read_rule_files(const std::string& path);

/// Compiles rule books, later ones adding to earlier ones and replacing rules and tables of the
/// same name. Every fault in them is added to `problems`; a rule with faults is left out.
RuleSet load_rules(std::span<const std::vector<RuleFile>> books,
                   std::vector<FileProblem>& problems);
/// The same on top of rules that are compiled already. The books may replace these rules, not their
/// tables, which the compiled rules go on to use.
RuleSet load_rules(const RuleSet& base, std::span<const std::vector<RuleFile>> books,
                   std::vector<FileProblem>& problems);

/// "recommended", "strict", "archive" and, last, "all".
std::span<const std::string_view> preset_names();

/// Whether a preset has a rule; "all" has every one.
bool is_in_preset(const Rule& rule, std::string_view preset);

/// The standard cable with the example's slots filled in, or its whole cable.
std::string example_text(const Example& example);

}  // namespace cablelint
