#include "records/result.hpp"

#include <array>

#include "output/record.hpp"

namespace cablelint {
namespace {

constexpr std::array<std::string_view, 18> names = {
    "id",         "mrn",    "post",     "date",    "level",       "order",
    "findings",   "counts", "line",     "error",   "column",      "end_line",
    "end_column", "rule",   "severity", "message", "fingerprint", "suppressed"};

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json begun(const Record& record) {
  Json object = {{"id", record.id}};
  object.update(record.kept);
  return object;
}

void add_identity(Json& object, const Identity& identity) {
  object["mrn"] = text_or_null(identity.mrn);
  object["post"] = text_or_null(identity.post);
  object["date"] = text_or_null(identity.date);
  object["level"] = text_or_null(identity.level);
  object["order"] = identity.order ? Json(*identity.order) : Json();
}

Json counts(const Report& report) {
  Json counts = {{"error", 0}, {"warning", 0}, {"note", 0}, {"suppressed", 0}};
  for (const Diagnostic& finding : report.findings) {
    Json& count = counts[std::string(finding.suppression ? "suppressed" : name(finding.severity))];
    count = count.get<int>() + 1;
  }
  return counts;
}

}  // namespace

std::span<const std::string_view> result_names() { return names; }

std::string result_line(const Record& record, const Report& report, const Source& text,
                        Columns columns) {
  Json object = begun(record);
  add_identity(object, report.identity);
  Json& findings = object["findings"] = Json::array();
  for (const Diagnostic& finding : report.findings)
    findings.push_back(json_record(text, finding, columns));
  object["counts"] = counts(report);
  return json_text(object) + '\n';
}

std::string result_rows(const Record& record, const Report& report, const Source& text,
                        Columns columns) {
  std::string rows;
  for (const Diagnostic& finding : report.findings) {
    Json row = begun(record);
    add_identity(row, report.identity);
    const Json all = json_record(text, finding, columns);
    for (const char* name :
         {"line", "column", "end_line", "end_column", "rule", "severity", "message", "fingerprint"})
      row[name] = all[name];
    row["suppressed"] = finding.suppression ? Json(finding.suppression->reason) : Json();
    rows += json_text(row) + '\n';
  }
  return rows;
}

std::string error_line(const Record& record) {
  Json object = begun(record);
  object["line"] = record.line;
  object["error"] = record.error;
  return json_text(object) + '\n';
}

}  // namespace cablelint
