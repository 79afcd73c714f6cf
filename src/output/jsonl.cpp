#include "output/format.hpp"
#include "output/record.hpp"

namespace cablelint {

void write_jsonl(std::string& out, const Source& source, const Report& report, bool) {
  for (const Diagnostic& finding : report.findings) out += json_record(source, finding) + '\n';
}

}  // namespace cablelint
