#include "output/problem.hpp"

#include <algorithm>

#include "output/header.hpp"
#include "output/snippet.hpp"

namespace cablelint {
namespace {

void write_line(std::string& out, const FileProblem& problem, Gutter gutter,
                const Palette& palette) {
  const auto size = static_cast<std::uint32_t>(problem.line.size());
  const std::uint32_t begin = std::min(problem.position.column - 1, size);
  const std::uint32_t end = std::min(begin + problem.length, size);
  write_snippet(out, {problem.position.line, problem.line, {begin, end}, ""}, gutter, palette,
                palette.error);
}

}  // namespace

void write_problem(std::string& out, const FileProblem& problem, bool colour) {
  const Palette palette(colour);
  const Gutter gutter(problem.position.line);
  write_header(out, problem.path, problem.position, Severity::error, problem.message, "", palette);
  if (!problem.line.empty()) write_line(out, problem, gutter, palette);
  if (!problem.help.empty()) write_remark(out, "help", problem.help, gutter, palette);
}

}  // namespace cablelint
