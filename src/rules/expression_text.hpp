#pragma once
#include <cstddef>
#include <string_view>

namespace cablelint {

// Looking at an expression as text, where no checked form of it is at hand.

/// The offset past the string literal whose first quote stands at `quote`; the end of the text
/// where the literal has no end.
std::size_t literal_end(std::string_view expression, std::size_t quote);

/// The offset of a name outside string literals, from `start` on; npos where there is none. A field
/// of that name does not count.
std::size_t find_name(std::string_view expression, std::string_view name, std::size_t start = 0);

}  // namespace cablelint
