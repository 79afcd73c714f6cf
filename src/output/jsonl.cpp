#include "output/format.hpp"
#include "output/record.hpp"

namespace cablelint {
namespace {

void write(std::string& out, const Source& source, const Report& report, const Run& run) {
  write_lines(out, report,
              [&](const Diagnostic& finding) { return json_record(source, finding, run.columns); });
}

}  // namespace

const Format jsonl_format = {.name = "jsonl", .text = write, .suppressed = true};

}  // namespace cablelint
