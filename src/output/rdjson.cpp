#include "output/format.hpp"
#include "output/json_text.hpp"
#include "output/place.hpp"

namespace cablelint {
namespace {

const char* severity_word(Severity severity) {
  if (severity == Severity::error) return "ERROR";
  return severity == Severity::warning ? "WARNING" : "INFO";
}

// Columns count bytes in this format too.
Json range(const Source& source, Span span) {
  const auto place = [&](std::uint32_t offset) {
    const Position position = source.position(offset);
    return Json{{"line", position.line}, {"column", position.column}};
  };
  return {{"start", place(span.begin)}, {"end", place(span.end)}};
}

Json location(const Source& source, Span span) {
  return {{"path", source.path()}, {"range", range(source, span)}};
}

Json record(const Source& source, const Diagnostic& finding) {
  Json object = {{"message", finding.message},
                 {"location", location(source, finding.span)},
                 {"severity", severity_word(finding.severity)},
                 {"source", {{"name", "cablelint"}}},
                 {"code", {{"value", finding.rule}}}};
  for (const Related& related : finding.related)
    object["related_locations"].push_back(
        {{"message", related.label}, {"location", location(source, related.span)}});
  if (const auto edit = applicable_edit(source, finding))
    object["suggestions"].push_back(
        {{"range", range(source, edit->span)}, {"text", edit->replacement}});
  return object;
}

void begin(std::string& out, const Run&) {
  out += R"({"source":{"name":"cablelint"},"diagnostics":[)"
         "\n";
}

void write(std::string& out, const Source& source, const Report& report, const Run&) {
  write_list(out, report, [&](const Diagnostic& finding) { return record(source, finding); });
}

void end(std::string& out, const Run&, const Tally&) { out += "\n]}\n"; }

void write_each(std::string& out, const Source& source, const Report& report, const Run&) {
  write_lines(out, report, [&](const Diagnostic& finding) { return record(source, finding); });
}

}  // namespace

const Format rdjson_format = {
    .name = "rdjson", .text = write, .begin = begin, .between = ",\n", .end = end};
const Format rdjsonl_format = {.name = "rdjsonl", .text = write_each};

}  // namespace cablelint
