#pragma once
#include <string>

#include "diagnostics/diagnostic.hpp"
#include "source/source.hpp"

namespace cablelint {

/// A finding as a JSON object on one line: path, line, column, end_line, end_column, rule,
/// severity, message, fingerprint; where there are any: label, related, authority, help,
/// suppressed, fix. Numbers are 1-based, columns count bytes, ends are exclusive. Bytes that are
/// not UTF-8 become U+FFFD.
std::string json_record(const Source& source, const Diagnostic& finding);

}  // namespace cablelint
