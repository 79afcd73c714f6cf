#include "expression/reference.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "expression/checker.hpp"
#include "expression/function.hpp"

namespace cablelint {
namespace {

using Style = Function::Style;

std::string type_of(const Function& function, std::size_t parameter) {
  return to_string(*function.parameters[parameter]);
}

std::string types(const Function& function, std::size_t first) {
  std::vector<std::string> all;
  for (std::size_t i = first; i < function.arity(); ++i) all.push_back(type_of(function, i));
  return fmt::format("{}", fmt::join(all, ", "));
}

std::string operation(const Function& function) {
  const std::string left = type_of(function, 0);
  if (function.arity() == 1) return std::string(function.name) + left;
  const std::string right = type_of(function, 1);
  if (function.name == "[]") return fmt::format("{}[{}]", left, right);
  return fmt::format("{} {} {}", left, function.name, right);
}

std::string form(const Function& function) {
  const std::string result = to_string(*function.result);
  switch (function.style) {
    case Style::operation:
      return fmt::format("{} → {}", operation(function), result);
    case Style::property:
      return fmt::format("{}.{} → {}", type_of(function, 0), function.name, result);
    case Style::function:
      return fmt::format("{}({}) → {}", function.name, types(function, 0), result);
    case Style::method:
    case Style::either:
      return fmt::format("{}.{}({}) → {}", type_of(function, 0), function.name, types(function, 1),
                         result);
  }
  return {};
}

void add(std::vector<ReferenceEntry>& entries, std::span<const Function> functions) {
  for (const Function& function : functions) {
    if (entries.empty() || entries.back().name != function.name)
      entries.push_back({function.name, {}, function.doc});
    entries.back().forms.push_back(form(function));
  }
}

}  // namespace

std::vector<ReferenceEntry> operator_reference() {
  std::vector<ReferenceEntry> entries;
  add(entries, operators());
  entries.back().forms.emplace_back("table[key] → row");  // of "[]", the last operator
  entries.push_back({"&&", {"bool && bool → bool"}, "whether both are true"});
  entries.push_back({"||", {"bool || bool → bool"}, "whether one of them is true"});
  entries.push_back({"?:", {"bool ? any : any → any"}, "the one where the condition holds"});
  return entries;
}

std::vector<ReferenceEntry> function_reference() {
  std::vector<ReferenceEntry> entries;
  entries.push_back({"has", {"has(this.field) → bool"}, "whether an optional field is there"});
  add(entries, text_functions());
  add(entries, conversions_and_dates());
  add(entries, list_functions());
  entries.push_back({"ever", {"ever(table) → table"}, "the table with its rows of every time"});
  return entries;
}

std::vector<ReferenceEntry> macro_reference() {
  std::vector<ReferenceEntry> entries;
  for (const Macro& macro : macros())
    entries.push_back({macro.name, {std::string(macro.form)}, macro.doc});
  return entries;
}

}  // namespace cablelint
