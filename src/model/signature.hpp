#pragma once
#include <string_view>

namespace cablelint {

/// The name that ends the last piece of a text: on a line of its own (DOE, VAN VOORST, Martinez),
/// or behind the last sentence (… AS SOON AS POSSIBLE. DOE). Empty where there is none.
std::string_view name_under(std::string_view text);

}  // namespace cablelint
