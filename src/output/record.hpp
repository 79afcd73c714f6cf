#pragma once
#include "diagnostics/diagnostic.hpp"
#include "output/format.hpp"
#include "output/json_text.hpp"
#include "source/source.hpp"

namespace cablelint {

/// A finding as a JSON object: path, line, column, end_line, end_column, rule, severity, message,
/// fingerprint; where there are any: label, related, authority, help, suppressed, fix. Numbers are
/// 1-based, ends are exclusive.
Json json_record(const Source& source, const Diagnostic& finding, Columns columns);

}  // namespace cablelint
