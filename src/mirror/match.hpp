#pragma once
#include <string_view>
#include <tao/pegtl.hpp>

namespace cablelint {

/// How many bytes of a text a grammar rule matches at its front; 0 where it does not.
template <typename Rule>
std::size_t matched(std::string_view text) {
  namespace p = tao::pegtl;
  using Input = p::memory_input<p::tracking_mode::lazy, p::eol::lf>;
  Input in(text.data(), text.data() + text.size(), "");
  return p::parse<Rule>(in) ? static_cast<std::size_t>(in.current() - text.data()) : 0;
}
template <typename Rule>
bool begins(std::string_view text) {
  return matched<Rule>(text) != 0;
}

}  // namespace cablelint
