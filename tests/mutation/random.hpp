#pragma once
#include <cstdint>
#include <random>

namespace cablelint {

/// The same choices for one seed on every machine, which the standard's distributions do not give.
class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}

  /// 0 to n - 1.
  std::size_t below(std::size_t n) { return engine_() % n; }
  /// Both ends included.
  int between(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::size_t>(high - low) + 1));
  }
  bool percent(int n) { return between(1, 100) <= n; }
  template <typename Range>
  const auto& one_of(const Range& range) {
    return range[below(range.size())];
  }

 private:
  std::mt19937 engine_;
};

}  // namespace cablelint
