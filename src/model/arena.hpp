#pragma once
#include <algorithm>
#include <memory_resource>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace cablelint {

/// Memory for one lint: everything in it goes at once, so only plain data may live there.
using Arena = std::pmr::monotonic_buffer_resource;

/// A copy of the values in the arena.
template <typename T>
std::span<const T> keep(Arena& arena, const std::vector<T>& values) {
  static_assert(std::is_trivially_destructible_v<T>);
  if (values.empty()) return {};
  T* room = static_cast<T*>(arena.allocate(sizeof(T) * values.size(), alignof(T)));
  std::uninitialized_copy(values.begin(), values.end(), room);
  return {room, values.size()};
}

/// A copy of one value in the arena.
template <typename T>
T* keep_one(Arena& arena, T value) {
  static_assert(std::is_trivially_destructible_v<T>);
  return new (arena.allocate(sizeof(T), alignof(T))) T(std::move(value));
}

/// A copy of a text in the arena.
inline std::string_view keep_text(Arena& arena, std::string_view text) {
  if (text.empty()) return {};
  char* room = static_cast<char*>(arena.allocate(text.size(), 1));
  std::copy(text.begin(), text.end(), room);
  return {room, text.size()};
}

}  // namespace cablelint
