#pragma once
#include "files/keys.hpp"

namespace cablelint {

/// The keys of a rule file.
std::span<const Key> rule_keys();

}  // namespace cablelint
