#pragma once
#include <cstdint>
#include <string>

#include "files/read_bytes.hpp"

namespace cablelint {

/// Reads a file of at most so many bytes, or standard input, which goes by `stdin_name`.
ReadResult read_input(const std::string& path, std::uint64_t max_size,
                      const std::string& stdin_name);

}  // namespace cablelint
