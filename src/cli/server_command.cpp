#include "cli/commands.hpp"
#include "cli/request.hpp"
#include "lsp/serve.hpp"

namespace cablelint {

int serve(const Options& options) { return lsp::serve(request_of(options)); }

}  // namespace cablelint
