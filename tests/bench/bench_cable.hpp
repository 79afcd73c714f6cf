#pragma once
#include <cstdint>
#include <string>

#include "mutation/clean_cable.hpp"

namespace cablelint {

/// Invented cables of about any size, the same for one seed on every machine.
class BenchCables {
 public:
  BenchCables() : cables_(*builtin_tables()) {}

  /// A cable of at least so many bytes, in a layout and of an era that the seed decides.
  std::string text(std::uint32_t seed, std::size_t bytes) const;

 private:
  static const Tables* builtin_tables();

  CleanCables cables_;
};

}  // namespace cablelint
