#include "cli/git.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

#include "cli/interrupt.hpp"

namespace cablelint {
namespace {

[[noreturn]] void fail(int error) {
  throw std::system_error(error, std::generic_category(), "cannot run git");
}

class Pipe {
 public:
  Pipe() {
    if (pipe2(ends_.data(), O_CLOEXEC) != 0) fail(errno);
  }
  ~Pipe() {
    close(ends_[0]);
    close_writer();
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  int reader() const { return ends_[0]; }
  int writer() const { return ends_[1]; }
  void close_writer() {
    if (ends_[1] >= 0) close(ends_[1]);
    ends_[1] = -1;
  }

 private:
  std::array<int, 2> ends_{};
};

/// How the program is to be started: with nothing to read, its output in the pipes, and signals as
/// they usually are.
class Start {
 public:
  Start(const Pipe& out, const Pipe& error) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions_, out.writer(), 1);
    posix_spawn_file_actions_adddup2(&actions_, error.writer(), 2);
    posix_spawnattr_init(&attributes_);
    sigset_t usual;
    sigemptyset(&usual);
    for (const int signal : std::array{SIGPIPE, SIGXFSZ}) sigaddset(&usual, signal);
    posix_spawnattr_setsigdefault(&attributes_, &usual);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF);
  }
  ~Start() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  Start(const Start&) = delete;
  Start& operator=(const Start&) = delete;

  // 0, or why it could not be started.
  int run(std::vector<std::string> words, std::vector<char*> environment, pid_t& process) const {
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    environment.push_back(nullptr);
    return posix_spawnp(&process, arguments.front(), &actions_, &attributes_, arguments.data(),
                        environment.data());
  }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

bool names_repository(std::string_view variable) {
  return std::ranges::any_of(
      std::array{"GIT_DIR=", "GIT_WORK_TREE=", "GIT_INDEX_FILE=", "GIT_COMMON_DIR=", "GIT_PREFIX="},
      [&](const char* name) { return variable.starts_with(name); });
}

std::vector<char*> environment_for(Repository repository) {
  std::vector<char*> variables;
  for (char** variable = environ; *variable != nullptr; ++variable)
    if (repository == Repository::named || !names_repository(*variable))
      variables.push_back(*variable);
  return variables;
}

// Reads what there is; false at the end.
bool read_some(int file, std::string& text) {
  std::array<char, 65536> bytes{};
  const ssize_t got = read(file, bytes.data(), bytes.size());
  if (got < 0 && errno != EINTR) fail(errno);
  if (got > 0) text.append(bytes.data(), static_cast<std::size_t>(got));
  return got != 0;
}

// Both at once: a program whose output nobody takes waits for ever.
void read_both(const Pipe& out, std::string& text, const Pipe& error, std::string& words) {
  std::array<pollfd, 2> files = {{{out.reader(), POLLIN, 0}, {error.reader(), POLLIN, 0}}};
  while (files[0].fd >= 0 || files[1].fd >= 0) {
    stop_if_interrupted();
    if (poll(files.data(), files.size(), -1) < 0) continue;
    if (files[0].revents != 0 && !read_some(files[0].fd, text)) files[0].fd = -1;
    if (files[1].revents != 0 && !read_some(files[1].fd, words)) files[1].fd = -1;
  }
}

int status_of(pid_t process) {
  int status = 0;
  while (waitpid(process, &status, 0) < 0)
    if (errno != EINTR) fail(errno);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

std::optional<GitAnswer> ask_git(const std::filesystem::path& folder,
                                 const std::vector<std::string>& words, Repository repository) {
  // A repository from elsewhere may name a program here, which git would run.
  std::vector<std::string> all = {"git", "-c", "core.fsmonitor=false", "-C", folder.string()};
  all.insert(all.end(), words.begin(), words.end());
  Pipe out, error;
  pid_t process = 0;
  const int fault = Start(out, error).run(all, environment_for(repository), process);
  if (fault == ENOENT) return std::nullopt;
  if (fault != 0) fail(fault);
  out.close_writer();
  error.close_writer();
  GitAnswer answer;
  read_both(out, answer.out, error, answer.error);
  answer.error.resize(std::min(answer.error.find('\n'), answer.error.size()));
  answer.status = status_of(process);
  return answer;
}

std::string git(const std::filesystem::path& folder, const std::vector<std::string>& words,
                Repository repository) {
  auto answer = ask_git(folder, words, repository);
  if (!answer) throw GitError("git is not installed, or not in PATH");
  if (answer->status != 0)
    throw GitError(answer->error.empty() ? fmt::format("git {} failed", words.front())
                                         : fmt::format("git: {}", answer->error));
  return std::move(answer->out);
}

std::vector<std::string_view> zero_ended(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t end = text.find('\0'); end != std::string_view::npos; end = text.find('\0')) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return parts;
}

}  // namespace cablelint
