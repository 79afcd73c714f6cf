#include "cli/byte_input.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "cli/interrupt.hpp"

namespace cablelint {

ByteInput::ByteInput(const std::string& path)
    : path_(path), file_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (file_ < 0) fail();
}

std::size_t ByteInput::operator()(std::span<char> room) const {
  for (;;) {
    stop_if_interrupted();
    const ssize_t got = ::read(file_, room.data(), room.size());
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) fail();
  }
}

void ByteInput::fail() const {
  throw std::system_error(errno, std::generic_category(), fmt::format("cannot read {}", path_));
}

}  // namespace cablelint
