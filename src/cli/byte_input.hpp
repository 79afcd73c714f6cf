#pragma once
#include <cstddef>
#include <span>
#include <string>

namespace cablelint {

/// Reads a file, or standard input, which is "-", piece by piece. Throws std::system_error where it
/// cannot, and Interrupted.
class ByteInput {
 public:
  explicit ByteInput(const std::string& path);

  /// How many bytes came; 0 at the end.
  std::size_t operator()(std::span<char> room) const;

 private:
  [[noreturn]] void fail() const;

  std::string path_;
  int file_;  // until the program ends
};

}  // namespace cablelint
