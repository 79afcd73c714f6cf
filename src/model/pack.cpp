#include "model/pack.hpp"

#include <array>

namespace cablelint {
namespace {

template <std::size_t I = 0>
void read_data(Unpacker& pack, Value& value, std::size_t index) {
  if constexpr (I < std::variant_size_v<Value::Data>) {
    using Data = std::variant_alternative_t<I, Value::Data>;
    if (index != I) return read_data<I + 1>(pack, value, index);
    if constexpr (!std::is_same_v<Data, std::monostate> && !std::is_same_v<Data, PartRef>) {
      Data data{};
      pack(data);
      value = Value(data);
    }
  }
}

}  // namespace

// A constant: no part is there before a cable is read, and nothing has a place.

void exchange(Packer& pack, const Value& value) {
  pack(static_cast<std::uint8_t>(value.data().index()));
  std::visit(
      [&]<typename Data>(const Data& data) {
        if constexpr (!std::is_same_v<Data, std::monostate> && !std::is_same_v<Data, PartRef>)
          pack(data);
      },
      value.data());
}

void exchange(Unpacker& pack, Value& value) {
  std::uint8_t index = 0;
  pack(index);
  read_data(pack, value, index);
}

// A type: the one object there is for each simple one, a new one for what is made of others.

void exchange(Packer& pack, const Type* type) {
  pack(type->kind, type->part_kind, type->rows, type->element != nullptr);
  if (type->element) exchange(pack, type->element);
  pack(type->key != nullptr);
  if (type->key) exchange(pack, type->key);
}

void exchange(Unpacker& pack, const Type*& type) {
  Type read;
  bool has_element = false, has_key = false;
  pack(read.kind, read.part_kind, read.rows, has_element);
  if (has_element) exchange(pack, read.element);
  pack(has_key);
  if (has_key) exchange(pack, read.key);
  const bool simple = !has_element && !read.rows && read.kind != Type::part;
  if (simple)
    type = simple_type(read.kind);
  else
    type = read.kind == Type::part ? part_type(read.part_kind) : keep_one(pack.arena(), read);
}

}  // namespace cablelint
