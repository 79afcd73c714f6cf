#pragma once
#include <string>
#include <string_view>

#include "output/colour.hpp"
#include "source/source.hpp"

namespace cablelint {

/// Writes "FILE:LINE:COLUMN: SEVERITY: MESSAGE [RULE]", the line that gcc writes and that editors
/// read unaided. The column counts bytes. Without a rule the brackets are left out; with a link the
/// rule leads there on terminals.
void write_header(std::string& out, std::string_view path, Position position, Severity severity,
                  std::string_view message, std::string_view rule, const Palette& palette,
                  std::string_view link = {});

}  // namespace cablelint
