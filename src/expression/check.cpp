#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "expression/checker.hpp"

namespace cablelint {
namespace {

using Kind = Step::Kind;

constexpr std::array<std::pair<std::string_view, Level>, 4> level_names = {
    {{"UNCLASSIFIED", Level::unclassified},
     {"CONFIDENTIAL", Level::confidential},
     {"SECRET", Level::secret},
     {"TOP_SECRET", Level::top_secret}}};

constexpr std::array<std::string_view, 17> reserved_words = {
    "as",  "break", "const",   "continue",  "else",   "for", "function", "if",   "import",
    "let", "loop",  "package", "namespace", "return", "var", "void",     "while"};

}  // namespace

bool is_reserved(std::string_view word) {
  return std::ranges::find(reserved_words, word) != reserved_words.end();
}

const Step* Checker::check(const Term& term) {
  switch (term.kind) {
    case Term::Kind::literal: {
      static constexpr Type::Kind types[] = {Type::null, Type::boolean, Type::integer,
                                             Type::string};
      return make({.span = term.span,
                   .type = simple_type(types[term.value.data().index()]),
                   .constant = term.value});
    }
    case Term::Kind::name:
      return check_name(term);
    case Term::Kind::list:
      return check_list(term);
    case Term::Kind::map:
      return check_map(term);
    case Term::Kind::field:
      return check_field(term, false);
    case Term::Kind::call:
      return check_call(term);
    case Term::Kind::method:
      return check_method(term);
    case Term::Kind::operation:
      return check_operation(term);
    case Term::Kind::both:
    case Term::Kind::either:
      return check_logic(term);
    case Term::Kind::choice:
      return check_choice(term);
    case Term::Kind::refused:
      return nullptr;
  }
  return nullptr;
}

// Names.

const Step* Checker::check_name(const Term& term) {
  const auto local = std::find_if(variables_.rbegin(), variables_.rend(),
                                  [&](const Variable& v) { return v.name == term.name; });
  if (local != variables_.rend())
    return make({.kind = Kind::local,
                 .placed = local->placed,
                 .span = term.span,
                 .type = local->type,
                 .index = local->macro});
  const auto given = std::ranges::find(scope_.names, term.name, [](auto& n) { return n.first; });
  if (given != scope_.names.end())
    return make({.kind = Kind::name,
                 .span = term.span,
                 .type = given->second,
                 .name = term.name,
                 .index = static_cast<std::size_t>(given - scope_.names.begin())});
  if (term.name == "this" && scope_.this_type)
    return make({.kind = Kind::self, .placed = true, .span = term.span, .type = scope_.this_type});
  if (term.name == "cable" && scope_.cable_type)
    return make(
        {.kind = Kind::cable, .placed = true, .span = term.span, .type = scope_.cable_type});
  const auto* level = std::ranges::find(level_names, term.name, [](auto& n) { return n.first; });
  if (level != level_names.end())
    return make(
        {.span = term.span, .type = simple_type(Type::level), .constant = Value(level->second)});
  return unknown_name(term);
}

const Step* Checker::unknown_name(const Term& term) {
  const auto has_field = [&](const Type* type) {
    return type && type->kind == Type::part && schema_of(type->part_kind).field(term.name);
  };
  std::vector<std::string_view> choices;
  for (const Variable& variable : variables_) choices.push_back(variable.name);
  for (const auto& name : scope_.names) choices.push_back(name.first);
  for (const auto& level : level_names) choices.push_back(level.first);
  if (scope_.this_type) choices.push_back("this");
  if (scope_.cable_type) choices.push_back("cable");
  if (scope_.tables) choices.push_back("tables");
  if (is_reserved(term.name))
    fault(term.span, fmt::format("`{}` is a reserved word", term.name), "choose another name");
  else if (names_tables(term))
    fault(term.span, "`tables` alone is no value", "name one of them: tables.…");
  else if (has_field(scope_.this_type))
    fault(term.span, fmt::format("unknown name `{}`", term.name),
          fmt::format("did you mean `this.{}`?", term.name));
  else if (has_field(scope_.cable_type))
    fault(term.span, fmt::format("unknown name `{}`", term.name),
          fmt::format("did you mean `cable.{}`?", term.name));
  else
    suggest(term.span, fmt::format("unknown name `{}`", term.name), term.name, choices);
  return nullptr;
}

// Lists and maps.

const Step* Checker::check_list(const Term& term) {
  const auto items = check_all(term);
  if (!items) return nullptr;
  const Type* element = &unknown_type;
  bool placed = !items->empty();
  bool constant = true;
  for (const Step* item : *items) {
    element = unify(*element, *item->type, checked_.arena);
    if (!element) element = simple_type(Type::any);
    placed = placed && item->placed;
    constant = constant && item->kind == Kind::constant;
  }
  const Type* type = list_of(*element, checked_.arena);
  if (!constant)
    return make({.kind = Kind::list,
                 .placed = placed,
                 .span = term.span,
                 .type = type,
                 .operands = keep_steps(*items)});
  std::vector<Value> values;
  for (const Step* item : *items) values.push_back(item->constant);
  return make(
      {.span = term.span, .type = type, .constant = Value(List(keep(checked_.arena, values)))});
}

bool Checker::check_key(const Step& key, const Steps& all) {
  static constexpr std::array allowed = {Type::integer, Type::string, Type::boolean, Type::any};
  if (std::ranges::find(allowed, key.type->kind) == allowed.end()) {
    fault(key.span, fmt::format("{} is no key of a map", to_string(*key.type)),
          "keys are int, string or bool");
    return false;
  }
  for (std::size_t i = 0; all[i] != &key; i += 2) {
    const bool twice = key.kind == Kind::constant && all[i]->kind == Kind::constant &&
                       equal(key.constant, all[i]->constant);
    if (!twice) continue;
    fault(key.span, fmt::format("the key {} stands twice in the map", text_of(key.span)));
    return false;
  }
  return true;
}

const Step* Checker::check_map(const Term& term) {
  const auto items = check_all(term);
  if (!items) return nullptr;
  const Type* types[2] = {&unknown_type, &unknown_type};
  bool sound = true;
  for (std::size_t i = 0; i < items->size(); ++i) {
    const Step& item = *(*items)[i];
    const Type*& type = types[i % 2];
    if (i % 2 == 0) sound = check_key(item, *items) && sound;
    type = unify(*type, *item.type, checked_.arena);
    if (!type) type = simple_type(Type::any);
  }
  if (!sound) return nullptr;
  return make({.kind = Kind::map,
               .span = term.span,
               .type = map_of(*types[0], *types[1], checked_.arena),
               .operands = keep_steps(*items)});
}

// Logic.

const Step* Checker::check_condition(const Term& term, std::string_view whose) {
  const Step* step = check(term);
  if (!step || step->type->kind == Type::boolean || step->type->kind == Type::any) return step;
  fault(term.span, fmt::format("`{}` is given {}", whose, to_string(*step->type)),
        "a condition is true or false");
  return nullptr;
}

const Step* Checker::check_logic(const Term& term) {
  const bool both = term.kind == Term::Kind::both;
  const Facts facts = facts_;
  const bool unsure = unsure_;
  Steps operands;
  for (const Term& operand : term.terms) {
    operands.push_back(check_condition(operand, both ? "&&" : "||"));
    assume(operands.back(), both);
  }
  facts_ = facts;
  unsure_ = unsure;
  if (std::ranges::find(operands, nullptr) != operands.end()) return nullptr;
  return make({.kind = both ? Kind::both : Kind::either,
               .span = term.span,
               .type = simple_type(Type::boolean),
               .operands = keep_steps(operands)});
}

const Step* Checker::check_choice(const Term& term) {
  const Facts facts = facts_;
  const bool unsure = unsure_;
  const Step* condition = check_condition(term.terms[0], "?:");
  const auto check_branch = [&](const Term& branch, bool truth) {
    assume(condition, truth);
    const Step* step = check(branch);
    facts_ = facts;
    unsure_ = unsure;
    return step;
  };
  const Step* yes = check_branch(term.terms[1], true);
  const Step* no = check_branch(term.terms[2], false);
  if (!condition || !yes || !no) return nullptr;
  const Type* type = unify(*yes->type, *no->type, checked_.arena);
  if (!type) {
    fault(term.span,
          fmt::format("`?:` is given {} and {}", to_string(*yes->type), to_string(*no->type)),
          "both branches must be of one type");
    return nullptr;
  }
  return make({.kind = Kind::choice,
               .placed = yes->placed && no->placed,
               .span = term.span,
               .type = type,
               .operands = keep_steps({condition, yes, no})});
}

// What all of them need.

void Checker::fault(Span where, std::string message, std::string help) {
  problems_.push_back({where, std::move(message), std::move(help)});
}

void Checker::suggest(Span where, std::string message, std::string_view word,
                      std::span<const std::string_view> choices, std::string otherwise) {
  const std::string_view near = closest(word, choices);
  fault(where, std::move(message),
        near.empty() ? std::move(otherwise) : fmt::format("did you mean `{}`?", near));
}

const Step* Checker::make(Step step) { return keep_one(checked_.arena, step); }

std::optional<Checker::Steps> Checker::check_all(const Term& term, std::size_t first) {
  Steps steps;
  for (std::size_t i = first; i < term.terms.size(); ++i) steps.push_back(check(term.terms[i]));
  if (std::ranges::find(steps, nullptr) != steps.end()) return std::nullopt;
  return steps;
}

std::span<const Step* const> Checker::keep_steps(const Steps& steps) {
  return keep(checked_.arena, steps);
}

std::string_view Checker::text_of(Span span) const {
  return std::string_view(checked_.text).substr(span.begin, span.size());
}

void Checker::require_presence(const Step& step, std::string message, std::string guard) {
  if (unsure_ || cablelint::is_known(step, facts_)) return;
  // Of this.mark.level both may be absent: one fault, with both guards.
  if (!guards_.empty() && problems_.size() == unguarded_ &&
      problems_.back().span.begin == step.span.begin) {
    problems_.pop_back();
    guard = guards_ + " && " + guard;
  }
  fault(step.span, std::move(message), fmt::format("guard it, here or in `when`: {} && …", guard));
  guards_ = std::move(guard);
  unguarded_ = problems_.size();
}

void Checker::assume(const Step* condition, bool truth) {
  if (!condition)
    unsure_ = true;
  else
    facts_.merge(facts_if(*condition, truth));
}

}  // namespace cablelint
