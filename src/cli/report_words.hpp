#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.hpp"

namespace cablelint {

/// The report that "sarif:report.sarif" asks for: the file may be left out or be "-".
Output output_of(std::string_view word);
/// What is wrong with such a word; empty where nothing is.
std::string fault_of_output(std::string_view word);

/// Why reports, beside a patch where there is one, cannot all be written; empty where they can.
std::string clash_of(const std::vector<Output>& outputs, bool patch);

/// ", did you mean `x`?" with the name nearest to a word; empty where none is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& names);
/// "`pdf` is none of full, json": what is wrong with a word; empty where it is one of the names.
std::string fault_of_name(std::string_view word, const std::vector<std::string_view>& names);

}  // namespace cablelint
