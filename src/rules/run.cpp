#include "rules/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rules/parts.hpp"

namespace cablelint {
namespace {

// An expression failed while it ran; caught where the rule was begun.
struct EvaluationFailed {
  std::string_view why;
};

Value evaluate(const Expression& expression, const Environment& environment) {
  Value value = expression.evaluate(environment);
  if (const auto* error = value.as<Value::Error>()) throw EvaluationFailed{error->message};
  return value;
}

bool holds(const Expression& condition, const Environment& environment) {
  const Value value = evaluate(condition, environment);
  const bool* truth = value.as<bool>();
  return truth && *truth;
}

std::string fill(const Template& words, const Environment& environment) {
  std::string text;
  for (const auto& piece : words.pieces) {
    text += piece.text;
    if (piece.expression) text += display(evaluate(piece.expression, environment));
  }
  return text;
}

// Looks at one part with one rule and words the finding.
class Judge {
 public:
  Judge(const Rule& rule, const Source& source, Environment environment)
      : rule_(rule), source_(source), environment_(std::move(environment)) {}

  std::optional<Diagnostic> look_at(PartRef part) {
    environment_.self = Value(part, part.part->span);
    environment_.names.clear();
    if (rule_.when && !holds(rule_.when, environment_)) return std::nullopt;
    if (holds(rule_.expect, environment_)) return std::nullopt;
    return finding();
  }

  Diagnostic failure(PartRef part, std::string_view why) const {
    Diagnostic finding;
    finding.rule = "rule-error";
    finding.span = visible(part.kind, part.part->span);
    finding.message = fmt::format("rule {} could not be judged here: {}", rule_.id, why);
    finding.help.push_back(
        fmt::format("cablelint explain --trace {} shows where it failed", rule_.id));
    return finding;
  }

 private:
  Diagnostic finding() {
    Diagnostic finding;
    finding.severity = rule_.severity;
    finding.rule = rule_.id;
    finding.span = place(rule_.at ? evaluate(rule_.at, environment_) : environment_.self);
    finding.message = fill(rule_.message, environment_);
    finding.label = fill(rule_.label, environment_);
    for (const RelatedRule& other : rule_.related)
      finding.related.push_back(
          {place(evaluate(other.at, environment_)), fill(other.label, environment_)});
    for (const Citation& citation : rule_.authority) finding.authority.push_back(citation.cite);
    add_help(finding);
    return finding;
  }

  // What a suggestion is spoken of in is left out where there is none.
  void add_help(Diagnostic& finding) {
    const std::string suggestion = rule_.suggest ? suggested() : std::string();
    const auto sayable = [&](const Template& words) {
      return !words.pieces.empty() && !(words.uses_suggestion && suggestion.empty());
    };
    if (!suggestion.empty()) finding.help.push_back(fmt::format("did you mean `{}`?", suggestion));
    if (sayable(rule_.help)) finding.help.push_back(fill(rule_.help, environment_));
    if (rule_.fix && sayable(rule_.fix->title) && sayable(rule_.fix->with))
      finding.fix = fix(*rule_.fix);
  }

  std::string suggested() {
    const Value value = evaluate(rule_.suggest, environment_);
    environment_.names.push_back(value);
    const auto* text = value.as<std::string_view>();
    return text ? std::string(*text) : std::string();
  }

  Fix fix(const FixRule& rule) const {
    const Span replaced = place(evaluate(rule.replace, environment_));
    return {fill(rule.title, environment_), rule.tier, {{replaced, fill(rule.with, environment_)}}};
  }

  // The place of a value that the loader knows to have one.
  Span place(const Value& value) const {
    const auto* part = value.as<PartRef>();
    return visible(part ? part->kind : PartKind::word, value.place().value_or(Span{}));
  }

  // Without the blanks at its end; of a whole cable, only the first line that holds something.
  Span visible(PartKind kind, Span span) const {
    constexpr std::string_view blanks = " \t\r\n";
    std::string_view text = source_.slice(span);
    if (kind == PartKind::cable) {
      const std::size_t first = std::min(text.find_first_not_of(blanks), text.size());
      span.begin += static_cast<std::uint32_t>(first);
      text.remove_prefix(first);
      text = text.substr(0, text.find('\n'));
    }
    const std::size_t last = text.find_last_not_of(blanks);
    const std::size_t size = last == std::string_view::npos ? 0 : last + 1;
    return {span.begin, span.begin + static_cast<std::uint32_t>(size)};
  }

  const Rule& rule_;
  const Source& source_;
  Environment environment_;
};

// One cable before all the rules.
class CableRun {
 public:
  CableRun(const RuleSet& rules, const Cable& cable, const Source& source, Report& report)
      : rules_(rules), cable_(cable), source_(source), report_(report) {
    if (rules.as_of) cable_.when = {rules.as_of, rules.as_of};
  }

  void judge() {
    const PartIndex parts(cable_, arena_);
    for (const auto& rule : rules_.rules)
      if (rule->effective.contains(cable_.when)) judge(*rule, parts.of(rule->target));
  }

 private:
  // A rule that fails says so once a cable.
  void judge(const Rule& rule, const std::vector<const Part*>& parts) {
    Judge judge(rule, source_, environment());
    bool failed = false;
    for (const Part* part : parts) {
      const PartRef ref = {part, rule.target};
      try {
        if (auto finding = judge.look_at(ref)) report_.findings.push_back(std::move(*finding));
      } catch (const EvaluationFailed& failure) {
        if (!std::exchange(failed, true))
          report_.findings.push_back(judge.failure(ref, failure.why));
      }
    }
  }

  Environment environment() {
    Environment environment;
    environment.cable = Value(PartRef{&cable_, PartKind::cable}, cable_.span);
    environment.when = cable_.when;
    environment.arena = &arena_;
    return environment;
  }

  const RuleSet& rules_;
  Cable cable_;  // with its date as it is to be seen
  const Source& source_;
  Report& report_;
  Arena arena_;
};

}  // namespace

Report run(const RuleSet& rules, const Document& document, const Source& source) {
  Report report;
  for (const Cable* cable : document.cables) CableRun(rules, *cable, source, report).judge();
  return report;
}

}  // namespace cablelint
