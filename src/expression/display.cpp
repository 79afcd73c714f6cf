#include <fmt/format.h>

#include "expression/expression.hpp"
#include "model/table.hpp"

namespace cablelint {
namespace {

struct Display {
  std::string operator()(std::monostate) const { return "null"; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(std::int64_t value) const { return fmt::format("{}", value); }
  std::string operator()(std::string_view value) const { return std::string(value); }
  std::string operator()(Level value) const { return std::string(name(value)); }
  std::string operator()(Date value) const { return to_string(value); }
  std::string operator()(PartRef value) const {
    return value.part ? std::string(value.part->text) : std::string();
  }
  std::string operator()(Value::TableRef value) const {
    return fmt::format("tables.{}", value.table->name);
  }
  std::string operator()(Value::Error value) const { return std::string(value.message); }
  std::string operator()(List value) const {
    std::vector<std::string> items;
    for (const Value& item : value) items.push_back(display(item));
    return fmt::format("{}", fmt::join(items, ", "));
  }
  std::string operator()(Map value) const {
    std::vector<std::string> items;
    for (const Entry& entry : value)
      items.push_back(fmt::format("{}: {}", display(entry.key), display(entry.value)));
    return fmt::format("{}", fmt::join(items, ", "));
  }
};

}  // namespace

std::string display(const Value& value) { return std::visit(Display(), value.data()); }

}  // namespace cablelint
