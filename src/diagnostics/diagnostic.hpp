#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/source.hpp"

namespace cablelint {

enum class Severity : std::uint8_t { note, warning, error };

/// "note", "warning" or "error".
std::string_view name(Severity severity);
std::optional<Severity> severity_named(std::string_view name);

/// Another place that a finding speaks of, printed as a note of its own.
struct Related {
  Span span;
  std::string label;
};

struct Edit {
  Span span;
  std::string replacement;
};

/// Who may apply a fix: `safe` cannot change the meaning, `unsafe` can, `display` is only shown.
/// A fix that lowers protection or changes a level is always `display`.
enum class FixTier : std::uint8_t { safe, unsafe, display };
std::string_view name(FixTier tier);

struct Fix {
  std::string title;
  FixTier tier = FixTier::display;
  std::vector<Edit> edits;  // do not overlap, sorted by place
  bool restores = false;    // they write the whole text as it is read
};

/// Why a finding may stay, and the place that says so; its path is empty where none does. Such a
/// finding is kept for programs that read reports; people do not see it and it does not count.
struct Suppression {
  std::string reason;
  std::string path;
  Position position;
  bool known = false;  // it was there before: nobody has said that this one may stay
};

/// One finding. The message is lower case and has no full stop; what to do stands in `help`.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string rule;
  Span span;
  std::string message;
  std::string label;  // under the caret; may be empty
  std::vector<Related> related;
  std::vector<std::string> authority;  // "32 CFR 2001.21(b)", one entry a source
  std::vector<std::string> help;
  std::optional<Fix> fix;
  std::string fingerprint;  // see add_fingerprints()
  std::optional<Suppression> suppression;
};

/// How a cable is known: what its heading says. Each is empty where it says nothing.
struct Identity {
  std::string mrn;                    // "ALMATY 1721"
  std::string post;                   // "ALMATY"
  std::string date;                   // "2005-04-26"
  std::string level;                  // "CONFIDENTIAL"
  std::optional<std::int64_t> order;  // 12958
};

/// What was found in one source, sorted by place and without duplicates.
struct Report {
  std::vector<Diagnostic> findings;
  Identity identity = {};  // of the first cable

  void sort();
  /// Without the findings that are suppressed.
  Report unsuppressed() const;
  std::size_t count(Severity severity) const;
  /// The gravest severity found, or nothing in a clean report.
  std::optional<Severity> worst() const;
};

}  // namespace cablelint
