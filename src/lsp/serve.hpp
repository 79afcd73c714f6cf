#pragma once
#include "linter/inputs.hpp"
#include "linter/request.hpp"

namespace cablelint::lsp {

/// Serves one client over standard input and output until it ends, and returns the exit status.
int serve(Request request, ListFolder list_folder);

}  // namespace cablelint::lsp
