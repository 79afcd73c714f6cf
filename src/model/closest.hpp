#pragma once
#include <span>
#include <string_view>

namespace cablelint {

/// The name among `choices` that `word` most likely is a slip for, or empty. Transpositions count
/// once; nothing further away than a third of the word is offered.
std::string_view closest(std::string_view word, std::span<const std::string_view> choices);

}  // namespace cablelint
