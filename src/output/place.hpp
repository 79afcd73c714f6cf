#pragma once
#include <optional>
#include <string>

#include "diagnostics/diagnostic.hpp"
#include "output/format.hpp"
#include "source/source.hpp"

namespace cablelint {

/// A text's path below the root of the repository, with forward slashes and without "./"; the
/// absolute path where it lies outside.
std::string path_in_repository(const Run& run, std::string_view path);

/// The same as a URI reference.
std::string uri_in_repository(const Run& run, std::string_view path);

/// Bytes as a URI has them: what it cannot hold is percent-encoded byte by byte.
std::string percent_encoded(std::string_view bytes);

/// A place in a text, the column in UTF-16 units.
Position utf16_position(const Source& source, std::uint32_t offset);

/// A place in a text, the column in one of the units.
Position position_in(const Source& source, std::uint32_t offset, Columns columns);

/// A fix as one edit, with what stands between its edits put back as it is. Nothing where a tool
/// may not apply the fix, and nothing where bytes that are not UTF-8 would have to be put back.
std::optional<Edit> applicable_edit(const Source& source, const Diagnostic& finding);

}  // namespace cablelint
