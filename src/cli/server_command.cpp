#include "cli/commands.hpp"
#include "cli/git_files.hpp"
#include "cli/request.hpp"
#include "lsp/serve.hpp"

namespace cablelint {

int serve(const Options& options) { return lsp::serve(request_of(options), files_not_ignored); }

}  // namespace cablelint
