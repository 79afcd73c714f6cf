#pragma once
#include <memory_resource>
#include <span>
#include <vector>

#include "model/cable.hpp"
#include "model/schema.hpp"

namespace cablelint {

/// The parts of one cable by their kind, each once and in the order of the text.
class PartIndex {
 public:
  using Found = std::pmr::vector<const Part*>;

  /// All its lists are made in the arena.
  PartIndex(const Cable& cable, Arena& arena);

  std::span<const Part* const> of(PartKind kind) const {
    return parts_[static_cast<std::size_t>(kind)];
  }

 private:
  std::pmr::vector<Found> parts_;
};

}  // namespace cablelint
