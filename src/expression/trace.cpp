#include <fmt/format.h>

#include "expression/evaluate.hpp"

namespace cablelint {
namespace {

constexpr std::size_t most_steps = 1000;    // of a trace; macros over long lists have more
constexpr std::size_t longest_value = 120;  // bytes

/// The value on one line: texts in quotes, so that empty ones are seen, and cut where they are
/// long.
std::string shown(const Value& value) {
  const bool quoted = value.as<std::string_view>() || value.as<PartRef>();
  std::string line = quoted ? "\"" : "";
  for (const char c : display(value)) line += c == '\n' || c == '\r' ? ' ' : c;
  if (line.size() > longest_value) line = line.substr(0, longest_value) + "…";
  if (quoted) line += '"';
  if (value.is_error()) return fmt::format("error: {}", line);
  return value.as<List>() ? fmt::format("[{}]", line) : line;
}

}  // namespace

std::vector<TraceStep> trace(const Expression& expression, const Environment& environment) {
  std::vector<TraceStep> steps;
  const Watch watch = [&](const Step& step, const Value& value) {
    if (step.kind == Step::Kind::constant || steps.size() == most_steps) return;
    const auto text = expression.text().substr(step.span.begin, step.span.size());
    steps.push_back({step.span, std::string(text), shown(value)});
  };
  evaluate(*expression.checked_->root, environment, &watch);
  return steps;
}

}  // namespace cablelint
