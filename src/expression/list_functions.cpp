#include <algorithm>

#include "expression/function.hpp"
#include "expression/types.hpp"
#include "expression/unicode.hpp"

namespace cablelint {
namespace {

using Style = Function::Style;
using Int = std::int64_t;
using Text = std::string_view;

using namespace types;  // NOLINT(google-build-using-namespace): a signature reads as a list

Int size_of_text(Call&, Text text) { return character_count(text); }
Int size_of_list(Call&, List list) { return static_cast<Int>(list.size()); }
Int size_of_map(Call&, Map map) { return static_cast<Int>(map.size()); }

Value is_sorted(Call&, List list) {
  for (std::size_t i = 1; i < list.size(); ++i) {
    const auto found = order(list[i - 1], list[i]);
    if (!found) return failure(no_such_overload);
    if (*found > 0) return Value(false);
  }
  return Value(true);
}

Value unique(Call& call, List list) {
  std::vector<Value> kept;
  for (const Value& item : list) {
    if (!call.budget.spend(kept.size())) return failure(Budget::spent);
    if (std::ranges::none_of(kept, [&](const Value& other) { return equal(item, other); }))
      kept.push_back(item);
  }
  return make_list(call, kept);
}

/// The texts of a list; nothing where the list holds something else.
std::optional<std::vector<Text>> texts(List list) {
  std::vector<Text> found;
  for (const Value& item : list) {
    const auto* text = item.as<Text>();
    if (!text) return std::nullopt;
    found.push_back(*text);
  }
  return found;
}

Value join_with(Call& call, List list, Text between) {
  const auto parts = texts(list);
  if (!parts) return failure(no_such_overload);
  TextBuilder joined(call);
  for (std::size_t i = 0; i < parts->size(); ++i) {
    if (i > 0) joined.add(between);
    joined.add((*parts)[i]);
  }
  return joined.result();
}
Value join(Call& call, List list) { return join_with(call, list, {}); }

Value closest_in_list(Call&, Text word, List list) {
  const auto choices = texts(list);
  return choices ? Value(closest(word, *choices)) : failure(no_such_overload);
}

Text closest_in_table(Call& call, Text word, Value::TableRef rows) {
  std::vector<Text> choices;
  for (const auto& [key, row] : rows.table->keys)
    if (rows.ever || rows.table->rows[row].in_force.overlaps(call.environment.when))
      choices.push_back(key);
  return closest(word, choices);
}

constexpr Function overloads[] = {
    {"size",
     Style::either,
     {&string},
     &integer,
     invoke<size_of_text>,
     "how many characters, elements or keys"},
    {"size", Style::either, {&list_a}, &integer, invoke<size_of_list>},
    {"size", Style::either, {&map_a_b}, &integer, invoke<size_of_map>},
    {"isSorted",
     Style::method,
     {&ordered_list},
     &boolean,
     invoke<is_sorted>,
     "whether no element is lower than the one before it"},
    {"unique", Style::method, {&list_a}, &list_a, invoke<unique>, "the elements, each once"},
    {"join",
     Style::method,
     {&strings, &string},
     &string,
     invoke<join_with>,
     "the texts one behind the other, with the text given between them"},
    {"join", Style::method, {&strings}, &string, invoke<join>},
    {"closest",
     Style::function,
     {&string, &strings},
     &string,
     invoke<closest_in_list>,
     "the text, or the key of the table, that the word most likely is a slip for; an empty text "
     "where none is near"},
    {"closest", Style::function, {&string, &table_type}, &string, invoke<closest_in_table>},
};

}  // namespace

std::span<const Function> list_functions() { return overloads; }

}  // namespace cablelint
