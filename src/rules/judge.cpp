#include "rules/judge.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/marking.hpp"
#include "model/protection.hpp"
#include "rules/own_findings.hpp"

namespace cablelint {
namespace {

Value evaluate(const Expression& expression, const Environment& environment) {
  Value value = expression.evaluate(environment);
  if (const auto* error = value.as<Value::Error>()) throw Judge::Failed{error->message};
  return value;
}

bool holds(const Expression& condition, const Environment& environment) {
  const Value value = evaluate(condition, environment);
  const bool* truth = value.as<bool>();
  return truth && *truth;
}

// Whether what is written for a level or a mark protects as that does. One that was not understood
// may become one that is.
bool reads_as(const Value& old, std::string_view written) {
  if (const auto* level = old.as<Level>()) return marking_in(written).level == *level;
  const auto* part = old.as<PartRef>();
  if (!part || part->kind != PartKind::mark) return true;
  const Marking before = marking_of(static_cast<const Mark&>(*part->part));
  return !before.level || protects_alike(marking_in(written), before);
}

std::string fill(const Template& words, const Environment& environment) {
  std::string text;
  for (const auto& piece : words.pieces) {
    text += piece.text;
    if (piece.expression) text += display(evaluate(piece.expression, environment));
  }
  return text;
}

}  // namespace

Cable seen_as_of(const Cable& cable, std::optional<Date> day) {
  Cable seen = cable;
  if (day) seen.when = {day, day};
  return seen;
}

Environment environment_of(const Cable& cable, Arena& arena) {
  Environment environment;
  environment.cable = Value(PartRef{&cable, PartKind::cable}, cable.span);
  environment.when = cable.when;
  environment.arena = &arena;
  return environment;
}

std::optional<Diagnostic> Judge::look_at(PartRef part) {
  environment_.self = Value(part, part.part->span);
  environment_.names.clear();
  if (rule_.when && !holds(rule_.when, environment_)) return std::nullopt;
  if (holds(rule_.expect, environment_)) return std::nullopt;
  return finding();
}

Diagnostic Judge::failure(PartRef part, std::string_view why) const {
  Diagnostic finding;
  finding.rule = rule_error;
  finding.span = visible(part.kind, part.part->span);
  finding.message = fmt::format("rule {} could not be judged here: {}", rule_.id, why);
  finding.help.push_back(fmt::format("cablelint explain --trace {} {}:{} shows where it failed",
                                     rule_.id, source_.path(),
                                     source_.position(finding.span.begin).line));
  return finding;
}

Diagnostic Judge::finding() {
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
void Judge::add_help(Diagnostic& finding) {
  const std::string suggestion = rule_.suggest ? suggested() : std::string();
  const auto sayable = [&](const Template& words) {
    return !words.pieces.empty() && !(words.uses_suggestion && suggestion.empty());
  };
  if (!suggestion.empty()) finding.help.push_back(fmt::format("did you mean `{}`?", suggestion));
  if (sayable(rule_.help)) finding.help.push_back(fill(rule_.help, environment_));
  if (!rule_.fix || !sayable(rule_.fix->title)) return;
  const auto hangs = [&](const EditRule& edit) {
    return edit.with.uses_suggestion && suggestion.empty();
  };
  if (std::ranges::none_of(rule_.fix->edits, hangs)) finding.fix = fix(*rule_.fix);
}

std::string Judge::suggested() {
  const Value value = evaluate(rule_.suggest, environment_);
  environment_.names.push_back(value);
  const auto* text = value.as<std::string_view>();
  return text ? std::string(*text) : std::string();
}

// Nothing where its edits would meet, or where there is nothing to edit.
std::optional<Fix> Judge::fix(const FixRule& rule) {
  if (rule.when && !holds(rule.when, environment_)) return std::nullopt;
  Fix fix = {fill(rule.title, environment_), rule.tier, {}, rule.restores};
  if (fix.restores) return fix;
  for (const EditRule& edit : rule.edits) add_edits(edit, fix);
  std::ranges::stable_sort(fix.edits, {}, [](const Edit& edit) { return edit.span.begin; });
  const auto meet = [](const Edit& one, const Edit& next) {
    return next.span.begin < one.span.end;
  };
  const bool sound = std::ranges::adjacent_find(fix.edits, meet) == fix.edits.end();
  return sound && !fix.edits.empty() ? std::optional(std::move(fix)) : std::nullopt;
}

void Judge::add_edits(const EditRule& rule, Fix& fix) {
  const Value at = evaluate(rule.place, environment_);
  const List* places = at.as<List>();
  if (!places) return add_edit(rule, at, fix);
  const std::size_t names = environment_.names.size();
  for (std::int64_t index = 0; index < std::ssize(*places); ++index) {
    const Value& each = (*places)[static_cast<std::size_t>(index)];
    environment_.names.push_back(each);
    environment_.names.emplace_back(index);
    add_edit(rule, each, fix);
    environment_.names.resize(names);
  }
}

// What would put a level or a mark otherwise than as the same is only shown.
void Judge::add_edit(const EditRule& rule, const Value& at, Fix& fix) const {
  std::string with = fill(rule.with, environment_);
  Span span = place(at);
  if (rule.where == EditRule::Where::before) {
    span.end = span.begin;
  } else if (rule.where == EditRule::Where::behind) {
    span.begin = span.end;
  } else {
    if (!reads_as(at, with)) fix.tier = FixTier::display;
    if (with.empty()) span = with_its_line(span);
  }
  fix.edits.push_back({span, std::move(with)});
}

// What is left out takes its line with it where nothing else stands there.
Span Judge::with_its_line(Span span) const {
  const std::string_view text = source_.text();
  const std::size_t before = text.substr(0, span.begin).find_last_not_of(" \t");
  const std::size_t behind = text.find_first_not_of(" \t\r", span.end);
  const bool begins = before == std::string_view::npos || text[before] == '\n';
  if (!begins || behind == std::string_view::npos || text[behind] != '\n') return span;
  return {before == std::string_view::npos ? 0 : static_cast<std::uint32_t>(before + 1),
          static_cast<std::uint32_t>(behind + 1)};
}

// The place of a value that the loader knows to have one.
Span Judge::place(const Value& value) const {
  const auto* part = value.as<PartRef>();
  return visible(part ? part->kind : PartKind::word, value.place().value_or(Span{}));
}

// Without the blanks at its end; of a whole cable, only the first line that holds something.
Span Judge::visible(PartKind kind, Span span) const {
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

}  // namespace cablelint
