#pragma once
#include <cstdint>
#include <string>

namespace cablelint {

/// An invented cable of at least so many bytes, in a layout and of a time that the seed decides:
/// the same for one seed on every machine.
std::string bench_cable(std::uint32_t seed, std::size_t bytes);

}  // namespace cablelint
