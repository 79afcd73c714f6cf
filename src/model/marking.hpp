#pragma once
#include "model/reader.hpp"
namespace cablelint {
const Mark* read_mark(const Reader& reader, NodeIndex node);
}
