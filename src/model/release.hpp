#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/marking.hpp"

namespace cablelint {

/// Whether a mark says to whom its text may be released or shown; EXDIS and NODIS forbid it.
bool decides_release(const Marking& portion);
/// Whether it is a control of the dissemination that says nothing of the release: ORCON, FOUO.
bool is_disseminated(std::string_view control);
/// A list of countries with the members of its groups beside them: AUS, CAN, GBR, NZL of FVEY.
std::vector<std::string> with_members(const std::vector<std::string>& countries);
/// Puts into the banner to whom all portions may be released or shown (IC Markings System Register
/// and Manual 2016, D.2 table 3, and H.1 for what is unclassified): NOFORN wherever not all say yes
/// to somebody.
void decide_release(Marking& banner, std::span<const Marking> portions);

}  // namespace cablelint
