#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lsp/framing.hpp"

namespace cablelint::lsp {

/// What is cut out of bytes that come in pieces of that size, one message after another: its body,
/// or "!" for garbage, which no body of a test is.
inline std::vector<std::string> cut(std::string_view bytes, std::size_t piece = 1000) {
  Framing framing;
  std::vector<std::string> all;
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    framing.feed(bytes.substr(at, piece));
    while (auto message = framing.next()) {
      const Body* body = std::get_if<Body>(&*message);
      all.push_back(body != nullptr ? body->text : "!");
    }
  }
  return all;
}

}  // namespace cablelint::lsp
