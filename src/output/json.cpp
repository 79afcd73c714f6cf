#include <fmt/format.h>

#include "output/format.hpp"
#include "output/record.hpp"

namespace cablelint {
namespace {

std::string_view name(Columns columns) {
  if (columns == Columns::bytes) return "bytes";
  return columns == Columns::utf16 ? "utf16" : "characters";
}

void begin(std::string& out, const Run& run) {
  out += fmt::format(R"({{"version":1,"tool":{{"name":"cablelint","version":"{}"}},)",
                     CABLELINT_VERSION);
  if (run.columns != Columns::bytes) out += fmt::format(R"("columns":"{}",)", name(run.columns));
  out += R"("findings":[)";
  out += '\n';
}

void write(std::string& out, const Source& source, const Report& report, const Run& run) {
  write_list(out, report,
             [&](const Diagnostic& finding) { return json_record(source, finding, run.columns); });
}

// A rule's suppressed findings count apart.
void end(std::string& out, const Run& run, const Tally& written) {
  out += "\n]";
  if (run.statistics) {
    Json statistics = {{"files", written.files()}, {"rules", Json::object()}};
    for (const auto& [rule, count] : written.by_rule()) statistics["rules"][rule] = count;
    out += fmt::format(",\"statistics\":{}", json_text(statistics));
  }
  out += "}\n";
}

}  // namespace

const Format json_format = {.name = "json",
                            .text = write,
                            .begin = begin,
                            .between = ",\n",
                            .end = end,
                            .suppressed = true};

}  // namespace cablelint
