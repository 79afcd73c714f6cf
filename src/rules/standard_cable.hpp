#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cablelint {

/// The parts of the standard cable, in the order of its text.
inline constexpr std::array<std::string_view, 10> slot_names = {
    "heading", "classification", "captions",  "eo",   "tags",
    "subject", "references",     "authority", "body", "end"};

/// The cable that examples start from: a text for each slot, in the order of `slot_names`.
using StandardCable = std::array<std::string, slot_names.size()>;

/// Reads rules/example.cable: "# " lines are comments, a line "--- body" begins a slot. Nothing
/// where a slot is missing, unknown or out of order.
std::optional<StandardCable> read_standard_cable(std::string_view text);

}  // namespace cablelint
