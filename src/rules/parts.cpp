#include "rules/parts.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace cablelint {
namespace {

// These lead back to parts that are reached on a straighter way, and along long chains.
bool leads_back(std::string_view field) {
  return field == "previous" || field == "parent" || field == "partner";
}

using Found = std::vector<const Part*>;

// Goes through the fields that the schema knows, from the cable down.
class Walk {
 public:
  Walk(std::span<Found> found, Arena& arena) : found_(found), arena_(arena) {}

  void visit(PartRef ref) {
    if (!ref.part) return;
    found_[static_cast<std::size_t>(ref.kind)].push_back(ref.part);
    for (const Field& field : schema_of(ref.kind).fields)
      if (holds_parts(*field.type) && !leads_back(field.name))
        visit_value(field.get(*ref.part, arena_));
  }

 private:
  static bool holds_parts(const Type& type) {
    return type.kind == Type::part || (type.kind == Type::list && type.element->kind == Type::part);
  }

  void visit_value(const Value& value) {
    if (const auto* ref = value.as<PartRef>()) visit(*ref);
    if (const auto* list = value.as<List>())
      for (const Value& item : *list) visit_value(item);
  }

  std::span<Found> found_;
  Arena& arena_;
};

}  // namespace

// A part may be reached on several ways: a mark is the paragraph's and one of the cable's portions.
PartIndex::PartIndex(const Cable& cable, Arena& arena) {
  Walk(parts_, arena).visit({&cable, PartKind::cable});
  const auto place = [](const Part* part) {
    return std::tuple(part->span.begin, part->span.end, part);
  };
  for (Found& parts : parts_) {
    std::ranges::sort(parts, {}, place);
    // Not ranges::unique, which clang 14 cannot read.
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  }
}

}  // namespace cablelint
