// Which conditions are true or false whatever the cable says.
#include <algorithm>
#include <array>
#include <set>

#include "expression/evaluate.hpp"
#include "expression/facts.hpp"

namespace cablelint {
namespace {

using Kind = Step::Kind;
using Truth = std::optional<bool>;

struct Comparison {
  std::string_view sign;
  std::string_view negated;
  std::string_view turned;  // with its sides exchanged
};
constexpr std::array comparisons = {Comparison{"==", "!=", "=="}, Comparison{"!=", "==", "!="},
                                    Comparison{"<", ">=", ">"},   Comparison{"<=", ">", ">="},
                                    Comparison{">", "<=", "<"},   Comparison{">=", "<", "<="}};

const Comparison* comparison(const Step& step) {
  if (step.kind != Kind::call || step.operands.size() != 2) return nullptr;
  const auto* found = std::ranges::find(comparisons, step.name, &Comparison::sign);
  return found == comparisons.end() ? nullptr : found;
}

/// Whether its value hangs on nothing outside it.
bool is_closed(const Step& step, std::set<std::size_t> macros = {}) {
  static constexpr std::array open = {Kind::self, Kind::cable, Kind::name};
  if (std::ranges::find(open, step.kind) != open.end()) return false;
  if (step.kind == Kind::constant && step.constant.as<Value::TableRef>()) return false;
  if (step.kind == Kind::local && !macros.contains(step.index)) return false;
  if (is_macro(step.kind)) macros.insert(step.index);
  return std::ranges::all_of(step.operands, [&](const Step* s) { return is_closed(*s, macros); });
}

/// How facts would spell the opposite of a condition.
std::string opposite(const Step& step) {
  if (step.kind == Kind::call && step.name == "!") return canonical(*step.operands[0]);
  const std::string text = canonical(step);
  const Comparison* found = comparison(step);
  if (!found) return "!(" + text + ")";
  return std::string(found->negated) + text.substr(found->sign.size());
}

/// A value and what is compared with a constant: `x < c`.
struct Bound {
  std::string of;  // x
  std::string_view sign;
  const Value* limit = nullptr;
};

std::optional<Bound> bound(const Step& step) {
  const Comparison* found = comparison(step);
  if (!found) return std::nullopt;
  const Step& left = *step.operands[0];
  const Step& right = *step.operands[1];
  if (right.kind == Kind::constant) return Bound{canonical(left), found->sign, &right.constant};
  if (left.kind == Kind::constant) return Bound{canonical(right), found->turned, &left.constant};
  return std::nullopt;
}

bool is_from_below(std::string_view sign) { return sign == "<" || sign == "<=" || sign == "=="; }
bool is_from_above(std::string_view sign) { return sign == ">" || sign == ">=" || sign == "=="; }

/// Whether nothing can be under the one limit and over the other.
bool leave_nothing(const Bound& upper, const Bound& lower) {
  if (!is_from_below(upper.sign) || !is_from_above(lower.sign)) return false;
  const auto found = order(*upper.limit, *lower.limit);
  const bool both_reach = upper.sign != "<" && lower.sign != ">";
  return found && (*found < 0 || (*found == 0 && !both_reach));
}

bool exclude_each_other(const Step& a, const Step& b) {
  if (opposite(a) == canonical(b) || canonical(a) == opposite(b)) return true;
  const auto first = bound(a), second = bound(b);
  if (!first || !second || first->of != second->of) return false;
  return leave_nothing(*first, *second) || leave_nothing(*second, *first);
}

/// A level has a lowest and a highest value, a size is never below 0.
Truth beyond_all_values(const Step& step) {
  const auto found = bound(step);
  if (!found) return std::nullopt;
  const auto* level = found->limit->as<Level>();
  const auto* number = found->limit->as<std::int64_t>();
  const bool of_size = found->of.starts_with("size(");
  const bool least =
      (level && *level == Level::unclassified) || (number && of_size && *number == 0);
  const bool most = level && *level == Level::top_secret;
  if ((least && found->sign == "<") || (most && found->sign == ">")) return false;
  if ((least && found->sign == ">=") || (most && found->sign == "<=")) return true;
  return std::nullopt;
}

Truth truth(const Step& step);

using Conditions = std::vector<const Step*>;

/// The conditions that && joins, those of inner && among them.
void flatten(const Step& step, Kind kind, Conditions& conditions) {
  if (step.kind != kind) return conditions.push_back(&step);
  for (const Step* operand : step.operands) flatten(*operand, kind, conditions);
}

template <typename Related>
bool any_pair(const Conditions& conditions, Related related) {
  for (std::size_t i = 0; i < conditions.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (related(*conditions[i], *conditions[j])) return true;
  return false;
}

/// Of conditions joined by && where `decisive` is false, by || where it is true.
Truth truth_of(const Conditions& conditions, bool decisive) {
  bool all_known = true;
  for (const Step* condition : conditions) {
    const Truth found = truth(*condition);
    if (found == decisive) return decisive;
    all_known = all_known && found;
  }
  if (all_known) return !decisive;
  const auto are_opposite = [](const Step& a, const Step& b) {
    return opposite(a) == canonical(b) || canonical(a) == opposite(b);
  };
  const bool decided =
      decisive ? any_pair(conditions, are_opposite) : any_pair(conditions, exclude_each_other);
  return decided ? Truth(decisive) : std::nullopt;
}

Truth truth_of_choice(const Step& step) {
  const Truth condition = truth(*step.operands[0]);
  if (condition) return truth(*step.operands[*condition ? 1 : 2]);
  const Truth yes = truth(*step.operands[1]);
  return yes == truth(*step.operands[2]) ? yes : std::nullopt;
}

Truth truth_of_call(const Step& step) {
  if (step.name == "!") {
    const Truth inner = truth(*step.operands[0]);
    return inner ? Truth(!*inner) : std::nullopt;
  }
  const Comparison* found = comparison(step);
  if (!found) return std::nullopt;
  if (canonical(*step.operands[0]) == canonical(*step.operands[1]))
    return found->sign == "==" || found->sign == "<=" || found->sign == ">=";
  return beyond_all_values(step);
}

Truth truth_of_closed(const Step& step) {
  Arena arena;
  Environment environment;
  environment.arena = &arena;
  const Value value = evaluate(step, environment);
  const bool* found = value.as<bool>();
  return found ? Truth(*found) : std::nullopt;
}

Truth truth(const Step& step) {
  if (is_closed(step)) return truth_of_closed(step);
  if (step.kind == Kind::both || step.kind == Kind::either) {
    Conditions conditions;
    flatten(step, step.kind, conditions);
    return truth_of(conditions, step.kind == Kind::either);
  }
  if (step.kind == Kind::choice) return truth_of_choice(step);
  if (step.kind == Kind::call) return truth_of_call(step);
  const bool decided = (step.kind == Kind::exists && truth(*step.operands[1]) == false) ||
                       (step.kind == Kind::all && truth(*step.operands[1]) == true);
  return decided ? Truth(step.kind == Kind::all) : std::nullopt;
}

}  // namespace

std::optional<bool> foregone(std::span<const Expression> conditions) {
  Conditions all;
  for (const Expression& condition : conditions)
    if (condition) flatten(root_of(*condition.checked_), Kind::both, all);
  return truth_of(all, false);
}

}  // namespace cablelint
