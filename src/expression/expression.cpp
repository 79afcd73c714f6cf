#include "expression/expression.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "expression/checker.hpp"
#include "expression/evaluate.hpp"

namespace cablelint {
namespace {

/// Whether a value of type `given` can stand where `expected` is wanted.
bool accepts(const Type& expected, const Type& given, Arena& arena) {
  if (expected.kind != given.kind) return false;
  if (expected.kind == Type::list && !expected.element) return true;  // a list of anything
  const Type* common = unify(expected, given, arena);
  return common && same(*common, expected);
}

/// Whether a fact speaks of the variable of a macro, which means nothing elsewhere.
bool is_local(const std::string& fact) {
  for (std::size_t at = fact.find('#'); at != std::string::npos; at = fact.find('#', at + 1))
    if (fact[at + 1] != '*') return true;
  return false;
}

}  // namespace

Expression compile(std::string_view text, const Scope& scope, const Type* expected,
                   std::vector<ExpressionProblem>& problems) {
  const auto checked = std::make_shared<Checked>();
  checked->text = keep_text(checked->arena, text);
  std::vector<ExpressionProblem> found;
  Checker checker(scope, *checked, found);
  if (const auto term = parse_expression(checked->text, checked->arena, found)) {
    const Step* root = checker.check(*term);
    if (root && expected && !accepts(*expected, *root->type, checked->arena))
      checker.fault(root->span, fmt::format("the expression is {}, and {} is wanted",
                                            to_string(*root->type), to_string(*expected)));
    checked->root = root;
  }
  std::ranges::stable_sort(found, {}, [](const auto& problem) { return problem.span.begin; });
  const bool sound = found.empty();
  std::ranges::move(found, std::back_inserter(problems));
  return sound ? Expression(checked) : Expression();
}

const Type* Expression::type() const { return root_of(*checked_).type; }

bool Expression::placed() const {
  const Step& root = root_of(*checked_);
  return root.placed && root.type->kind != Type::list && root.type->kind != Type::map;
}

bool Expression::lists_places() const {
  const Step& root = root_of(*checked_);
  return root.placed && root.type->kind == Type::list;
}

std::string_view Expression::text() const { return checked_->text; }

Facts Expression::facts_if(bool truth) const {
  Facts facts = cablelint::facts_if(root_of(*checked_), truth);
  std::erase_if(facts, is_local);
  return facts;
}

Value Expression::evaluate(const Environment& environment) const {
  return cablelint::evaluate(root_of(*checked_), environment);
}

}  // namespace cablelint
