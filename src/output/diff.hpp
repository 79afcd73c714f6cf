#pragma once
#include <string>
#include <string_view>

namespace cablelint {

/// The change of one text as a patch that `git apply` and `patch -p1` take, byte for byte; empty
/// where the texts are the same. The path is relative to the root of the repository.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace cablelint
