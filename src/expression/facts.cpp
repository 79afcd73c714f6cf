#include "expression/facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace cablelint {
namespace {

using Kind = Step::Kind;

/// What a fact about each element of a list calls it.
constexpr std::string_view any_element = "#*";

std::string joined(const Step& step) {
  std::string text;
  for (const Step* operand : step.operands)
    text += fmt::format("{}{}", text.empty() ? "" : ", ", canonical(*operand));
  return text;
}

std::string_view word(Kind kind) {
  switch (kind) {
    case Kind::list:
      return "list";
    case Kind::map:
      return "map";
    case Kind::both:
      return "&&";
    case Kind::either:
      return "||";
    case Kind::choice:
      return "?:";
    case Kind::has:
      return "has";
    case Kind::all:
      return "all";
    case Kind::exists:
      return "exists";
    case Kind::exists_one:
      return "exists_one";
    case Kind::filter:
      return "filter";
    default:
      return "map";
  }
}

/// A text in quotes, in which neither a quote nor a variable can be found.
std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) result += c == '"' ? "\\q" : c == '#' ? "\\h" : std::string(1, c);
  return result + '"';
}

std::string canonical_value(const Value& value) {
  if (const auto* text = value.as<std::string_view>()) return quoted(*text);
  if (const auto* rows = value.as<Value::TableRef>(); rows && rows->ever)
    return fmt::format("ever({})", display(value));
  if (const auto* map = value.as<Map>()) {
    std::string entries;
    for (const Entry& entry : *map)
      entries += canonical_value(entry.key) + ": " + canonical_value(entry.value) + ", ";
    return fmt::format("{{{}}}", entries);
  }
  const auto* list = value.as<List>();
  if (!list) return display(value);
  std::string items;
  for (const Value& item : *list) items += canonical_value(item) + ", ";
  return fmt::format("[{}]", items);
}

std::string canonical_call(const Step& step) {
  if (step.name != "[]") return fmt::format("{}({})", step.name, joined(step));
  return fmt::format("{}[{}]", canonical(*step.operands[0]), canonical(*step.operands[1]));
}

// Facts of each kind of step. Nothing at all means that the step never has that truth.

using Possible = std::optional<Facts>;

struct Outcomes {
  Possible yes = Facts();
  Possible no = Facts();
};

Outcomes outcomes(const Step& step);

Possible either_of(Possible a, const Possible& b) {
  if (!a) return b;
  if (!b) return a;
  std::erase_if(*a, [&](const std::string& fact) { return !b->contains(fact); });
  return a;
}

Possible both_of(Possible a, const Possible& b) {
  if (!a || !b) return std::nullopt;
  a->insert(b->begin(), b->end());
  return a;
}

Outcomes outcomes_of_both(const Step& step) {
  Outcomes all{Facts(), std::nullopt};
  for (const Step* operand : step.operands) {
    const Outcomes one = outcomes(*operand);
    all = {both_of(std::move(all.yes), one.yes), either_of(std::move(all.no), one.no)};
  }
  return all;
}

Outcomes outcomes_of_either(const Step& step) {
  Outcomes any{std::nullopt, Facts()};
  for (const Step* operand : step.operands) {
    const Outcomes one = outcomes(*operand);
    any = {either_of(std::move(any.yes), one.yes), both_of(std::move(any.no), one.no)};
  }
  return any;
}

Outcomes outcomes_of_choice(const Step& step) {
  const Outcomes condition = outcomes(*step.operands[0]);
  const Outcomes first = outcomes(*step.operands[1]);
  const Outcomes second = outcomes(*step.operands[2]);
  return {either_of(both_of(condition.yes, first.yes), both_of(condition.no, second.yes)),
          either_of(both_of(condition.yes, first.no), both_of(condition.no, second.no))};
}

/// A key was found in a table; what is in force now is also found at any time.
Facts facts_of_key(const Step& key, const Step& table) {
  const std::string key_text = canonical(key);
  const std::string table_text = display(table.constant);
  Facts facts = {fmt::format("ever({})[{}]", table_text, key_text)};
  if (!table.constant.as<Value::TableRef>()->ever)
    facts.insert(fmt::format("{}[{}]", table_text, key_text));
  return facts;
}

Outcomes outcomes_of_call(const Step& step) {
  if (step.name == "!") {
    Outcomes inverted = outcomes(*step.operands[0]);
    std::swap(inverted.yes, inverted.no);
    return inverted;
  }
  if (step.name == "in" && step.operands[1]->type->kind == Type::table)
    return {facts_of_key(*step.operands[0], *step.operands[1]), Facts()};
  return {};
}

