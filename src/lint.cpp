#include "lint.hpp"

#include "model/build.hpp"
#include "rules/run.hpp"
#include "syntax/parse.hpp"

namespace cablelint {

Report lint(const Source& source, const RuleSet& rules) {
  // Bytes to a tree: the grammar names every line and never gives up.
  const SyntaxTree tree = parse(source);

  // Tree to a model: what the lines mean, paragraph numbers and dates read, sections joined.
  const Document document = build(source, tree, *rules.tables);

  // Model to findings: each rule looks at the parts it is for.
  Report report = run(rules, document, source);

  report.sort();
  return report;
}

}  // namespace cablelint
