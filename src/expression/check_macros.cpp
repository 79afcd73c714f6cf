// CEL's macros: all, exists, exists_one, filter and map.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "expression/checker.hpp"

namespace cablelint {
namespace {

using Kind = Step::Kind;

constexpr std::array<Macro, 5> table = {{
    {"all", Kind::all, "list.all(x, condition) → bool", "whether it holds for every element"},
    {"exists", Kind::exists, "list.exists(x, condition) → bool",
     "whether it holds for one or more"},
    {"exists_one", Kind::exists_one, "list.exists_one(x, condition) → bool",
     "whether it holds for exactly one"},
    {"filter", Kind::filter, "list.filter(x, condition) → list", "the elements for which it holds"},
    {"map", Kind::transform, "list.map(x, value) → list, list.map(x, condition, value) → list",
     "the value for each element, or for each for which the condition holds"},
}};

}  // namespace

std::span<const Macro> macros() { return table; }

std::optional<Step::Kind> macro_named(std::string_view name) {
  const auto* found = std::ranges::find(table, name, &Macro::name);
  return found == table.end() ? std::nullopt : std::optional(found->kind);
}

bool Checker::is_bound(std::string_view name) const {
  return std::ranges::find(variables_, name, &Variable::name) != variables_.end() ||
         std::ranges::any_of(scope_.names, [&](const auto& known) { return known.first == name; });
}

bool Checker::has_macro_form(const Term& term) {
  const std::size_t given = term.terms.size() - 1;
  const bool three = given == 3 && term.name == "map";  // the second is a condition
  const bool second_variable = given >= 3 && term.terms[2].kind == Term::Kind::name &&
                               !(three && is_bound(term.terms[2].name));
  if ((given != 2 && !three) || second_variable) {
    fault(term.name_span,
          second_variable ? fmt::format("`{}` has two variables", term.name)
                          : fmt::format("`{}` is given {} arguments", term.name, given),
          fmt::format("write {}(x, …) with one variable", term.name));
    return false;
  }
  const Term& variable = term.terms[1];
  const bool reserved = is_reserved(variable.name);
  if (variable.kind == Term::Kind::name && !reserved) return true;
  fault(variable.span,
        fmt::format("`{}` is {}", text_of(variable.span),
                    reserved ? "a reserved word" : "no variable"),
        fmt::format("write {}(x, …) with a new name", term.name));
  return false;
}

const Type* Checker::type_of_elements(const Term& term, const Step* range) {
  if (!range || range->type->kind == Type::any) return simple_type(Type::any);
  const Type& type = *range->type;
  if (type.kind == Type::list) return type.element;
  if (type.kind == Type::map) return type.key;
  if (type.kind == Type::table) return key_of(*type.rows);
  fault(term.terms[0].span, fmt::format("`{}` is called on {}", term.name, to_string(type)),
        "it goes through a list, or the keys of a map or a table");
  return simple_type(Type::any);
}

const Step* Checker::check_macro(const Term& term) {
  const std::size_t faults = problems_.size();
  const Step* range = check(term.terms[0]);
  if (!has_macro_form(term)) return nullptr;
  const Type* element = type_of_elements(term, range);
  const Facts facts = facts_;
  const bool unsure = unsure_;
  const std::size_t macro = ++macros_;
  if (range)
    for (std::string& fact : element_facts(*range, fmt::format("#{}", macro), facts))
      facts_.insert(std::move(fact));
  unsure_ = unsure_ || !range;
  variables_.push_back({term.terms[1].name, macro, element, range && range->placed});
  const Step* step = macro_step(term, macro, range, *element);
  variables_.pop_back();
  facts_ = facts;
  unsure_ = unsure;
  return problems_.size() == faults ? step : nullptr;
}

const Step* Checker::macro_step(const Term& term, std::size_t macro, const Step* range,
                                const Type& element) {
  const Kind kind = *macro_named(term.name);
  const Step* condition = nullptr;
  if (kind != Kind::transform || term.terms.size() == 4) {
    condition = check_condition(term.terms[2], term.name);
    assume(condition, true);
  }
  const Step* body = kind == Kind::transform ? check(term.terms.back()) : condition;
  if (!range || !body) return nullptr;
  Step step{.kind = kind, .span = term.span, .type = simple_type(Type::boolean), .index = macro};
  Steps operands = {range, body};
  if (kind == Kind::transform && condition) operands.push_back(condition);
  step.operands = keep_steps(operands);
  if (kind == Kind::filter) step.type = list_of(element, checked_.arena);
  if (kind == Kind::transform) step.type = list_of(*body->type, checked_.arena);
  step.placed = kind == Kind::filter ? range->placed : kind == Kind::transform && body->placed;
  return make(step);
}

}  // namespace cablelint
