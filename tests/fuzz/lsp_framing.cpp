// Any bytes whatever, in pieces of two sizes, are cut into the same messages; and a message behind
// them is found again.
#include <cassert>
#include <cstddef>
#include <cstdint>

#include "lsp_cut.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace cablelint::lsp;
  const std::string bytes(data, data + size);
  const auto whole = cut(bytes, bytes.size() + 1);
  assert(whole == cut(bytes, 7));

  std::string found;
  for (const std::string& one : whole)
    if (one != "!") found += framed(one);
  const auto again = cut(found, 1);
  assert(cut(found, found.size() + 1) == again);
  return 0;
}
