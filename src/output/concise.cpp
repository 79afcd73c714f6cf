#include "output/format.hpp"
#include "output/header.hpp"

namespace cablelint {

void write_concise(std::string& out, const Source& source, const Report& report, bool colour) {
  const Palette palette(colour);
  for (const Diagnostic& finding : report.findings)
    write_header(out, source.path(), source.position(finding.span.begin), finding.severity,
                 finding.message, finding.rule, palette);
}

}  // namespace cablelint
