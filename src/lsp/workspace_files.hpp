#pragma once
#include <filesystem>
#include <vector>

#include "lsp/judge.hpp"

namespace cablelint::lsp {

/// The files that a folder stands for, sorted, as on the command line: those that are included or,
/// where nothing is said of them, whose names have a suffix of cables or none. Hidden ones are
/// passed over, and folders that cannot be read.
std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder, Judge& judge);

}  // namespace cablelint::lsp
