#include "cli/history.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/git.hpp"
#include "cli/terminal.hpp"

namespace cablelint {
namespace {

namespace fs = std::filesystem;

std::string line(std::string text) {
  text.resize(std::min(text.find('\n'), text.size()));
  return text;
}

// The last commit that both have.
std::string common_commit(const fs::path& folder, const std::string& ref) {
  if (ref.empty() || ref.starts_with('-')) throw GitError(fmt::format("`{}` is no commit", ref));
  const auto answer = ask_git(folder, {"merge-base", ref, "HEAD"});
  if (answer && answer->status == 1)
    throw GitError(fmt::format("{} and HEAD have no commit in common, or it was not fetched", ref));
  return line(git(folder, {"merge-base", ref, "HEAD"}));
}

// HEAD, or the tree without anything in it where nothing has been committed yet.
std::string committed_tree(const fs::path& folder) {
  const auto head = ask_git(folder, {"rev-parse", "--verify", "--quiet", "HEAD"});
  if (head && head->status != 0)
    return line(git(folder, {"hash-object", "-t", "tree", "/dev/null"}));
  return "HEAD";
}

// Links to files and other repositories are no texts.
bool is_file(std::string_view mode) { return mode.starts_with("100"); }

std::string name_of(std::string_view name) {
  return name.find_first_not_of('0') == std::string_view::npos ? "" : std::string(name);
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

}  // namespace

History::History(const fs::path& folder, Repository repository)
    : root_(line(git(folder, {"rev-parse", "--show-toplevel"}, repository))),
      repository_(repository) {}

History History::since(const fs::path& folder, const std::string& ref) {
  History history(folder);
  history.reason_ = fmt::format("it was there at {}", ref);
  history.compare_with(common_commit(folder, ref));
  return history;
}

void History::compare_with(const std::string& commit) {
  read_tree(git(root_, {"ls-tree", "-r", "-z", "--full-tree", commit}, repository_));
  read_changes(git(root_, {"diff-index", "--raw", "-z", "-M", commit}, repository_));
}

// What is not checked out has no texts, and of a commit that was not fetched nothing is known.
void History::add_inside(const fs::path& below, const std::string& commit) {
  std::error_code unknown;
  const fs::path folder = root_ / below;
  if (!fs::exists(folder / ".git", unknown)) return;
  const auto known = ask_git(folder, {"cat-file", "-e", commit + "^{commit}"}, Repository::around);
  if (!known || known->status != 0) return;
  History inside(folder, Repository::around);
  inside.reason_ = reason_;
  inside.compare_with(commit);
  inside_.push_back(std::move(inside));
}

const History& History::of(const fs::path& text) const {
  for (const History& inside : inside_)
    if (const fs::path below = text.lexically_relative(inside.root_);
        !below.empty() && *below.begin() != "..")
      return inside.of(text);
  return *this;
}

History History::staged(const fs::path& folder) {
  History history(folder);
  history.staged_ = true;
  history.reason_ = "it was there at HEAD";
  history.read_changes(
      git(folder, {"diff-index", "--cached", "--raw", "-z", "-M", committed_tree(folder)}));
  return history;
}

// "100644 blob NAME\tPATH" and a zero byte, for each file.
void History::read_tree(std::string_view listing) {
  for (const std::string_view entry : zero_ended(listing)) {
    const std::size_t tab = entry.find('\t');
    const auto words = words_of(entry.substr(0, tab));
    if (is_file(words[0]))
      texts_[std::string(entry.substr(tab + 1))] = {name_of(words[2]), "", false};
    else if (words[1] == "commit")
      add_inside(entry.substr(tab + 1), std::string(words[2]));
  }
}

// ":100644 100644 BEFORE NOW M" and the path; two paths for R, old and new. Each ends in a zero
// byte.
void History::read_changes(std::string_view listing) {
  const auto parts = zero_ended(listing);
  for (std::size_t i = 0; i + 1 < parts.size(); i += 2) {
    const auto words = words_of(parts[i].substr(1));
    if (words[4].starts_with('R')) ++i;
    if (is_file(words[1]) || words[4] == "U")
      texts_[std::string(parts[i + 1])] = {is_file(words[0]) ? name_of(words[2]) : "",
                                           name_of(words[3]), true};
  }
}

const History::Text* History::find(const fs::path& text) const {
  fs::path below = text.lexically_relative(root_);
  std::error_code unknown;
  if (below.empty() || *below.begin() == "..")  // perhaps by another way through links
    below = (fs::weakly_canonical(text.parent_path(), unknown) / text.filename())
                .lexically_relative(root_);
  const auto found = texts_.find(below.generic_string());
  return found == texts_.end() ? nullptr : &found->second;
}

bool History::is_unchanged(const fs::path& text) const {
  if (const History& inside = of(text); &inside != this) return inside.is_unchanged(text);
  const Text* known = find(text);
  return staged_ ? known == nullptr : known != nullptr && !known->changed;
}

std::optional<std::string> History::before(const fs::path& text) const {
  if (const History& inside = of(text); &inside != this) return inside.before(text);
  const Text* known = find(text);
  if (known == nullptr || known->before.empty()) return std::nullopt;
  return bytes(known->before);
}

FolderFiles History::staged_files(const std::string& folder) const {
  std::error_code unknown;
  const fs::path below = fs::weakly_canonical(folder, unknown).lexically_relative(root_);
  FolderFiles files;
  files.may_be_none = true;
  for (const auto& [path, text] : texts_) {
    const fs::path relative = fs::path(path).lexically_relative(below);
    if (!relative.empty() && *relative.begin() != "..")
      files.paths.push_back((fs::path(folder) / relative).string());
  }
  return files;
}

std::string History::staged_text(const fs::path& text) const {
  const Text* known = find(text);
  if (known == nullptr || known->now.empty()) throw GitError("it is not merged yet");
  return bytes(known->now);
}

std::string History::bytes(const std::string& name) const {
  return git(root_, {"cat-file", "blob", name}, repository_);
}

bool load_history(const Options& options, std::optional<History>& history) try {
  const fs::path folder = fs::current_path();
  if (options.staged) history = History::staged(folder);
  if (!options.since.empty()) history = History::since(folder, options.since);
  return true;
} catch (const GitError& error) {
  complain(fmt::format("cannot tell what is new: {}", error.what()));
  return false;
}

}  // namespace cablelint
