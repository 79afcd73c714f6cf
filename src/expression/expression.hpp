#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/arena.hpp"
#include "model/closest.hpp"
#include "model/table.hpp"
#include "model/value.hpp"

namespace cablelint {

/// A fault in an expression; the span counts bytes of the expression's own text.
struct ExpressionProblem {
  Span span;
  std::string message;  // lower case, no full stop: "`tag` has no field `cod`"
  std::string help;     // "did you mean `code`?"; may be empty
};

/// Optional fields known to be there, each as the checked expression that reads it ("this.mark").
using Facts = std::set<std::string, std::less<>>;

/// What an expression may speak of.
struct Scope {
  const Type* this_type = nullptr;  // null where there is no `this`
  const Type* cable_type = nullptr;
  const Tables* tables = nullptr;
  Facts facts;
  /// Whether a guard before it had a fault, so that it cannot be told which optional fields are
  /// there.
  bool unsure = false;
  /// Further names and their types (a rule's `suggestion`, a conformance case's bindings).
  std::vector<std::pair<std::string, const Type*>> names;
};

/// What evaluation may still do, so that every expression ends soon. A million steps take some tens
/// of milliseconds.
class Budget {
 public:
  static constexpr std::string_view spent = "it takes too many steps";
  explicit Budget(std::int64_t steps = 1'000'000) : left_(steps) {}
  bool spend(std::size_t steps) {
    left_ -= static_cast<std::int64_t>(steps);
    return left_ >= 0;
  }
  bool is_spent() const { return left_ < 0; }

 private:
  std::int64_t left_;
};

/// What a checked expression is evaluated against.
struct Environment {
  Value self;  // `this`
  Value cable;
  DateInterval when;  // the cable's date: which rows of a table are seen
  Arena* arena = nullptr;
  std::vector<Value> names;  // in the order of Scope::names
  Budget* budget = nullptr;  // shared by several evaluations; null: each has its own
};

struct Checked;  // the typed tree, private to the room
class Packer;
class Unpacker;
struct Trace;
struct PatternUse;

/// An expression that was parsed and checked: every name, type and optional field in it is known to
/// be right. Cheap to copy.
class Expression {
 public:
  Expression() = default;
  explicit Expression(std::shared_ptr<Checked> checked) : checked_(std::move(checked)) {}

  explicit operator bool() const { return checked_ != nullptr; }
  const Type* type() const;
  /// Whether its value always knows its place in the source, so that a finding can point at it.
  bool placed() const;
  /// Whether it is a list whose elements always know theirs.
  bool lists_places() const;
  std::string_view text() const;
  /// What is known to be there when the expression was true, or was false.
  Facts facts_if(bool truth) const;

  Value evaluate(const Environment& environment) const;

 private:
  friend Trace trace(const Expression&, const Environment&);
  friend void exchange(Packer& pack, const Expression& expression);
  friend std::optional<bool> foregone(std::span<const Expression>);
  friend std::vector<PatternUse> patterns(const Expression&);

  std::shared_ptr<Checked> checked_;
};

/// Parses and checks. All faults are added to `problems`; with any, the result is empty. Where
/// `expected` is given, another type is a fault too. The text is copied.
Expression compile(std::string_view text, const Scope& scope, const Type* expected,
                   std::vector<ExpressionProblem>& problems);

/// A sub-expression that was looked at, on one line.
struct TraceStep {
  Span span;
  std::string text;
  std::string value;
  unsigned depth = 0;  // how many of the sub-expressions above stand around it
};
/// What was looked at while an expression was evaluated, but for literals, `this` and `cable`: each
/// sub-expression stands above those it is made of; inside a macro, once an element.
struct Trace {
  std::vector<TraceStep> steps;
  std::size_t left_out = 0;  // steps inside macros that were too many to keep
  bool holds = false;        // it came out true
};
Trace trace(const Expression& expression, const Environment& environment);

/// Whether all the conditions together are true, or cannot be, whatever the cable says; nothing
/// where that hangs on the cable. Empty expressions are left out.
std::optional<bool> foregone(std::span<const Expression> conditions);

/// A regular expression that stands in an expression, and its place there.
struct PatternUse {
  Span span;
  std::string_view pattern;
};
std::vector<PatternUse> patterns(const Expression& expression);

/// How a value reads in a message: text bare, a level by its name, a date as YYYY-MM-DD, lists
/// joined with ", ", a part by its text.
std::string display(const Value& value);
/// The type as people write it: "list(string)", "paragraph".
std::string to_string(const Type& type);

}  // namespace cablelint
