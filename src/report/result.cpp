#include "report/result.hpp"

namespace cablelint {

TextResult result_of(const Source& source, const Report& report) {
  TextResult result = {.id = source.path(), .identity = report.identity};
  for (const Diagnostic& finding : report.findings)
    result.findings.push_back({finding.rule, finding.severity,
                               source.position(finding.span.begin).line, finding.message,
                               finding.fingerprint, finding.suppression.has_value()});
  return result;
}

}  // namespace cablelint
