#pragma once
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace cablelint {

/// What the git program answered.
struct GitAnswer {
  int status = 0;     // its exit status; 128 and more for a failure
  std::string out;    // standard output
  std::string error;  // the first line of standard error: "fatal: …"
};

/// Why git could not be asked or would not answer, in its own words.
struct GitError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Which repository is asked: the one that the environment names, as it does in hooks, or else the
/// one around the folder; or that one whatever the environment says.
enum class Repository { named, around };

/// Runs the user's git program in a folder, so that it always agrees with what the user's git
/// says. Nothing where there is no such program. May be called on any thread.
std::optional<GitAnswer> ask_git(const std::filesystem::path& folder,
                                 const std::vector<std::string>& words,
                                 Repository repository = Repository::named);

/// What git printed. Throws GitError where it failed or is not there.
std::string git(const std::filesystem::path& folder, const std::vector<std::string>& words,
                Repository repository = Repository::named);

/// The parts of a text that git wrote with -z: each ends in a zero byte.
std::vector<std::string_view> zero_ended(std::string_view text);

}  // namespace cablelint
