#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "linter/linter.hpp"

namespace cablelint::lsp {

/// What is said of a text: nothing while there are faults in the files by which it is judged.
struct Judged {
  Report report;  // without what may stay
  std::optional<Ruling> ruling;
};

/// Judges open texts. The texts of one folder have a linter, since faults in a configuration keep
/// only those from being judged that it is for.
class Judge {
 public:
  explicit Judge(Request request) : request_(std::move(request)) {}

  /// A text whose path is absolute. One that is not meant to be a cable and holds nothing of one
  /// is passed over.
  Judged judge(const Source& source, const std::filesystem::path& text, bool meant);

  /// What is found in a text that is judged by this, also what may stay: for fixes, which judge
  /// more than once.
  Report find(const Source& source, const std::filesystem::path& text, const Ruling& ruling);

  /// Every fault in the files read so far, each once.
  Problems problems() const;

  Linter& linter_of(const std::filesystem::path& text);
  const Request& request() const { return request_; }
  /// Reads all files anew when texts are judged next.
  void read_anew() { linters_.clear(); }
  void read_anew(Request request);

 private:
  Request request_;
  std::map<std::filesystem::path, std::unique_ptr<Linter>> linters_;  // by folder
};

}  // namespace cablelint::lsp
