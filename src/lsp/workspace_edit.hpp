#pragma once
#include <span>
#include <string>

#include "lsp/client.hpp"
#include "lsp/open_text.hpp"

namespace cablelint::lsp {

/// Edits of a text in the order of their places.
Json edits_json(const Reading& reading, std::span<const Edit> edits);
/// The edits of one file as an edit of the workspace. The version is that of an open text, or null.
Json workspace_edit(const std::string& uri, const Json& version, Json edits, const Client& client);
/// The edit that makes one text of another: of the lines in which they differ.
Edit difference(std::string_view before, std::string_view after);

}  // namespace cablelint::lsp
