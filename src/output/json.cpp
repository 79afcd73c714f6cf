#include <fmt/format.h>

#include "output/format.hpp"
#include "output/record.hpp"

namespace cablelint {
namespace {

void begin(std::string& out, const Run&) {
  out += fmt::format(R"({{"version":1,"tool":{{"name":"cablelint","version":"{}"}},"findings":[)",
                     CABLELINT_VERSION);
  out += '\n';
}

void write(std::string& out, const Source& source, const Report& report, const Run&) {
  write_list(out, report, [&](const Diagnostic& finding) { return json_record(source, finding); });
}

void end(std::string& out, const Run&, const Tally&) { out += "\n]}\n"; }

}  // namespace

const Format json_format = {.name = "json",
                            .text = write,
                            .begin = begin,
                            .between = ",\n",
                            .end = end,
                            .suppressed = true};

}  // namespace cablelint
