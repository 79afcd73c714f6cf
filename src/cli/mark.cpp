#include "cli/commands.hpp"
#include "cli/read_input.hpp"
#include "output/mark_json.hpp"

namespace cablelint {
namespace {

// The markings of a text, one a line; empty lines are none.
std::vector<std::string> lines_of(const Source& source) {
  std::vector<std::string> lines;
  for (std::uint32_t number = 1; number <= source.line_count(); ++number)
    if (const Span line = source.line(number); !line.empty())
      lines.emplace_back(source.slice(line));
  return lines;
}

}  // namespace

int print_marks(const Options& options) {
  if (!options.marks.empty()) {
    put(mark_json(options.marks, options.roll_up));
    return 0;
  }
  const ReadResult read = read_input("-", options.max_file_size, options.stdin_filename);
  if (!read.source) {
    complain(read.problem);
    return 2;
  }
  put(mark_json(lines_of(*read.source), options.roll_up));
  return 0;
}

}  // namespace cablelint
