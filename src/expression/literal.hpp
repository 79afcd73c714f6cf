#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/arena.hpp"

namespace cablelint {

/// The number that decimal or hexadecimal digits write, perhaps behind a minus sign and blanks;
/// nothing where it does not fit 64 bits.
std::optional<std::int64_t> read_integer(std::string_view literal);

/// What a quoted literal of CEL says: without its quotes, escapes replaced. Nothing where an escape
/// names no character. The text is a view of the literal where nothing had to be replaced.
std::optional<std::string_view> read_text(std::string_view literal, Arena& arena);

}  // namespace cablelint
