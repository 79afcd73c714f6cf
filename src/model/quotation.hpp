#pragma once
#include <string_view>

namespace cablelint {

/// 1 where the last line of a piece of text begins a quotation, -1 where it ends one, else 0:
/// BEGIN TEXT:, END QUOTE.
int quotation_step(std::string_view text);

}  // namespace cablelint
