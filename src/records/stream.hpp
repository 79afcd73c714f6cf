#pragma once
#include <array>
#include <functional>
#include <optional>
#include <span>

namespace cablelint {

/// Gives the next bytes of a stream, as many as it has and at most as there is room for; 0 at the
/// end.
using ReadBytes = std::function<std::size_t(std::span<char> room)>;

/// The bytes of a stream, one after the other.
class ByteStream {
 public:
  explicit ByteStream(ReadBytes read) : read_(std::move(read)) {}

  /// What has been read and not taken; reads on where that is nothing. Empty at the end.
  std::span<const char> ahead() {
    if (begin_ == end_) {
      begin_ = 0;
      end_ = read_(room_);
    }
    return {room_.data() + begin_, end_ - begin_};
  }
  void take(std::size_t count) { begin_ += count; }

 private:
  ReadBytes read_;
  std::array<char, 1 << 16> room_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace cablelint
