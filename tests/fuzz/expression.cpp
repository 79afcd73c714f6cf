// Any text is an expression or has faults, each inside the text; and whatever is one can be
// evaluated, even where there is no cable.
#include <cstdlib>

#include "expression/expression.hpp"
#include "model/schema.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace cablelint;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  static const Tables tables = [] {
    std::vector<TableProblem> problems;
    Tables read;
    read.add(
        read_table("tags", "code:string\tname:string?\tfrom:date?\nKZ\tKazakhstan\n", problems));
    return read;
  }();
  Scope scope;
  scope.this_type = part_type(PartKind::paragraph);
  scope.cable_type = part_type(PartKind::cable);
  scope.tables = &tables;
  std::vector<ExpressionProblem> problems;
  const Expression expression = compile(text, scope, nullptr, problems);
  if (bool(expression) != problems.empty()) std::abort();
  for (const ExpressionProblem& problem : problems)
    if (problem.span.begin > problem.span.end || problem.span.end > size) std::abort();
  if (!expression) return 0;
  Arena arena;
  const Environment environment{{}, {}, {}, &arena, {}};
  display(expression.evaluate(environment));
  expression.facts_if(true);
  return 0;
}
