#include <fmt/format.h>

#include <unordered_map>
#include <utility>

#include "expression/evaluate.hpp"

namespace cablelint {
namespace {

using Kind = Step::Kind;

constexpr std::size_t most_repeated = 500;  // steps inside macros that a trace shows
constexpr std::size_t longest_value = 80;   // bytes

/// A text that was cut between two characters where it is long.
std::string shortened(std::string text) {
  if (text.size() <= longest_value) return text;
  std::size_t end = longest_value;
  while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

/// The value on one line: texts in quotes, so that empty ones are seen.
std::string shown(const Value& value) {
  const bool quoted = value.as<std::string_view>() || value.as<PartRef>();
  std::string line;
  for (const char c : display(value)) line += c == '\n' || c == '\r' ? ' ' : c;
  line = shortened(std::move(line));
  if (quoted) return fmt::format("\"{}\"", line);
  if (value.is_error()) return fmt::format("error: {}", line);
  return value.as<List>() ? fmt::format("[{}]", line) : line;
}

/// What goes without saying: the literals, and the part and the cable, which are known.
bool is_plain(const Step& step) {
  return step.kind == Kind::constant || step.kind == Kind::self || step.kind == Kind::cable;
}

/// Builds the tree of the steps that were taken; each comes after the ones it is made of.
class Recorder {
 public:
  explicit Recorder(Checked& checked) : text_(checked.text) { note(root_of(checked), {}); }

  void add(const Step& step, const Value& value) {
    if (is_plain(step)) return;
    const Place place = places_.at(&step);
    if (place.repeated && ++repeated_ > most_repeated) return;
    Node node{
        {step.span, std::string(text_.substr(step.span.begin, step.span.size())), shown(value)},
        place.level};
    std::size_t first = taken_.size();
    while (first > 0 && taken_[first - 1].level > place.level) --first;
    const auto inner = taken_.begin() + static_cast<std::ptrdiff_t>(first);
    node.inner.assign(std::make_move_iterator(inner), std::make_move_iterator(taken_.end()));
    taken_.erase(inner, taken_.end());
    taken_.push_back(std::move(node));
  }

  Trace result() {
    Trace trace;
    for (Node& node : taken_) flatten(node, 0, trace.steps);
    if (repeated_ > most_repeated) trace.left_out = repeated_ - most_repeated;
    return trace;
  }

 private:
  struct Place {
    unsigned level = 0;     // steps around it
    bool repeated = false;  // inside a macro
  };
  struct Node {
    TraceStep step;
    unsigned level = 0;
    std::vector<Node> inner{};
  };

  void note(const Step& step, Place place) {
    places_.emplace(&step, place);
    for (const Step* operand : step.operands) {
      const bool body = is_macro(step.kind) && operand != step.operands[0];
      note(*operand, {place.level + 1, place.repeated || body});
    }
  }

  static void flatten(Node& node, unsigned depth, std::vector<TraceStep>& steps) {
    node.step.depth = depth;
    steps.push_back(std::move(node.step));
    for (Node& inner : node.inner) flatten(inner, depth + 1, steps);
  }

  std::string_view text_;
  std::unordered_map<const Step*, Place> places_;
  std::vector<Node> taken_;
  std::size_t repeated_ = 0;
};

}  // namespace

Trace trace(const Expression& expression, const Environment& environment) {
  Recorder recorder(*expression.checked_);
  const Watch watch = [&](const Step& step, const Value& value) { recorder.add(step, value); };
  const Value value = evaluate(root_of(*expression.checked_), environment, &watch);
  Trace trace = recorder.result();
  const bool* truth = value.as<bool>();
  trace.holds = truth != nullptr && *truth;
  return trace;
}

}  // namespace cablelint
