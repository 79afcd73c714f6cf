#include "model/level.hpp"

#include <array>

namespace cablelint {
namespace {

constexpr std::array<std::string_view, 4> names = {"UNCLASSIFIED", "CONFIDENTIAL", "SECRET",
                                                   "TOP SECRET"};
constexpr std::array<std::string_view, 4> letters = {"U", "C", "S", "TS"};

}  // namespace

std::string_view name(Level level) { return names[static_cast<std::size_t>(level)]; }

std::string_view portion_letters(Level level) { return letters[static_cast<std::size_t>(level)]; }

}  // namespace cablelint
