#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "expression/function.hpp"
#include "expression/types.hpp"

namespace cablelint {
namespace {

using Style = Function::Style;
using Int = std::int64_t;
using Text = std::string_view;

using namespace types;  // NOLINT(google-build-using-namespace): a signature reads as a list

constexpr Int least = std::numeric_limits<Int>::min();
constexpr Text overflow = "integer overflow";

Value add(Call&, Int a, Int b) {
  Int sum = 0;
  return __builtin_add_overflow(a, b, &sum) ? failure(overflow) : Value(sum);
}
Value subtract(Call&, Int a, Int b) {
  Int difference = 0;
  return __builtin_sub_overflow(a, b, &difference) ? failure(overflow) : Value(difference);
}
Value multiply(Call&, Int a, Int b) {
  Int product = 0;
  return __builtin_mul_overflow(a, b, &product) ? failure(overflow) : Value(product);
}
Value divide(Call&, Int a, Int b) {
  if (b == 0) return failure("division by zero");
  return a == least && b == -1 ? failure(overflow) : Value(a / b);
}
Value remainder(Call&, Int a, Int b) {
  if (b == 0) return failure("modulus by zero");
  return a == least && b == -1 ? failure(overflow) : Value(a % b);
}
Value negate(Call&, Int a) { return a == least ? failure(overflow) : Value(-a); }
bool invert(Call&, bool a) { return !a; }

Value join_texts(Call& call, Text a, Text b) {
  TextBuilder text(call);
  text.add(a);
  text.add(b);
  return text.result();
}
Value join_lists(Call& call, List a, List b) {
  std::vector<Value> items(a.begin(), a.end());
  items.insert(items.end(), b.begin(), b.end());
  return make_list(call, items);
}

bool equals(Call&, Value a, Value b) { return equal(a, b); }
bool differs(Call&, Value a, Value b) { return !equal(a, b); }

template <bool (*holds)(int)>
Value compare(Call&, Value a, Value b) {
  const auto found = order(a, b);
  return found ? Value(holds(*found)) : failure(no_such_overload);
}
bool below(int order) { return order < 0; }
bool not_above(int order) { return order <= 0; }
bool above(int order) { return order > 0; }
bool not_below(int order) { return order >= 0; }

const Value* lookup(Map map, const Value& key) {
  const auto found = std::ranges::find_if(map, [&](auto& entry) { return equal(entry.key, key); });
  return found == map.end() ? nullptr : &found->value;
}

Value item(Call&, List list, Int index) {
  if (index < 0 || static_cast<std::size_t>(index) >= list.size())
    return failure("the list has no such element");
  return list[static_cast<std::size_t>(index)];
}
Value value_of(Call&, Map map, Value key) {
  const Value* found = lookup(map, key);
  return found ? *found : failure("the map has no such key");
}
bool in_list(Call&, Value item, List list) {
  return std::ranges::any_of(list, [&](const Value& other) { return equal(item, other); });
}
bool in_map(Call&, Value key, Map map) { return lookup(map, key) != nullptr; }

bool in_table(Call& call, Value key, Value::TableRef table) {
  return find_row(table, key, call.environment.when) != nullptr;
}

constexpr auto op = Style::operation;
constexpr Function overloads[] = {
    {"+", op, {&integer, &integer}, &integer, invoke<add>, "the sum; texts and lists joined"},
    {"+", op, {&string, &string}, &string, invoke<join_texts>},
    {"+", op, {&list_a, &list_a}, &list_a, invoke<join_lists>},
    {"-", op, {&integer, &integer}, &integer, invoke<subtract>, "the difference, the negative"},
    {"-", op, {&integer}, &integer, invoke<negate>},
    {"*", op, {&integer, &integer}, &integer, invoke<multiply>, "the product"},
    {"/",
     op,
     {&integer, &integer},
     &integer,
     invoke<divide>,
     "the quotient, towards zero; by zero it is an error"},
    {"%", op, {&integer, &integer}, &integer, invoke<remainder>, "the remainder"},
    {"!", op, {&boolean}, &boolean, invoke<invert>, "whether it is false"},
    {"==", op, {&any_type_a, &any_type_a}, &boolean, invoke<equals>, "whether both are the same"},
    {"!=", op, {&any_type_a, &any_type_a}, &boolean, invoke<differs>, "whether they differ"},
    {"<",
     op,
     {&ordered_type, &ordered_type},
     &boolean,
     invoke<compare<below>>,
     "whether the first is lower"},
    {"<=",
     op,
     {&ordered_type, &ordered_type},
     &boolean,
     invoke<compare<not_above>>,
     "whether the first is not higher"},
    {">",
     op,
     {&ordered_type, &ordered_type},
     &boolean,
     invoke<compare<above>>,
     "whether the first is higher"},
    {">=",
     op,
     {&ordered_type, &ordered_type},
     &boolean,
     invoke<compare<not_below>>,
     "whether the first is not lower"},
    {"in",
     op,
     {&any_type_a, &list_a},
     &boolean,
     invoke<in_list>,
     "whether the list has the element, the map or the table the key"},
    {"in", op, {&any_type_a, &map_a_b}, &boolean, invoke<in_map>},
    {"in", op, {&any_type_a, &table_type}, &boolean, invoke<in_table>},
    {"[]",
     op,
     {&list_a, &integer},
     &any_type_a,
     invoke<item>,
     "the element at a position, from 0; the value of a key; the row of a table"},
    {"[]", op, {&map_a_b, &any_type_a}, &any_type_b, invoke<value_of>},
};

bool equal_lists(List a, List b) { return std::ranges::equal(a, b, equal); }

bool equal_maps(Map a, Map b) {
  return a.size() == b.size() && std::ranges::all_of(a, [&](const Entry& entry) {
           const Value* other = lookup(b, entry.key);
           return other && equal(entry.value, *other);
         });
}

}  // namespace

bool equal(const Value& a, const Value& b) {
  if (a.data().index() != b.data().index()) return false;
  if (const auto* list = a.as<List>()) return equal_lists(*list, *b.as<List>());
  if (const auto* map = a.as<Map>()) return equal_maps(*map, *b.as<Map>());
  if (const auto* table = a.as<Value::TableRef>())
    return table->table == b.as<Value::TableRef>()->table;
  const auto same = [&]<typename T>(const T* left) { return left && *left == *b.as<T>(); };
  return a.as<std::monostate>() || same(a.as<Int>()) || same(a.as<Text>()) || same(a.as<bool>()) ||
         same(a.as<Level>()) || same(a.as<Date>()) || same(a.as<PartRef>());
}

std::optional<int> order(const Value& a, const Value& b) {
  const auto compare = [&]<typename T>(const T* left) -> std::optional<int> {
    const T* right = b.as<T>();
    if (!left || !right) return std::nullopt;
    return *left < *right ? -1 : *right < *left ? 1 : 0;
  };
  if (const auto found = compare(a.as<Int>())) return found;
  if (const auto found = compare(a.as<Text>())) return found;
  if (const auto found = compare(a.as<Level>())) return found;
  if (const auto found = compare(a.as<Date>())) return found;
  return compare(a.as<bool>());
}

const Table::Row* find_row(Value::TableRef table, const Value& key, DateInterval when) {
  if (table.ever) when = {};
  if (const auto* text = key.as<Text>()) return table.table->find(*text, when);
  const auto* number = key.as<Int>();
  return number ? table.table->find(fmt::format_int(*number).c_str(), when) : nullptr;
}

std::span<const Function> operators() { return overloads; }

}  // namespace cablelint
