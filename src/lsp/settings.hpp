#pragma once
#include <functional>
#include <string>

#include "linter/request.hpp"
#include "lsp/message.hpp"

namespace cablelint::lsp {

/// The request with its paths made absolute, which are relative to the folder.
Request with_absolute_paths(Request request, const std::filesystem::path& folder);

/// The request with what the editor's settings ask for: `preset`, `select`, `ignore`, `rules`,
/// `config`, `baseline`, `asOf`, `edition`, named as the options of the program are. Paths are
/// relative to the working folder. What cannot be used is told and left out.
Request with_settings(Request request, const Json& settings,
                      const std::function<void(std::string)>& complain);

}  // namespace cablelint::lsp
