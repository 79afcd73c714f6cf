#include "output/format.hpp"
#include "output/header.hpp"
#include "output/place.hpp"
#include "rules/pages.hpp"

namespace cablelint {
namespace {

void write(std::string& out, const Source& source, const Report& report, const Run& run) {
  const Palette palette(run.colour);
  for (const Diagnostic& finding : report.findings)
    write_header(out, source.path(), position_in(source, finding.span.begin, run.columns),
                 finding.severity, finding.message, finding.rule, palette,
                 run.links ? rule_uri(finding.rule, run.rules) : "");
}

}  // namespace

const Format concise_format = {.name = "concise", .text = write, .for_people = true};

}  // namespace cablelint