std::string variable(std::size_t macro) { return fmt::format("#{}", macro); }

/// The fact with another name for a variable; nothing where it does not speak of that.
std::optional<std::string> renamed(std::string fact, std::string_view old, std::string_view with) {
  bool found = false;
  for (std::size_t at = fact.find(old); at != std::string::npos; at = fact.find(old, at)) {
    const std::size_t end = at + old.size();
    const bool whole = end == fact.size() || fact[end] < '0' || fact[end] > '9';
    if (whole) fact.replace(at, old.size(), with);
    found = found || whole;
    at += whole ? with.size() : 1;
  }
  return found ? std::optional(fact) : std::nullopt;
}

/// What the body of a macro says of the variable, as facts about each element of the list.
Facts facts_of_elements(const Step& macro, const Possible& body) {
  const std::string list = canonical(*macro.operands[0]);
  Facts facts;
  for (const std::string& fact : body.value_or(Facts()))
    if (const auto about_each = renamed(fact, variable(macro.index), any_element))
      facts.insert(fmt::format("{}: {}", list, *about_each));
  return facts;
}

Outcomes outcomes(const Step& step) {
  switch (step.kind) {
    case Kind::constant: {
      const auto* value = step.constant.as<bool>();
      if (!value) return {};
      return *value ? Outcomes{Facts(), std::nullopt} : Outcomes{std::nullopt, Facts()};
    }
    case Kind::has:
      return {Facts{canonical(*step.operands[0])}, Facts()};
    case Kind::both:
      return outcomes_of_both(step);
    case Kind::either:
      return outcomes_of_either(step);
    case Kind::choice:
      return outcomes_of_choice(step);
    case Kind::call:
      return outcomes_of_call(step);
    case Kind::all:
      return {facts_of_elements(step, outcomes(*step.operands[1]).yes), Facts()};
    case Kind::exists:
      return {Facts(), facts_of_elements(step, outcomes(*step.operands[1]).no)};
    default:
      return {};
  }
}

}  // namespace

std::string canonical(const Step& step) {
  const auto inner = [&](std::size_t i) { return canonical(*step.operands[i]); };
  switch (step.kind) {
    case Kind::constant:
      return canonical_value(step.constant);
    case Kind::self:
      return "this";
    case Kind::cable:
      return "cable";
    case Kind::name:
      return std::string(step.name);
    case Kind::local:
      return fmt::format("#{}", step.index);
    case Kind::field:
    case Kind::key:
      return fmt::format("{}.{}", inner(0), step.name);
    case Kind::row:
      return fmt::format("{}[{}]", inner(0), inner(1));
    case Kind::cell:
      return fmt::format("{}.{}", inner(0), step.name);
    case Kind::call:
      return canonical_call(step);
    default:
      return fmt::format("{}#{}({})", word(step.kind), step.index, joined(step));
  }
}

Facts facts_if(const Step& step, bool truth) {
  const Outcomes known = outcomes(step);
  return (truth ? known.yes : known.no).value_or(Facts());
}

std::vector<std::string> element_facts(const Step& list, const std::string& element,
                                       const Facts& known) {
  std::vector<std::string> found;
  const auto add = [&](std::string fact, std::string_view name) {
    if (auto about_element = renamed(std::move(fact), name, element))
      found.push_back(std::move(*about_element));
  };
  if (list.kind == Kind::filter) {
    found = element_facts(*list.operands[0], element, known);
    for (const std::string& fact : facts_if(*list.operands[1], true))
      add(fact, variable(list.index));
  }
  const std::string prefix = canonical(list).append(": ");
  for (auto fact = known.lower_bound(prefix); fact != known.end(); ++fact) {
    if (!fact->starts_with(prefix)) break;
    add(fact->substr(prefix.size()), any_element);
  }
  return found;
}

bool is_known(const Step& step, const Facts& known) {
  const std::string path = canonical(step);
  if (known.contains(path)) return true;
  const Step* base = &step;
  while (base->kind == Kind::field || base->kind == Kind::key || base->kind == Kind::cell)
    base = base->operands[0];
  if (base->kind != Kind::call || base->name != "[]") return false;
  const auto facts = element_facts(*base->operands[0], canonical(*base), known);
  return std::ranges::find(facts, path) != facts.end();
}

}  // namespace cablelint
