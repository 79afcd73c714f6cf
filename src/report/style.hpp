#pragma once
#include <string>
#include <string_view>

namespace cablelint {

/// The style sheet of a page, from style.css.
extern const std::string_view style_sheet;

/// What a Content-Security-Policy calls it by: "sha256-…".
std::string style_hash();

}  // namespace cablelint
