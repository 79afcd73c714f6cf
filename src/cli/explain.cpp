#include "rules/explain.hpp"

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/rule_book.hpp"
#include "cli/trace.hpp"

namespace cablelint {
namespace {

// Findings that no rule file makes.
constexpr std::string_view no_cable =
    "no-cable (error): no cable was found in the text\n\n"
    "Nothing in the text looks like the heading of a cable, so no rule could look at anything. A\n"
    "text that was not looked at must not pass for a clean one: this finding cannot be turned "
    "off.\n";
constexpr std::string_view rule_error =
    "rule-error (error): a rule failed while it looked at the cable\n\n"
    "An expression of the rule had no value for this cable: a division by zero, an index past the\n"
    "end of a list. The rule is at fault, not the cable. The message names it.\n";

std::string_view built_in(std::string_view id) {
  if (id == "no-cable") return no_cable;
  return id == "rule-error" ? rule_error : "";
}

}  // namespace

int explain_rule(const Options& options) {
  const std::string_view text = built_in(options.rule);
  if (!text.empty()) {
    put(text);
    return 0;
  }
  const auto book = load_rule_book(options);
  if (!book) return 2;
  const Rule* rule = find_rule(book->rules, options.rule);
  if (rule == nullptr) return 2;
  if (options.trace) return trace_rule(*rule, *book, options);
  put(explain(*rule));
  return 0;
}

}  // namespace cablelint
