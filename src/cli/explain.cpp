#include "rules/explain.hpp"

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/rule_book.hpp"
#include "rules/own_findings.hpp"

namespace cablelint {

int explain_rule(const Options& options) {
  if (const OwnFinding* own = own_finding_named(options.rule)) {
    put(explain(*own));
    return 0;
  }
  if (options.trace) return trace_rule(options);
  const auto book = load_rule_book(options);
  if (!book) return 2;
  const Rule* rule = book->rules.find(options.rule);
  if (rule == nullptr) {
    complain(
        fmt::format("`{}` is not a rule{}", options.rule, rule_hint(book->rules, options.rule)));
    return 2;
  }
  put(explain(*rule));
  return 0;
}

}  // namespace cablelint
