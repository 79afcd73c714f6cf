#pragma once
#include <string_view>

namespace cablelint {

/// The name that ends the last piece of a text: on a line of its own (DOE, VAN VOORST, Martinez),
/// or behind the last sentence (… AS SOON AS POSSIBLE. DOE). Empty where there is none.
std::string_view name_under(std::string_view text);

/// Whether a piece of the text is a name although one more piece stands below it: a lone surname in
/// capitals above the rest of a line that a mirror left behind.
bool is_name_above_stray_line(std::string_view piece, std::string_view below);

}  // namespace cablelint
