// Operators and functions: which of those with the name fits the types it is given.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "expression/checker.hpp"

namespace cablelint {
namespace {

using Style = Function::Style;

/// What is CEL and not in the rule language, and what to do without it.
constexpr std::string_view no_timestamp = "a date has the fields year, month and day";
constexpr std::array<std::pair<std::string_view, std::string_view>, 34> without = {
    {{"timestamp", "dates are written date(\"2005-04-26\")"},
     {"duration", "a date has plusDays(…) and plusYears(…)"},
     {"getFullYear", no_timestamp},
     {"getMonth", no_timestamp},
     {"getDate", no_timestamp},
     {"getDayOfMonth", no_timestamp},
     {"getDayOfWeek", no_timestamp},
     {"getDayOfYear", no_timestamp},
     {"getHours", "a date has no time of day"},
     {"getMinutes", "a date has no time of day"},
     {"getSeconds", "a date has no time of day"},
     {"getMilliseconds", "a date has no time of day"},
     {"dyn", "every type is known when the rule is loaded"},
     {"type", "every type is known when the rule is loaded"},
     {"double", "numbers are int"},
     {"uint", "numbers are int"},
     {"bytes", "use string"},
     {"bool", "compare with a text"},
     {"existsOne", "did you mean `exists_one`?"},
     {"transformList", "did you mean `map`?"},
     {"transformMap", "a map cannot be made from another"},
     {"transformMapEntry", "a map cannot be made from another"},
     {"optMap", "guard with has(…)"},
     {"optFlatMap", "guard with has(…)"},
     {"orValue", "guard with has(…) and write ?:"},
     {"hasValue", "did you mean `has`?"},
     {"format", "a message has holes: {…}"},
     {"quote", "a message may hold quotes"},
     {"reverse", "the order of a list can only be asked for, with isSorted"},
     {"sort", "the order of a list can only be asked for, with isSorted"},
     {"distinct", "did you mean `unique`?"},
     {"length", "did you mean `size`?"},
     {"len", "did you mean `size`?"},
     {"count", "did you mean `size`?"}}};

/// What CEL's extensions begin with: cel.bind(…), math.greatest(…).
constexpr std::array<std::string_view, 11> extensions = {"cel",      "math",  "strings", "lists",
                                                         "sets",     "regex", "proto",   "base64",
                                                         "optional", "net",   "google"};

/// "int and int", "(string)" or "string.(int, int)".
std::string shape(const std::vector<std::string>& types, Style style) {
  if (style == Style::operation) return fmt::format("{}", fmt::join(types, " and "));
  if (style != Style::method || types.empty()) return fmt::format("({})", fmt::join(types, ", "));
  return fmt::format("{}.({})", types.front(), fmt::join(types.begin() + 1, types.end(), ", "));
}

std::string shape(std::span<const Step* const> arguments, Style style) {
  std::vector<std::string> types;
  for (const Step* argument : arguments) types.push_back(to_string(*argument->type));
  return shape(types, style);
}

std::string shape(const Function& function, Style style) {
  std::vector<std::string> types;
  for (std::size_t i = 0; i < function.arity(); ++i)
    types.push_back(to_string(*function.parameters[i]));
  return shape(types, style);
}

std::string shapes(std::span<const Function> functions, Style style) {
  std::string all;
  for (const Function& function : functions)
    all += fmt::format("{}{}", all.empty() ? "" : " or ", shape(function, style));
  return all;
}

/// Whether the call gives its operands or elements of them, and these know their places.
bool keeps_places(const Step& call) {
  const bool joins = call.name == "+" && call.type->kind == Type::list;
  if (joins) return call.operands[0]->placed && call.operands[1]->placed;
  return (call.name == "[]" || call.name == "unique") && call.operands[0]->placed;
}

bool is_open(const Step* argument) { return argument->type->kind == Type::any; }

/// What to do about an operator that does not fit, where it can be told better than by types.
std::string_view advice(std::string_view name, const Type& left, const Type& right) {
  const auto is_given = [&](Type::Kind kind) { return left.kind == kind || right.kind == kind; };
  if (name == "+" && is_given(Type::string)) return "string(…) makes a text of it";
  if (name == "in" && right.kind == Type::string) return "a text has contains(…)";
  if (is_given(Type::null)) return "nothing is null; ask for an optional field with has(…)";
  if (name == "==" || name == "!=") return "both sides must be of one type";
  const bool compares = name.starts_with('<') || name.starts_with('>');
  if (!compares) return {};
  return has_order(left) && has_order(right) ? "both sides must be of one type"
                                             : "int, string, bool, level and date have an order";
}

}  // namespace

const Step* Checker::check_operation(const Term& term) {
  const auto operands = check_all(term);
  if (!operands) return nullptr;
  const Steps& given = *operands;
  if (term.name == "[]" && given[0]->type->kind == Type::table)
    return check_row(term, *given[0], *given[1]);
  if (term.name == "in" && given[1]->type->kind == Type::table &&
      !fits_key(term, *given[0], *given[1]))
    return nullptr;
  return call(term, Style::operation, given);
}

const Step* Checker::check_call(const Term& term) {
  if (term.name == "has") return check_has(term);
  if (term.name == "ever") return check_ever(term);
  const bool known = !functions_named(term.name, Style::function).empty();
  const bool unsure = std::exchange(unsure_, unsure_ || !known);  // `hass` may have meant `has`
  const auto arguments = check_all(term);
  unsure_ = unsure;
  if (!known) return unknown_function(term, Style::function);
  return arguments ? call(term, Style::function, *arguments) : nullptr;
}

const Step* Checker::check_method(const Term& term) {
  const Term& target = term.terms[0];
  if (target.kind == Term::Kind::name && !is_bound(target.name) &&
      std::ranges::find(extensions, target.name) != extensions.end()) {
    const Span whole = {target.span.begin, term.name_span.end};
    fault(whole, fmt::format("`{}` is not in the rule language", text_of(whole)),
          "none of CEL's extensions but those of texts is");
    return nullptr;
  }
  if (macro_named(term.name)) return check_macro(term);
  const bool known = !functions_named(term.name, Style::method).empty();
  if (!known) {
    check(term.terms[0]);
    return unknown_function(term, Style::method);
  }
  const auto arguments = check_all(term);
  return arguments ? call(term, Style::method, *arguments) : nullptr;
}

const Step* Checker::call(const Term& term, Style style, const Steps& arguments) {
  const auto family = functions_named(term.name, style);
  Step step{.kind = Step::Kind::call,
            .span = term.span,
            .operands = keep_steps(arguments),
            .name = term.name};
  for (const Function& function : family) {
    if (function.arity() != arguments.size()) continue;
    TypeVariables variables;
    bool fits = true;
    for (std::size_t i = 0; i < arguments.size() && fits; ++i)
      fits = variables.fits(*function.parameters[i], *arguments[i]->type, checked_.arena);
    if (!fits) continue;
    const Type* result = variables.resolve(*function.result, checked_.arena);
    if (step.type == nullptr)
      step.functions = {&function, 1}, step.type = result;
    else if (!same(*step.type, *result))
      step.type = simple_type(Type::any);
  }
  if (step.functions.empty()) return misfit(term, style, arguments);
  if (std::ranges::any_of(arguments, is_open)) step.functions = family;
  step.placed = keeps_places(step);
  if (term.name == "matches") return with_pattern(step);
  return term.name == "date" ? with_date(step) : make(step);
}

const Step* Checker::with_pattern(Step step) {
  const Step& pattern = *step.operands[1];
  if (pattern.kind != Step::Kind::constant) {
    fault(pattern.span, "the pattern is not constant", "write it as one quoted text");
    return nullptr;
  }
  const auto* text = pattern.constant.as<std::string_view>();
  auto compiled = std::make_unique<Pattern>(text ? *text : std::string_view());
  if (const std::string reason = compiled->fault(); !reason.empty()) {
    fault(pattern.span, fmt::format("the pattern cannot be read: {}", reason),
          "patterns have the syntax of RE2");
    return nullptr;
  }
  step.pattern = checked_.patterns.emplace_back(std::move(compiled)).get();
  return make(step);
}

const Step* Checker::with_date(Step step) {
  const Step& argument = *step.operands[0];
  const auto* text = argument.constant.as<std::string_view>();
  if (!text) return make(step);
  const auto day = iso_date(*text);
  if (day) return make({.span = step.span, .type = step.type, .constant = Value(*day)});
  fault(argument.span, fmt::format("`{}` is no date", *text),
        "write a day that exists as YYYY-MM-DD");
  return nullptr;
}

const Step* Checker::unknown_function(const Term& term, Style style) {
  const auto* missing = std::ranges::find(without, term.name, [](auto& w) { return w.first; });
  std::vector<std::string_view> choices = function_names(style);
  if (style == Style::method)
    for (const Macro& macro : macros()) choices.push_back(macro.name);
  else
    choices.insert(choices.end(), {"has", "ever"});
  const std::string message = fmt::format("unknown function `{}`", term.name);
  const bool is_method =
      !functions_named(term.name, Style::method).empty() || macro_named(term.name).has_value();
  const bool is_function = !functions_named(term.name, Style::function).empty();
  if (missing != without.end())
    fault(term.name_span, fmt::format("`{}` is not in the rule language", term.name),
          std::string(missing->second));
  else if (is_method)
    fault(term.name_span, message, fmt::format("it is called on a value: ….{}(…)", term.name));
  else if (is_function)
    fault(term.name_span, message,
          fmt::format("it is called with all values in brackets: {}(…)", term.name));
  else
    suggest(term.name_span, message, term.name, choices);
  return nullptr;
}

const Step* Checker::misfit(const Term& term, Style style, const Steps& arguments) {
  std::string help;
  if (style == Style::operation && arguments.size() == 2)
    help = advice(term.name, *arguments[0]->type, *arguments[1]->type);
  const auto family = functions_named(term.name, style);
  if (help.empty() && !family.empty()) help = "it takes " + shapes(family, style);
  if (family.empty()) help = "it takes a table";  // ever()
  fault(style == Style::operation ? term.span : term.name_span,
        fmt::format("`{}` is given {}", term.name, shape(arguments, style)), help);
  return nullptr;
}

}  // namespace cablelint
