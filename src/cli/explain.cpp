#include "rules/explain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/place.hpp"
#include "cli/read_input.hpp"
#include "cli/request.hpp"
#include "cli/rule_book.hpp"
#include "output/format.hpp"
#include "output/rule_json.hpp"
#include "rules/own_findings.hpp"

namespace cablelint {
namespace {

void print_rule(const Rule* rule, const OwnFinding* own, const Options& options) {
  const std::span rules(&rule, rule != nullptr ? 1 : 0);
  const std::span owns(&own, own != nullptr ? 1 : 0);
  if (options.json) return put(rules_json(rules, owns, true));
  if (rule != nullptr && rule->id != options.rule)
    put(fmt::format("`{}` is an older name of {}\n\n", options.rule, rule->id));
  put(rule != nullptr ? explain(*rule) : explain(*own));
}

// The findings of a text, or of one of its lines.
Report found_at(const Place& place, const Source& source, const Linter& linter,
                const Ruling& ruling) {
  Report report = linter.judge(source, place.path, ruling).report;
  if (place.line)
    std::erase_if(report.findings, [&](const Diagnostic& finding) {
      return source.position(finding.span.begin).line > *place.line ||
             source.position(finding.span.end).line < *place.line;
    });
  return report;
}

// A finding as it is printed, whether it may stay, and all about its rule.
void print_finding(const Diagnostic& finding, const Source& source, const RuleSet& rules) {
  std::string out;
  full_format.text(out, source, {{finding}},
                   {.rules = rules, .colour = coloured(When::automatic, 1)});
  if (finding.suppression) out += fmt::format("suppressed: {}\n", finding.suppression->reason);
  const Rule* rule = rules.find(finding.rule);
  put(fmt::format("{}\n{}\n", out,
                  rule != nullptr ? explain(*rule) : explain(*own_finding_named(finding.rule))));
}

void print_json(const Report& report, const Source& source, const RuleSet& rules) {
  const Run run = {.rules = rules};
  std::string out;
  json_format.begin(out, run);
  json_format.text(out, source, report, run);
  json_format.end(out, run, {});
  put(out);
}

int explain_place(const Place& place, const Options& options) {
  Linter linter(request_without_baseline(options));
  const auto rulings = rule_on({{.path = place.path}}, linter, options);
  if (!rulings) return 2;
  const ReadResult read = read_input(place.path, options.max_file_size, options.stdin_filename);
  if (!read.source) {
    complain(read.problem);
    return 2;
  }
  const Report report = found_at(place, *read.source, linter, rulings->front());
  const RuleSet& rules = *rulings->front().rules;
  if (options.json) {
    print_json(report, *read.source, rules);
    return 0;
  }
  for (const Diagnostic& finding : report.findings) print_finding(finding, *read.source, rules);
  if (report.findings.empty()) put(fmt::format("nothing is found at {}\n", options.rule));
  return 0;
}

}  // namespace

int explain_rule(const Options& options) {
  if (options.trace) return trace_rule(options);
  if (const OwnFinding* own = own_finding_named(options.rule)) {
    print_rule(nullptr, own, options);
    return 0;
  }
  const auto book = load_rule_book(options);
  if (!book) return 2;
  if (const Rule* rule = book->rules.find(options.rule)) {
    print_rule(rule, nullptr, options);
    return 0;
  }
  std::error_code unknown;
  const Place place = read_place(options.rule);
  if (std::filesystem::exists(place.path, unknown)) return explain_place(place, options);
  complain(fmt::format("`{}` is not a rule{}", options.rule, rule_hint(book->rules, options.rule)));
  return 2;
}

}  // namespace cablelint
