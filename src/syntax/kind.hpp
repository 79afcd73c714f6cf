#pragma once
#include <cstdint>
namespace cablelint { enum class NodeKind : std::uint8_t { document }; }
