#pragma once
#include <string>

#include "diagnostics/diagnostic.hpp"
#include "output/format.hpp"
#include "records/record.hpp"
#include "source/source.hpp"

namespace cablelint {

/// The names of what a result says of a record, in order. Fields that are handed through may not be
/// called so.
std::span<const std::string_view> result_names();

/// What is said of a record, as one line of JSON: its id, what was to be kept, what its heading
/// says, what was found and how often, by severity.
std::string result_line(const Record& record, const Report& report, const Source& text,
                        Columns columns);
/// The same as a row a finding; none where nothing was found.
std::string result_rows(const Record& record, const Report& report, const Source& text,
                        Columns columns);
/// The line of a record that could not be judged.
std::string error_line(const Record& record);

}  // namespace cablelint
