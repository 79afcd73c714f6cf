#pragma once
#include "model/arena.hpp"
#include "model/value.hpp"

namespace cablelint {

/// The element of an empty list: goes with every type.
inline constexpr Type unknown_type{Type::any};

// In a signature: one type, the same wherever it stands.
inline constexpr Type any_type_a{Type::any};
inline constexpr Type any_type_b{Type::any};
inline constexpr Type ordered_type{Type::any};  // int, string, bool, level or date

// What the functions' signatures are made of.
namespace types {
inline constexpr Type boolean{Type::boolean};
inline constexpr Type integer{Type::integer};
inline constexpr Type string{Type::string};
inline constexpr Type level{Type::level};
inline constexpr Type date{Type::date};
inline constexpr Type table_type{Type::table};
inline constexpr Type strings{Type::list, PartKind::cable, &string};
inline constexpr Type list_a{Type::list, PartKind::cable, &any_type_a};
inline constexpr Type ordered_list{Type::list, PartKind::cable, &ordered_type};
inline constexpr Type map_a_b{Type::map, PartKind::cable, &any_type_b, &any_type_a};
}  // namespace types

bool same(const Type& a, const Type& b);
/// The type of a thing that is of type `a` or `b`; null where they have nothing in common.
const Type* unify(const Type& a, const Type& b, Arena& arena);
/// Whether values of the type come in an order.
bool has_order(const Type& type);

const Type* list_of(const Type& element, Arena& arena);
const Type* map_of(const Type& key, const Type& element, Arena& arena);
/// A row of a table and the table's key.
const Type* row_of(const Table& table, Arena& arena);
const Type* key_of(const Table& table);

/// What the type variables of one signature stand for in one call.
struct TypeVariables {
  const Type* a = nullptr;
  const Type* b = nullptr;
  const Type* ordered = nullptr;

  /// Whether an argument of type `given` fits the parameter.
  bool fits(const Type& parameter, const Type& given, Arena& arena);
  /// The result's type once the arguments have been fitted.
  const Type* resolve(const Type& result, Arena& arena);

 private:
  const Type** variable(const Type& parameter);
};

}  // namespace cablelint
