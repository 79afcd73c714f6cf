#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace cablelint {

/// A control system or SIGMA with what refines it: compartments behind hyphens, sub-compartments
/// and numbers behind blanks (IC Markings System Register and Manual 2016, H.4 and H.6).

/// The name with the abbreviations of its compartments: "SI-G ABCD" for "SI-GAMMA ABCD".
std::string with_short_compartments(std::string_view name);
/// The controls with one for each system and one SIGMA, which has all their compartments and
/// numbers in the manual's order: "TK-IDIT-KAND ABCD" for "TK-KAND ABCD" and "TK-IDIT".
std::vector<std::string> with_compartments_joined(const std::vector<std::string>& controls);

}  // namespace cablelint
