#include "cli/read_input.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "cli/interrupt.hpp"

namespace cablelint {
namespace {

constexpr std::size_t step = 8192;  // bytes read of what has no known size

// An open file, closed at the end.
class File {
 public:
  explicit File(int descriptor) : descriptor_(descriptor) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

// Reads on to the end, or to what was the end of the file when it was opened, but not further than
// one byte past `most`. The error is that of read(), or 0.
int read_all(int file, std::size_t size, std::size_t most, std::string& bytes) {
  std::size_t filled = 0;
  while (filled <= most && (size == 0 || filled < size)) {
    const std::size_t room = filled < size ? size : filled + step;
    bytes.resize(std::min(room, most + 1));
    const ssize_t got = ::read(file, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno != EINTR) return errno;
    if (got < 0) {
      stop_if_interrupted();
      continue;
    }
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return 0;
}

ReadResult failed(const std::string& path, int error) {
  return {{}, fmt::format("cannot read {}: {}", path, std::generic_category().message(error))};
}

ReadResult no_file(const std::string& path) {
  return {{}, fmt::format("{} is a pipe, a socket or a device: use - for standard input", path)};
}

ReadResult read_open(int file, const std::string& path, std::size_t size, std::size_t most) {
  std::string bytes;
  if (const int error = read_all(file, size, most, bytes); error != 0) return failed(path, error);
  return read_bytes(path, std::move(bytes), most);
}

}  // namespace

ReadResult read_input(const std::string& path, std::uint64_t max_size,
                      const std::string& stdin_name) {
  const auto most = static_cast<std::size_t>(std::min<std::uint64_t>(max_size, most_bytes));
  if (path == "-") return read_open(STDIN_FILENO, stdin_name, 0, most);
  // A pipe without a writer would keep open() waiting.
  const File file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  struct stat about {};
  if (file.descriptor() < 0 && errno == ENXIO) return no_file(path);  // a socket
  if (file.descriptor() < 0 || ::fstat(file.descriptor(), &about) != 0) return failed(path, errno);
  if (S_ISDIR(about.st_mode)) return failed(path, EISDIR);
  if (!S_ISREG(about.st_mode)) return no_file(path);
  return read_open(file.descriptor(), path, static_cast<std::size_t>(about.st_size), most);
}

}  // namespace cablelint
