#include "output/format.hpp"
#include "output/xml.hpp"
#include "source/utf8.hpp"

namespace cablelint {
namespace {

// The header lines of the findings: this format has no places of its own.
std::string lines(const Source& source, const Report& report, const Run& run) {
  std::string text;
  concise_format.text(text, source, report, {.rules = run.rules});
  return xml_text(text);
}

void add_outcome(pugi::xml_node test, const Source& source, const Report& report, const Run& run,
                 bool failed) {
  if (report.findings.empty()) return;
  pugi::xml_node outcome = test.append_child(failed ? "failure" : "system-out");
  outcome.text() = lines(source, report, run).c_str();
  if (!failed) return;
  Tally tally;
  tally.add(source, report);
  set(outcome, "type", name(*report.worst()));
  set(outcome, "message", tally.summary());
}

void begin(std::string& out, const Run&) {
  out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"cablelint\">\n";
}

// A suite for each text, since a suite begins with the numbers of its failures.
void write(std::string& out, const Source& source, const Report& report, const Run& run) {
  const auto worst = report.worst();
  const bool failed = worst && *worst >= run.fail_on;
  pugi::xml_document document;
  pugi::xml_node suite = document.append_child("testsuite");
  set(suite, "name", source.path());
  set(suite, "tests", 1u);
  set(suite, "failures", failed ? 1u : 0u);
  set(suite, "errors", 0u);
  pugi::xml_node test = suite.append_child("testcase");
  set(test, "name", source.path());
  set(test, "classname", "cablelint");
  add_outcome(test, source, report, run, failed);
  print(out, suite);
}

void end(std::string& out, const Run&, const Tally&) { out += "</testsuites>\n"; }

}  // namespace

const Format junit_format = {.name = "junit", .text = write, .begin = begin, .end = end};

}  // namespace cablelint
