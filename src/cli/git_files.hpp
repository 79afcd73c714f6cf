#pragma once
#include "cli/history.hpp"
#include "linter/inputs.hpp"

namespace cablelint {

/// The files in a folder and below that git does not ignore: those it keeps and those it could. A
/// folder that git ignores was named on purpose, and all its files are given; so are those of a
/// folder in no repository, or where there is no git.
FolderFiles files_not_ignored(const std::string& folder);

/// How folders are listed: as they are staged, where that counts, or else as the options say.
ListFolder lister(const Options& options, const History* history = nullptr);

}  // namespace cablelint
