// Any bytes whatever, in pieces of two sizes, are cut into the same messages; and a message behind
// them is found again.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "lsp/framing.hpp"

namespace {

using namespace cablelint::lsp;

// The bodies; an empty text of garbage has a mark of its own.
std::vector<std::string> cut(std::string_view bytes, std::size_t piece) {
  Framing framing;
  std::vector<std::string> all;
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    framing.feed(bytes.substr(at, piece));
    while (auto message = framing.next()) {
      const Body* body = std::get_if<Body>(&*message);
      all.push_back(body != nullptr ? "body " + body->text : "garbage");
    }
  }
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  const auto whole = cut(bytes, bytes.size() + 1);
  assert(whole == cut(bytes, 7));

  std::string found;
  for (const std::string& one : whole)
    if (one.starts_with("body ")) found += framed(one.substr(5));
  const auto again = cut(found, 1);
  assert(cut(found, found.size() + 1) == again);
  return 0;
}
