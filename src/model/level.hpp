#pragma once
#include <cstdint>
#include <string_view>

namespace cablelint {

/// The classification levels of E.O. 13526 sec. 1.2 and the absence of one, lowest first. SBU, LOU,
/// FOUO and SENSITIVE are controls on unclassified text, not levels (2000 STATE 018029).
enum class Level : std::uint8_t { unclassified, confidential, secret, top_secret };

/// "UNCLASSIFIED", "CONFIDENTIAL", "SECRET" or "TOP SECRET".
std::string_view name(Level level);
/// The letter or letters of a portion mark: "U", "C", "S" or "TS".
std::string_view portion_letters(Level level);

}  // namespace cablelint
