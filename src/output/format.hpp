#pragma once
#include <span>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "rules/rule.hpp"
#include "source/source.hpp"

namespace cablelint {

// Each format is one function in a file of its own. It appends what was found in one text, keeps
// nothing from one call to the next and is called from several threads at once.

/// The header line of each finding, its source line with carets, the related places, who says so
/// and what to do.
void write_full(std::string& out, const Source& source, const Report& report, bool colour);
/// The header lines alone.
void write_concise(std::string& out, const Source& source, const Report& report, bool colour);
/// One JSON object a line for each finding.
void write_jsonl(std::string& out, const Source& source, const Report& report, bool colour);
/// The same objects in an array, inside one document with a version.
void write_json(std::string& out, const Source& source, const Report& report, bool colour);
void begin_json(std::string& out, const RuleSet& rules);

/// A format and what stands around the texts' findings.
struct Format {
  std::string_view name;
  void (*file)(std::string& out, const Source& source, const Report& report, bool colour) = nullptr;
  void (*begin)(std::string& out, const RuleSet& rules) = nullptr;  // may be null
  std::string_view between = {};  // separates what two texts wrote, where both wrote something
  std::string_view end = {};
  bool suppressed = false;  // suppressed findings are written too, marked as such
  bool for_people = false;  // read by people and not by programs: a summary may follow
};

std::span<const Format> formats();
const Format* format_named(std::string_view name);

}  // namespace cablelint
