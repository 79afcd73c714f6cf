#pragma once
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "expression/expression.hpp"
#include "model/value.hpp"

namespace cablelint {

class Pattern;

/// What one evaluation may still do, so that every expression ends soon.
class Budget {
 public:
  static constexpr std::string_view spent = "the expression takes more than 1,000,000 steps";
  bool spend(std::size_t steps) {
    left_ -= static_cast<std::int64_t>(steps);
    return left_ >= 0;
  }

 private:
  std::int64_t left_ = 1'000'000;
};

/// One call of a function while an expression is evaluated.
struct Call {
  const Value* arguments = nullptr;
  const Environment& environment;
  Budget& budget;
  const Pattern* pattern = nullptr;
};

inline constexpr std::string_view no_such_overload = "no such overload";
inline Value failure(std::string_view reason) { return Value(Value::Error{reason}); }

/// A function of the rule language for one list of argument types.
struct Function {
  enum class Style : std::uint8_t {
    function,   // name(a, b)
    method,     // a.name(b)
    either,     // both of these
    property,   // a.name
    operation,  // a name b
  };
  static constexpr std::size_t most_arguments = 4;

  std::string_view name;
  Style style = Style::function;
  std::array<const Type*, most_arguments> parameters{};  // null behind the last
  const Type* result = nullptr;
  Value (*apply)(Call&) = nullptr;
  std::string_view doc{};  // one line, lower case, no full stop; of the first with the name

  std::size_t arity() const;
};

/// All functions of that name that can be used in that style; they stand side by side.
std::span<const Function> functions_named(std::string_view name, Function::Style style);
/// Where such functions stand among all there are.
struct FunctionPlace {
  std::uint16_t table = 0;
  std::uint16_t first = 0;
  std::uint16_t count = 0;
};
FunctionPlace place_of(std::span<const Function> functions);
std::span<const Function> functions_at(FunctionPlace place);
/// The names of all functions that can be used in that style.
std::vector<std::string_view> function_names(Function::Style style);

// The parts of the function table.
std::span<const Function> operators();
std::span<const Function> text_functions();
std::span<const Function> conversions_and_dates();
std::span<const Function> list_functions();

/// Makes a `Function::apply` of a plain C++ function: `invoke<f>` reads each argument as the type
/// of f's parameter and fails where a value is of another.
namespace detail {

template <typename T>
const T* argument(const Value& value) {
  if constexpr (std::is_same_v<T, Value>)
    return &value;
  else
    return value.as<T>();
}

template <typename Result, typename... Parameters, std::size_t... I>
Value invoke(Call& call, Result (*function)(Call&, Parameters...), std::index_sequence<I...>) {
  const std::tuple<const Parameters*...> read{argument<Parameters>(call.arguments[I])...};
  if (((std::get<I>(read) == nullptr) || ...)) return failure(no_such_overload);
  return Value(function(call, *std::get<I>(read)...));
}

template <typename Result, typename... Parameters>
Value invoke(Call& call, Result (*function)(Call&, Parameters...)) {
  return invoke(call, function, std::index_sequence_for<Parameters...>());
}

}  // namespace detail

template <auto function>
Value invoke(Call& call) {
  return detail::invoke(call, function);
}

// What several functions share.

/// Whether two values are the same; values of different kinds never are.
bool equal(const Value& a, const Value& b);
/// Below, at or above 0 for a before, with or behind b; nothing where they have no order.
std::optional<int> order(const Value& a, const Value& b);
/// The row with that key, a string or an int; a table of every time forgets `when`.
const Table::Row* find_row(Value::TableRef table, const Value& key, DateInterval when);
/// Builds a text in the arena, within the budget.
class TextBuilder {
 public:
  explicit TextBuilder(Call& call) : call_(call) {}
  void add(std::string_view text);
  Value result() const;

 private:
  Call& call_;
  std::string text_;
  bool within_budget_ = true;
};
/// A list in the arena, within the budget.
Value make_list(Call& call, const std::vector<Value>& items);

}  // namespace cablelint
