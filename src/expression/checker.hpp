#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "expression/facts.hpp"
#include "expression/parse.hpp"
#include "expression/step.hpp"
#include "expression/types.hpp"

namespace cablelint {

/// Turns terms into steps: finds out what every name means and whether every type fits. A term with
/// a fault has no step (null); its fault is told where it is found, and what merely follows from it
/// is not.
class Checker {
 public:
  Checker(const Scope& scope, Checked& checked, std::vector<ExpressionProblem>& problems)
      : scope_(scope),
        checked_(checked),
        problems_(problems),
        facts_(scope.facts),
        unsure_(scope.unsure) {}

  const Step* check(const Term& term);
  void fault(Span where, std::string message, std::string help = {});

 private:
  using Steps = std::vector<const Step*>;

  /// The variable of a macro.
  struct Variable {
    std::string_view name;
    std::size_t macro;
    const Type* type;
    bool placed;
  };

  // check.cpp: names, literals, logic
  const Step* check_name(const Term& term);
  const Step* unknown_name(const Term& term);
  const Step* check_list(const Term& term);
  const Step* check_map(const Term& term);
  bool check_key(const Step& key, const Steps& all);
  const Step* check_logic(const Term& term);
  const Step* check_choice(const Term& term);
  /// The condition of an operator or macro called `whose`.
  const Step* check_condition(const Term& term, std::string_view whose);

  // check_fields.cpp: what is read from parts, maps and tables
  const Step* check_field(const Term& term, bool asked_for);
  const Step* check_part_field(const Term& term, const Step& target, bool asked_for);
  const Step* check_column(const Term& term, const Step& row, bool asked_for);
  const Step* check_key_field(const Term& term, const Step& map);
  const Step* check_property(const Term& term, const Step& target);
  const Step* check_has(const Term& term);
  const Step* check_table(const Term& term);
  const Step* check_ever(const Term& term);
  const Step* check_row(const Term& term, const Step& table, const Step& key);
  bool fits_key(const Term& term, const Step& key, const Step& table);
  void no_field(const Term& term, std::string_view owner, std::span<const std::string_view> names);
  bool names_tables(const Term& term) const;

  // check_calls.cpp: operators and functions
  const Step* check_operation(const Term& term);
  const Step* check_call(const Term& term);
  const Step* check_method(const Term& term);
  const Step* call(const Term& term, Function::Style style, const Steps& arguments);
  const Step* unknown_function(const Term& term, Function::Style style);
  const Step* misfit(const Term& term, Function::Style style, const Steps& arguments);
  const Step* with_pattern(Step step);
  const Step* with_date(Step step);

  // check_macros.cpp
  const Step* check_macro(const Term& term);
  bool has_macro_form(const Term& term);
  /// Whether a macro or the scope gives the name a value.
  bool is_bound(std::string_view name) const;
  const Type* type_of_elements(const Term& term, const Step* range);
  const Step* macro_step(const Term& term, std::size_t macro, const Step* range,
                         const Type& element);

  // What all of them need.
  const Step* make(Step step);
  /// Steps for the terms from `first` on; nothing where one of them has a fault.
  std::optional<Steps> check_all(const Term& term, std::size_t first = 0);
  std::span<const Step* const> keep_steps(const Steps& steps);
  std::string_view text_of(Span span) const;
  void require_presence(const Step& step, std::string message, std::string guard);
  void assume(const Step* condition, bool truth);
  void suggest(Span where, std::string message, std::string_view word,
               std::span<const std::string_view> choices, std::string otherwise = {});

  const Scope& scope_;
  Checked& checked_;
  std::vector<ExpressionProblem>& problems_;
  Facts facts_;
  std::vector<Variable> variables_;
  std::size_t macros_ = 0;
  std::string guards_;         // that the last fault asked for,
  std::size_t unguarded_ = 0;  // when there were so many
  bool unsure_ = false;        // a guard had a fault, so what it guards cannot be told
};

/// Whether CEL keeps the word for the languages around it; only fields may be called that.
bool is_reserved(std::string_view word);

/// A macro of CEL.
struct Macro {
  std::string_view name;
  Step::Kind kind;
  std::string_view form;
  std::string_view doc;  // one line, lower case, no full stop
};
std::span<const Macro> macros();
std::optional<Step::Kind> macro_named(std::string_view name);

}  // namespace cablelint
