#pragma once
#include <string>

namespace cablelint {

/// The JSON Schema of format json; a line of format jsonl is its `$defs/finding`. Keys may be added
/// to both; where one changes or goes, `version` goes up.
std::string report_schema();

/// The JSON Schema of a line of `cablelint records`, with the same findings. It changes alike.
std::string records_schema();

}  // namespace cablelint
