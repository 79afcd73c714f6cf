#include <fmt/format.h>

#include "output/format.hpp"
#include "output/record.hpp"

namespace cablelint {

void begin_json(std::string& out, const RuleSet&) {
  out += fmt::format(R"({{"version":1,"tool":{{"name":"cablelint","version":"{}"}},"findings":[)",
                     CABLELINT_VERSION);
  out += '\n';
}

void write_json(std::string& out, const Source& source, const Report& report, bool) {
  std::string_view between;
  for (const Diagnostic& finding : report.findings) {
    out += between;
    out += json_record(source, finding);
    between = ",\n";
  }
}

}  // namespace cablelint
