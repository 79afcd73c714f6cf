#pragma once
#include "expression/expression.hpp"
#include "model/pack.hpp"

namespace cablelint {

// Checked expressions in a pack; see model/pack.hpp.

void exchange(Packer& pack, const Expression& expression);
void exchange(Unpacker& pack, Expression& expression);

}  // namespace cablelint
