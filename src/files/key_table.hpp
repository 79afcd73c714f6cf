#pragma once
#include <string>
#include <string_view>

#include "files/keys.hpp"

namespace cablelint {

/// Keys as a table of Markdown, those of a section below it: `fix.title`, `authority[].cite`.
std::string key_table(std::span<const Key> keys);

/// A text for a cell of a Markdown table.
std::string table_cell(std::string_view text);

}  // namespace cablelint
