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

/// Room in the arena for so many values, none of which is made yet.
template <typename T>
T* room_for(Arena& arena, std::size_t count) {
  static_assert(std::is_trivially_destructible_v<T>);
  return std::pmr::polymorphic_allocator<T>(&arena).allocate(count);
}

/// A copy of the values in the arena.
template <typename T>
std::span<const T> keep(Arena& arena, const std::vector<T>& values) {
  if (values.empty()) return {};
  T* room = room_for<T>(arena, values.size());
  std::uninitialized_copy(values.begin(), values.end(), room);
  return {room, values.size()};
}

/// A copy of one value in the arena.
template <typename T>
T* keep_one(Arena& arena, T value) {
  return new (room_for<T>(arena, 1)) T(std::move(value));
}

/// A copy of a text in the arena.
inline std::string_view keep_text(Arena& arena, std::string_view text) {
  if (text.empty()) return {};
  char* room = room_for<char>(arena, text.size());
  std::copy(text.begin(), text.end(), room);
  return {room, text.size()};
}

}  // namespace cablelint
