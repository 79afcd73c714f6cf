#pragma once
#include <string>

#include "model/date.hpp"
#include "model/level.hpp"

namespace cablelint::lsp {

/// A cable of that level and day to begin with, by the order in force. What is to be filled in
/// stands in the snippets of the protocol, "${1:POST}", or as it is.
std::string skeleton(Level level, Date day, bool as_snippet);

/// "04/26/2015", as E.O. lines have it.
std::string slashed(Date date);

}  // namespace cablelint::lsp
