#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/git.hpp"
#include "cli/options.hpp"
#include "linter/inputs.hpp"

namespace cablelint {

/// How the texts of a repository stood at an earlier commit, and what has changed since. Texts are
/// named by their absolute paths; one that was renamed is known by its new name.
class History {
 public:
  /// Against the last commit that REF and HEAD have in common: what the working tree has changed,
  /// in submodules too, against the commits of theirs that were recorded there.
  /// `folder` lies in the repository. Throws GitError.
  static History since(const std::filesystem::path& folder, const std::string& ref);
  /// Against HEAD, or nothing where there is no commit yet: what is staged.
  static History staged(const std::filesystem::path& folder);

  /// Whether the text is the same as it was.
  bool is_unchanged(const std::filesystem::path& text) const;
  /// The text as it was; nothing where there was none. May be called on any thread.
  std::optional<std::string> before(const std::filesystem::path& text) const;

  /// Whether what is staged counts, and not what is in the working tree.
  bool is_staged() const { return staged_; }
  /// The staged texts in a folder and below.
  FolderFiles staged_files(const std::string& folder) const;
  /// The text as it is staged. Throws GitError where it is not.
  std::string staged_text(const std::filesystem::path& text) const;

  /// "it was there at main"
  const std::string& reason() const { return reason_; }

 private:
  struct Text {
    std::string before;  // the name by which git knows the bytes; empty: there was no such text
    std::string now;     // the same, of what is staged
    bool changed = false;
  };

  explicit History(const std::filesystem::path& folder, Repository repository = Repository::named);
  void compare_with(const std::string& commit);
  void add_inside(const std::filesystem::path& below, const std::string& commit);
  const History& of(const std::filesystem::path& text) const;
  void read_tree(std::string_view listing);
  void read_changes(std::string_view listing);
  const Text* find(const std::filesystem::path& text) const;
  std::string bytes(const std::string& name) const;

  std::filesystem::path root_;
  Repository repository_;
  std::string reason_;
  bool staged_ = false;
  std::map<std::string, Text, std::less<>> texts_;  // by their paths below the root
  std::vector<History> inside_;  // of the submodules, since the commits that were recorded
};

/// What the options ask to compare with, if anything. False where git cannot say, which is printed.
bool load_history(const Options& options, std::optional<History>& history);

}  // namespace cablelint
