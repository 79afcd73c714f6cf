#pragma once
#include <nlohmann/json.hpp>
#include <string>

#include "diagnostics/diagnostic.hpp"

namespace cablelint {

/// A JSON object keeps the order in which it was filled.
using Json = nlohmann::ordered_json;

/// JSON on one line. Bytes that are not UTF-8 become U+FFFD.
inline std::string json_text(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Appends `record(finding)` for each finding, a line each, with commas between.
template <typename Record>
void write_list(std::string& out, const Report& report, Record record) {
  for (const Diagnostic& finding : report.findings) {
    if (&finding != &report.findings.front()) out += ",\n";
    out += json_text(record(finding));
  }
}

/// Appends `record(finding)` for each finding, a line each.
template <typename Record>
void write_lines(std::string& out, const Report& report, Record record) {
  for (const Diagnostic& finding : report.findings) out += json_text(record(finding)) + '\n';
}

}  // namespace cablelint
