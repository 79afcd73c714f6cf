#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/place.hpp"
#include "cli/read_input.hpp"
#include "cli/request.hpp"
#include "cli/rule_book.hpp"
#include "model/build.hpp"
#include "output/trace.hpp"
#include "rules/trace_rule.hpp"
#include "syntax/parse.hpp"

namespace cablelint {
namespace {

/// The rule of that id or older name and what is settled for it. Null where there is none, which is
/// printed.
const RuleState* find_state(const Settings& settings, std::string_view name) {
  const auto is_it = [&](const RuleState& state) { return state.rule->is_called(name); };
  const auto found = std::ranges::find_if(settings.rules, is_it);
  if (found != settings.rules.end()) return &*found;
  RuleSet book;
  for (const RuleState& state : settings.rules) book.rules.push_back(state.rule);
  complain(fmt::format("`{}` is not a rule{}", name, rule_hint(book, name)));
  return nullptr;
}

/// Whether the rule runs at all, and what decides it.
std::string describe(const RuleState& state, const Settings& settings) {
  const bool on = state.grade.severity.has_value();
  const std::string_view word = on ? "on" : "off";
  if (!state.by_preset) return fmt::format("{}: {}\n", word, describe(state.grade.origin));
  const std::string by =
      fmt::format("preset {} ({})", settings.preset, describe(settings.preset_origin));
  if (on) return fmt::format("on: in {}\n", by);
  const auto& presets = state.rule->presets;
  return fmt::format("off: not in {}; --preset {} has it\n", by,
                     presets.empty() ? "all" : fmt::format("{}", fmt::join(presets, " or ")));
}

/// Tells each part's finding whether the configuration lets it stay.
void add_suppressions(std::vector<CableTrace>& traces, const Restored& restored,
                      const Report& report) {
  const auto add = [&](Diagnostic& finding) {
    for (const Diagnostic& other : report.findings)
      if (other.rule == finding.rule && other.span == restored.origin(finding.span))
        finding.suppression = other.suppression;
  };
  for (CableTrace& cable : traces)
    for (PartTrace& part : cable.parts)
      if (part.finding) add(*part.finding);
}

/// What the rule sees in a text, as it is printed.
std::string seen_in(const Source& source, const RuleState& state, const Ruling& ruling,
                    const Report& report, std::optional<std::uint32_t> line) {
  const Rule* in_force = ruling.rules->find(state.rule->id);  // with the severity that is set
  const Rule& rule = in_force != nullptr ? *in_force : *state.rule;
  const Restored restored = restore(source);
  const Document document = build(restored, parse(restored.source()), *ruling.rules->tables);
  if (document.cables.empty()) return "\nno cable in the text, so no rule looks at anything\n";
  std::vector<CableTrace> traces = trace_rule(rule, ruling.rules->as_of, document, restored);
  add_suppressions(traces, restored, report);
  std::string out;
  write_trace(out, rule, restored, traces, line, coloured(When::automatic, 1));
  return out;
}

}  // namespace

int trace_rule(const Options& options) {
  const Place place = read_place(options.paths.front());
  const Input text = input_of(place.path, options.stdin_filename);
  Linter linter(request_without_baseline(options));
  const auto rulings = rule_on({text}, linter, options);
  if (!rulings) return 2;
  const Settings settings = linter.settings(text.name());
  const RuleState* state = find_state(settings, options.rule);
  if (state == nullptr) return 2;
  const ReadResult read = read_input(place.path, options.max_file_size, options.stdin_filename);
  if (!read.source) {
    complain(read.problem);
    return 2;
  }
  const std::uint32_t lines = read.source->line_count();
  if (place.line && *place.line > lines) {
    complain(fmt::format("{} has no line {}: it has {}", place.path, *place.line, lines));
    return 2;
  }
  put(fmt::format("{}: {}\n{}", state->rule->id, state->rule->summary, describe(*state, settings)));
  const Report report = linter.judge(*read.source, text.name(), rulings->front()).report;
  put(seen_in(*read.source, *state, rulings->front(), report, place.line));
  return 0;
}

}  // namespace cablelint
