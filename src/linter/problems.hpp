#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "diagnostics/file_problem.hpp"

namespace cablelint {

/// What is wrong with a request and with the files that were read for it. While there is anything,
/// no text is judged.
struct Problems {
  std::vector<FileProblem> in_files;
  std::vector<std::string> in_request;  // "`tags` is not a rule"

  bool none() const { return in_files.empty() && in_request.empty(); }
  void add(const Problems& others);
  /// The same, sorted, each once.
  Problems in_order() const;
  /// "cannot read FOLDER: no such file"
  void add_unreadable(const std::string& path, const std::error_code& error);
};

}  // namespace cablelint
