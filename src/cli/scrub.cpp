#include "scrub/scrub.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/interrupt.hpp"
#include "cli/read_input.hpp"
#include "cli/request.hpp"
#include "cli/terminal.hpp"

namespace cablelint {
namespace {

constexpr std::string_view notice =
    "What is printed below is no sanitized text and no release: whoever may release the cable\n"
    "decides whether this may leave. Lines were left out and most words invented, as far as the\n"
    "finding stays. ";

// The rules that find something in a text.
std::vector<std::string> rules_that_speak(const Report& report) {
  std::vector<std::string> rules;
  for (const Diagnostic& finding : report.unsuppressed().findings) rules.push_back(finding.rule);
  std::ranges::sort(rules);
  rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
  return rules;
}

// The ids of the rules to keep, which may be named by older names; nothing where one of them finds
// nothing, which is printed.
std::optional<std::vector<std::string>> kept_rules(const Options& options, const RuleSet& rules,
                                                   const std::vector<std::string>& speak) {
  std::vector<std::string> kept;
  for (const std::string& name : options.select) {
    const Rule* rule = rules.find(name);
    kept.push_back(rule == nullptr ? name : rule->id);
    if (std::ranges::find(speak, kept.back()) != speak.end()) continue;
    complain(fmt::format("{} finds nothing in {}", name, options.paths.front()));
    return std::nullopt;
  }
  return kept;
}

}  // namespace

int scrub_text(const Options& options) {
  const Input input = input_of(options.paths.front(), options.stdin_filename);
  Linter linter(request_without_baseline(options));
  const auto rulings = rule_on({input}, linter, options);
  if (!rulings) return 2;
  const ReadResult read = read_input(input.path, options.max_file_size, options.stdin_filename);
  if (!read.source) {
    complain(read.problem);
    return 2;
  }
  const auto rules_in = [&](const std::string& text) {
    stop_if_interrupted();
    return rules_that_speak(
        linter.judge(Source(input.name(), text), input.name(), rulings->front()).report);
  };
  const std::string text(read.source->text());
  const auto kept = kept_rules(options, *rulings->front().rules, rules_in(text));
  if (!kept) return 2;
  const Scrubbed scrubbed = scrub(text, [&](const std::string& smaller) {
    const auto speak = rules_in(smaller);
    return std::ranges::all_of(
        *kept, [&](const auto& id) { return std::ranges::binary_search(speak, id); });
  });
  put_aside(fmt::format(
      "{}Of the cable's own words these are left: {}\n\n", notice,
      scrubbed.kept.empty() ? "none" : fmt::format("{}", fmt::join(scrubbed.kept, ", "))));
  put(scrubbed.text);
  return 0;
}

}  // namespace cablelint
