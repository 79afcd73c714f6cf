#pragma once
#include "syntax/tree.hpp"

namespace cablelint {

/// The syntax tree of any bytes whatever. Takes time in proportion to their number.
SyntaxTree parse(const Source& source);

/// The syntax tree of one marking by itself, banner or portion form: "SECRET//NOFORN", "(C/NF)".
SyntaxTree parse_marking(const Source& source);

}  // namespace cablelint
