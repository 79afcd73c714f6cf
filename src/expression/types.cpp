#include "expression/types.hpp"

#include <fmt/format.h>

#include "expression/expression.hpp"
#include "model/schema.hpp"

namespace cablelint {

bool same(const Type& a, const Type& b) {
  if (a.kind != b.kind) return false;
  if (a.kind == Type::part) return a.part_kind == b.part_kind;
  if (a.kind == Type::table || a.rows || b.rows) return a.rows == b.rows;
  if (a.kind == Type::list) return same(*a.element, *b.element);
  if (a.kind == Type::map) return same(*a.key, *b.key) && same(*a.element, *b.element);
  return true;
}

const Type* unify(const Type& a, const Type& b, Arena& arena) {
  if (&a == &unknown_type) return &b;
  if (&b == &unknown_type) return &a;
  if (a.kind == Type::any || b.kind == Type::any) return simple_type(Type::any);
  if (same(a, b)) return &a;
  if (a.kind != b.kind || a.rows || b.rows) return nullptr;
  if (a.kind != Type::list && a.kind != Type::map) return nullptr;
  const Type* element = unify(*a.element, *b.element, arena);
  if (a.kind == Type::list) return element ? list_of(*element, arena) : nullptr;
  const Type* key = unify(*a.key, *b.key, arena);
  return element && key ? map_of(*key, *element, arena) : nullptr;
}

bool has_order(const Type& type) {
  return type.kind == Type::integer || type.kind == Type::string || type.kind == Type::boolean ||
         type.kind == Type::level || type.kind == Type::date;
}

const Type* list_of(const Type& element, Arena& arena) {
  if (element.kind == Type::string) return list_of_strings();
  return keep_one(arena, Type{Type::list, PartKind::cable, &element});
}

const Type* map_of(const Type& key, const Type& element, Arena& arena) {
  return keep_one(arena, Type{Type::map, PartKind::cable, &element, &key});
}

const Type* row_of(const Table& table, Arena& arena) {
  return keep_one(arena, Type{Type::map, PartKind::cable, simple_type(Type::any),
                              simple_type(Type::string), &table});
}

const Type* key_of(const Table& table) {
  const bool integer = !table.columns.empty() && table.columns.front().type == Type::integer;
  return simple_type(integer ? Type::integer : Type::string);
}

const Type** TypeVariables::variable(const Type& parameter) {
  if (&parameter == &any_type_a) return &a;
  if (&parameter == &any_type_b) return &b;
  return &parameter == &ordered_type ? &ordered : nullptr;
}

bool TypeVariables::fits(const Type& parameter, const Type& given, Arena& arena) {
  if (const Type** bound = variable(parameter)) {
    if (bound == &ordered && given.kind != Type::any && !has_order(given)) return false;
    *bound = *bound ? unify(**bound, given, arena) : &given;
    return *bound != nullptr;
  }
  if (given.kind == Type::any) return true;
  if (parameter.kind != given.kind) return false;
  if (parameter.kind == Type::list) return fits(*parameter.element, *given.element, arena);
  if (parameter.kind != Type::map) return true;
  return !given.rows && fits(*parameter.key, *given.key, arena) &&
         fits(*parameter.element, *given.element, arena);
}

const Type* TypeVariables::resolve(const Type& result, Arena& arena) {
  if (const Type* const* bound = variable(result); bound && *bound) return *bound;
  if (result.kind == Type::list) return list_of(*resolve(*result.element, arena), arena);
  return result.kind == Type::any ? simple_type(Type::any) : &result;
}

std::string to_string(const Type& type) {
  switch (type.kind) {
    case Type::null:
      return "null";
    case Type::boolean:
      return "bool";
    case Type::integer:
      return "int";
    case Type::string:
      return "string";
    case Type::level:
      return "level";
    case Type::date:
      return "date";
    case Type::list:
      return fmt::format("list({})", to_string(*type.element));
    case Type::map:
      if (type.rows) return fmt::format("row of tables.{}", type.rows->name);
      return fmt::format("map({}, {})", to_string(*type.key), to_string(*type.element));
    case Type::part:
      return std::string(schema_of(type.part_kind).name);
    case Type::table:
      return type.rows ? fmt::format("tables.{}", type.rows->name) : "table";
    case Type::any:
      return &type == &ordered_type ? "ordered" : "any";
  }
  return {};
}

}  // namespace cablelint
