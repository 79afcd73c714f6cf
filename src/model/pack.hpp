#pragma once
#include <concepts>
#include <cstring>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "model/arena.hpp"
#include "model/schema.hpp"
#include "model/table.hpp"
#include "model/value.hpp"

namespace cablelint {

// How the rule book travels inside the program: compiled when the program is built, as bytes that
// the same program reads back. A type says once what it is made of, in a function
// `exchange(pack, value)`: a Packer writes the value, an Unpacker reads it.

/// What an `exchange` takes: a `Wanted` to read into or a constant one to write.
template <typename T, typename Wanted>
concept Is = std::same_as<std::remove_const_t<T>, Wanted>;

template <typename T>
concept Plain = std::is_arithmetic_v<T> || std::is_enum_v<T> || std::same_as<T, Date>;

class Packer {
 public:
  void operator()(const auto&... values) { (put(values), ...); }
  std::string take() { return std::move(bytes_); }

 private:
  void put(const auto& value) { exchange(*this, value); }
  void put(const Plain auto& value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void put(std::string_view text) {
    put(static_cast<std::uint32_t>(text.size()));
    bytes_ += text;
  }
  void put(const std::string& text) { put(std::string_view(text)); }
  void put(const Table* table) { put(table ? std::string_view(table->name) : std::string_view()); }
  template <typename T>
  void put(std::span<const T> values) {
    put(static_cast<std::uint32_t>(values.size()));
    for (const T& value : values) put(value);
  }
  template <typename T>
  void put(const std::vector<T>& values) {
    put(std::span<const T>(values));
  }
  template <typename A, typename B>
  void put(const std::pair<A, B>& pair) {
    (*this)(pair.first, pair.second);
  }
  template <typename T>
  void put(const std::optional<T>& value) {
    put(value.has_value());
    if (value) put(*value);
  }

  std::string bytes_;
};

/// Reads what a Packer of the same program wrote. Texts view into the bytes, lists and steps lie in
/// the arena: both must outlive what is read.
class Unpacker {
 public:
  Unpacker(std::string_view bytes, Arena& arena, const Tables& tables)
      : bytes_(bytes), arena_(arena), tables_(tables) {}

  void operator()(auto&... values) { (get(values), ...); }
  Arena& arena() const { return arena_; }
  const Tables& tables() const { return tables_; }

 private:
  void get(auto& value) { exchange(*this, value); }
  void get(Plain auto& value) { std::memcpy(&value, take(sizeof value), sizeof value); }
  void get(std::string_view& text) {
    const auto size = read<std::uint32_t>();
    text = {take(size), size};
  }
  void get(std::string& text) { text = read<std::string_view>(); }
  void get(const Table*& table) { table = tables_.find(read<std::string_view>()); }
  template <typename T>
  void get(std::span<const T>& values) {
    const auto size = read<std::uint32_t>();
    if (size == 0) return;
    T* room = room_for<T>(arena_, size);
    for (std::uint32_t i = 0; i < size; ++i) get(*new (room + i) T());
    values = {room, size};
  }
  template <typename T>
  void get(std::vector<T>& values) {
    values.resize(read<std::uint32_t>());
    for (T& value : values) get(value);
  }
  template <typename A, typename B>
  void get(std::pair<A, B>& pair) {
    (*this)(pair.first, pair.second);
  }
  template <typename T>
  void get(std::optional<T>& value) {
    if (read<bool>()) get(value.emplace());
  }

  template <typename T>
  T read() {
    T value{};
    get(value);
    return value;
  }
  const char* take(std::size_t size) {
    const char* first = bytes_.data();
    bytes_.remove_prefix(size);
    return first;
  }

  std::string_view bytes_;
  Arena& arena_;
  const Tables& tables_;
};

void exchange(auto& pack, Is<Span> auto& span) { pack(span.begin, span.end); }
void exchange(auto& pack, Is<Position> auto& position) { pack(position.line, position.column); }
void exchange(auto& pack, Is<DateInterval> auto& interval) { pack(interval.from, interval.until); }

void exchange(Packer& pack, const Type* type);
void exchange(Unpacker& pack, const Type*& type);

void exchange(Packer& pack, const Value& value);
void exchange(Unpacker& pack, Value& value);

void exchange(auto& pack, Is<Entry> auto& entry) { pack(entry.key, entry.value); }
void exchange(auto& pack, Is<Value::Error> auto& error) { pack(error.message); }
void exchange(auto& pack, Is<Value::TableRef> auto& rows) { pack(rows.table, rows.ever); }

void exchange(auto& pack, Is<Column> auto& column) {
  pack(column.name, column.type, column.optional);
}
void exchange(auto& pack, Is<Table::Row> auto& row) { pack(row.line, row.in_force); }
void exchange(auto& pack, Is<Table::Key> auto& key) { pack(key.text, key.row); }
void exchange(auto& pack, Is<Table> auto& table) {
  pack(table.name, table.columns, table.rows, table.keys);
}

}  // namespace cablelint
