#include "rules/explain.hpp"

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/rule_book.hpp"
#include "config/rule_names.hpp"

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

constexpr std::string_view suppression_unused =
    "suppression-unused (warning): an entry under `suppress` suppresses nothing\n\n"
    "The configuration lets a finding stay that is not there any more, in files that were all\n"
    "linted; or it names a file that is not there. Remove the entry: it would hide the next such\n"
    "finding. Under `rules` the configuration may set another severity, or `off`.\n";
constexpr std::string_view suppression_expired =
    "suppression-expired (warning): an entry under `suppress` has ended\n\n"
    "The day under `until` is over, and what was found counts again. Put it right and remove the\n"
    "entry. Under `rules` the configuration may set another severity, or `off`.\n";

std::string_view built_in(std::string_view id) {
  if (id == "no-cable") return no_cable;
  if (id == unused_suppression) return suppression_unused;
  if (id == expired_suppression) return suppression_expired;
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
