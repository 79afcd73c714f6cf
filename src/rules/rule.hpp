#pragma once
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "expression/expression.hpp"
#include "model/date.hpp"
#include "model/table.hpp"

namespace cablelint {

/// A text with holes: "paragraph {this.number} is marked {this.mark.level}". "{{" writes a brace.
struct Template {
  struct Piece {
    std::string text;       // printed before the hole
    Expression expression;  // empty in the last piece
  };
  std::vector<Piece> pieces;
  std::string source;            // as written
  bool uses_suggestion = false;  // a hole speaks of `suggestion`
};

/// Who says so. `seen` is false where the text was recalled and not read: such a rule is at most in
/// preset strict.
struct Citation {
  std::string cite;  // "32 CFR 2001.21(b)"
  std::string note;  // what it says, in our words
  bool seen = true;
};

/// A cable that shows a rule: slots of the standard cable to fill, or a whole cable.
struct Example {
  std::vector<std::pair<std::string, std::string>> slots;  // "body" → "1. (S) Text."
  std::string cable;                                       // the whole text instead, or empty
  std::string at;                    // bad examples: the text that must be pointed at
  unsigned nth = 0;                  // which occurrence of it, from 1; 0 for any
  std::optional<std::string> fixed;  // bad examples of rules with a fix: the slot or text after it
  Position position;                 // in the rule file
};

struct Examples {
  std::vector<Example> bad;
  std::vector<Example> good;
};

struct RelatedRule {
  Expression at;
  Template label;
};

struct EditRule {
  enum class Where : std::uint8_t { replace, before, behind };
  Where where = Where::replace;
  Expression place;  // placed, or a list of what is: then one edit for `each`
  Template with;
};
std::string_view name(EditRule::Where where);

struct FixRule {
  Template title;
  FixTier tier = FixTier::display;
  Expression when;  // empty: always
  std::vector<EditRule> edits;
  bool restores = false;  // in place of edits: the text is written as it is read
};

/// One rule, checked: whatever it names exists.
struct Rule {
  std::string id;    // "portion-above-classification"
  std::string area;  // the folder: "portions"
  std::string path;  // of the file
  std::string summary;
  std::string description;  // longer, for explain; may be empty
  std::vector<std::string> aliases;
  PartKind target = PartKind::cable;
  Expression when;    // empty: always
  Expression expect;  // true where all is well
  Expression at;      // placed; empty: the part itself
  Template message;
  Template label;      // may have no pieces
  Template help;       // may have no pieces
  Expression suggest;  // a string; where not empty: help "did you mean …?" and `{suggestion}`
  std::vector<RelatedRule> related;
  Severity severity = Severity::error;
  DateInterval effective;
  std::optional<Date> since;  // when it came into the book; none: with the first edition
  bool suppressible = true;   // its findings may be suppressed or kept in a baseline
  std::vector<Citation> authority;
  std::optional<FixRule> fix;
  std::vector<std::string> presets;  // "recommended", "strict", "archive"; all rules are in "all"
  Examples examples;
  std::string_view packed_examples;  // of a rule that travels in the program: see examples_of()

  /// Whether it is its id or one of its aliases.
  bool is_called(std::string_view name) const;
};

/// The examples of a rule, which most runs of the program need not unpack.
Examples examples_of(const Rule& rule);

/// The rules in force and the tables they look things up in. Immutable once loaded; safe to share
/// between threads.
struct RuleSet {
  std::shared_ptr<const Tables> tables;
  std::vector<std::shared_ptr<const Rule>> rules;  // sorted by id
  std::optional<Date> as_of;                       // judge every cable as one of this day
  std::vector<std::string> faulty;  // ids of the rules that were left out for their faults

  const Rule* find(std::string_view id_or_alias) const;
};

}  // namespace cablelint
