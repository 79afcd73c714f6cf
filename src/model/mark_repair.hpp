#pragma once
#include <optional>
#include <string_view>

#include "model/marking.hpp"

namespace cablelint {

/// What a marking that is not understood was to say, where that is plain: a word mistyped, NOFRON,
/// two words run together, OCNF, or a strange sign between them. A short code that is none, as in
/// (S//NF//NS), may be a slip for several and is left.
std::optional<Marking> repaired(std::string_view printed);

}  // namespace cablelint
