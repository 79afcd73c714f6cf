#pragma once
#include <array>
#include <vector>

#include "model/cable.hpp"
#include "model/schema.hpp"

namespace cablelint {

/// The parts of one cable by their kind, each once and in the order of the text.
class PartIndex {
 public:
  /// Lists of parts are made in the arena.
  PartIndex(const Cable& cable, Arena& arena);

  const std::vector<const Part*>& of(PartKind kind) const {
    return parts_[static_cast<std::size_t>(kind)];
  }

 private:
  static constexpr std::size_t kinds = static_cast<std::size_t>(PartKind::end) + 1;
  std::array<std::vector<const Part*>, kinds> parts_;
};

}  // namespace cablelint
