#include "rules/parts.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace cablelint {
namespace {

// No parts of the text of their own: marks made of others, and the places of an artifact.
bool is_made(std::string_view field) {
  return field == "banner" || field == "required" || field == "lacking" || field == "beyond" ||
         field == "places";
}

bool holds_parts(const Type& type) {
  return type.kind == Type::part || (type.kind == Type::list && type.element->kind == Type::part);
}

// The fields of a kind of part that lead on to others.
std::span<const Field* const> ways_on(PartKind kind) {
  static const auto of_all_kinds = [] {
    std::vector<std::vector<const Field*>> ways(schema().size());
    for (const PartSchema& part : schema())
      for (const Field& field : part.fields)
        if (holds_parts(*field.type) && !leads_back(field, part.kind) && !is_made(field.name))
          ways[static_cast<std::size_t>(part.kind)].push_back(&field);
    return ways;
  }();
  return of_all_kinds[static_cast<std::size_t>(kind)];
}

// Goes through the fields that the schema knows, from the cable down.
class Walk {
 public:
  Walk(std::span<PartIndex::Found> found, Arena& arena) : found_(found), arena_(arena) {}

  void visit(PartRef ref) {
    if (!ref.part) return;
    found_[static_cast<std::size_t>(ref.kind)].push_back(ref.part);
    for (const Field* field : ways_on(ref.kind)) visit_value(field->get(*ref.part, arena_));
  }

 private:
  void visit_value(const Value& value) {
    if (const auto* ref = value.as<PartRef>()) visit(*ref);
    if (const auto* list = value.as<List>())
      for (const Value& item : *list) visit_value(item);
  }

  std::span<PartIndex::Found> found_;
  Arena& arena_;
};

}  // namespace

// A part may be reached on several ways: a mark is the paragraph's and one of the cable's portions.
PartIndex::PartIndex(const Cable& cable, Arena& arena) : parts_(schema().size(), &arena) {
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
