#include "expression/function.hpp"

#include <algorithm>
#include <functional>

namespace cablelint {
namespace {

constexpr std::size_t bytes_a_step = 16;  // of text: a megabyte costs 65,536 steps

std::array<std::span<const Function>, 4> tables() {
  return {operators(), text_functions(), conversions_and_dates(), list_functions()};
}

bool lies_in(std::span<const Function> table, const Function* function) {
  const std::less<const Function*> before;
  return !before(function, table.data()) && before(function, table.data() + table.size());
}

bool fits(Function::Style has, Function::Style wanted) {
  const bool call = wanted == Function::Style::function || wanted == Function::Style::method;
  return has == wanted || (call && has == Function::Style::either);
}

}  // namespace

std::size_t Function::arity() const {
  return static_cast<std::size_t>(std::ranges::find(parameters, nullptr) - parameters.begin());
}

std::span<const Function> functions_named(std::string_view name, Function::Style style) {
  const auto wanted = [&](const Function& f) { return f.name == name && fits(f.style, style); };
  for (const auto& table : tables()) {
    const auto first = std::ranges::find_if(table, wanted);
    if (first != table.end()) return {first, std::find_if_not(first, table.end(), wanted)};
  }
  return {};
}

FunctionPlace place_of(std::span<const Function> functions) {
  FunctionPlace place{0, 0, static_cast<std::uint16_t>(functions.size())};
  if (functions.empty()) return place;
  const auto all = tables();
  while (!lies_in(all[place.table], functions.data())) ++place.table;
  place.first = static_cast<std::uint16_t>(functions.data() - all[place.table].data());
  return place;
}

std::span<const Function> functions_at(FunctionPlace place) {
  return tables()[place.table].subspan(place.first, place.count);
}

std::vector<std::string_view> function_names(Function::Style style) {
  std::vector<std::string_view> names;
  for (const auto& table : tables())
    for (const Function& function : table)
      if (fits(function.style, style)) names.push_back(function.name);
  return names;
}

void TextBuilder::add(std::string_view text) {
  within_budget_ = within_budget_ && call_.budget.spend(text.size() / bytes_a_step);
  if (within_budget_) text_ += text;
}

Value TextBuilder::result() const {
  if (!within_budget_) return failure(Budget::spent);
  return Value(keep_text(*call_.environment.arena, text_));
}

Value make_list(Call& call, const std::vector<Value>& items) {
  if (!call.budget.spend(items.size())) return failure(Budget::spent);
  return Value(List(keep(*call.environment.arena, items)));
}

}  // namespace cablelint
