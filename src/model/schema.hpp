#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "model/arena.hpp"
#include "model/value.hpp"

namespace cablelint {

/// One field of a kind of part, as rules see it.
struct Field {
  std::string_view name;
  const Type* type = nullptr;
  bool optional = false;  // may be absent: a rule must ask has() first
  bool placed = false;    // its value knows where it stands in the source
  std::string_view doc;   // one line, lower case, no full stop
  /// The value for a part of the right kind; null where an optional field is absent. Lists are
  /// made in the arena.
  Value (*get)(const Part& part, Arena& arena) = nullptr;
};

/// One kind of part: its name in rules, what it is and its fields in the order people read them.
struct PartSchema {
  PartKind kind;
  std::string_view name;
  std::string_view doc;
  std::span<const Field> fields;

  const Field* field(std::string_view wanted) const;
};

/// Whether a field leads from a part to another of its own kind: the one before it, around it or
/// that goes with it.
bool leads_back(const Field& field, PartKind owner);

/// Every kind of part, in the order of PartKind.
std::span<const PartSchema> schema();
const PartSchema& schema_of(PartKind kind);
/// The part with that name ("paragraph", "tag", …).
const PartSchema* part_named(std::string_view name);

/// The one object for each type that takes no further detail.
const Type* simple_type(Type::Kind kind);
const Type* part_type(PartKind kind);
const Type* list_of_parts(PartKind kind);
const Type* list_of_strings();

}  // namespace cablelint
