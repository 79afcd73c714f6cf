#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace cablelint::lsp {

/// The body of a message.
struct Body {
  std::string text;
};

/// Bytes that are no message, and why. They are passed over up to the next header.
struct Garbage {
  std::string problem;
};

/// Cuts a stream of bytes into messages: "Content-Length: 12\r\n\r\n" and 12 bytes.
class Framing {
 public:
  static constexpr std::size_t longest_header = 4096;
  static constexpr std::size_t longest_body = 256u << 20;

  void feed(std::string_view bytes);
  /// The next message; nothing where more bytes are needed.
  std::optional<std::variant<Body, Garbage>> next();

 private:
  using Frame = std::variant<Body, Garbage>;

  std::string_view rest() const { return std::string_view(bytes_).substr(read_); }
  Frame pass_over(std::size_t least, std::string problem);

  std::string bytes_;
  std::size_t read_ = 0;  // of them
  bool lost_ = false;     // garbage was told, and no header has begun since
};

/// The message with its header.
std::string framed(std::string_view body);

}  // namespace cablelint::lsp
