#include "files/faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "model/closest.hpp"

namespace cablelint {
namespace {

constexpr std::size_t few_choices = 8;

// An offset that a person can look at: the end of a text is the end of its last line.
std::uint32_t visible(const Source& source, std::uint32_t offset) {
  if (offset < source.whole().end) return offset;
  return source.line(source.line_count()).end;
}

}  // namespace

void Faults::add(Span span, std::string message, std::string help) {
  const std::uint32_t begin = visible(source_, span.begin);
  Position position = source_.position(begin);
  const Span line = source_.line(position.line);
  position.column = std::min(position.column, line.size() + 1);  // not inside a CR LF
  const std::uint32_t end = std::min(span.end, line.end);
  problems_.push_back({source_.path(), position, end > begin ? end - begin : 1, std::move(message),
                       std::move(help), std::string(source_.slice(line))});
}

void Faults::sort() {
  const auto place = [](const FileProblem& problem) {
    return std::tie(problem.position.line, problem.position.column);
  };
  std::stable_sort(problems_.begin() + static_cast<std::ptrdiff_t>(first_), problems_.end(),
                   [&](const auto& a, const auto& b) { return place(a) < place(b); });
}

std::string suggest_among(std::string_view word, std::span<const std::string_view> choices) {
  if (const std::string_view near = closest(word, choices); !near.empty())
    return fmt::format("did you mean `{}`?", near);
  if (choices.size() > few_choices) return {};
  return fmt::format("one of: {}", fmt::join(choices, ", "));
}

}  // namespace cablelint
