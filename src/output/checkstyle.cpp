#include "output/format.hpp"
#include "output/place.hpp"
#include "output/xml.hpp"

namespace cablelint {
namespace {

const char* severity_word(Severity severity) {
  if (severity == Severity::error) return "error";
  return severity == Severity::warning ? "warning" : "info";
}

void add_finding(pugi::xml_node file, const Source& source, const Diagnostic& finding,
                 Columns columns) {
  const Position begin = position_in(source, finding.span.begin, columns);
  pugi::xml_node error = file.append_child("error");
  set(error, "line", begin.line);
  set(error, "column", begin.column);
  set(error, "severity", severity_word(finding.severity));
  set(error, "message", finding.message);
  set(error, "source", "cablelint." + finding.rule);
}

void begin(std::string& out, const Run&) {
  out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
}

void write(std::string& out, const Source& source, const Report& report, const Run& run) {
  if (report.findings.empty()) return;
  pugi::xml_document document;
  pugi::xml_node file = document.append_child("file");
  set(file, "name", source.path());
  for (const Diagnostic& finding : report.findings) add_finding(file, source, finding, run.columns);
  print(out, file);
}

void end(std::string& out, const Run&, const Tally&) { out += "</checkstyle>\n"; }

}  // namespace

const Format checkstyle_format = {.name = "checkstyle", .text = write, .begin = begin, .end = end};

}  // namespace cablelint
