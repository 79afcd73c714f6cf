#include "tests/conformance/case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "expression/types.hpp"
#include "model/schema.hpp"

namespace cablelint {
namespace {

/// Reads a type as the rule language writes it: "map(string, list(int))".
const Type* read_type(std::string_view& text, Arena& arena) {
  const std::size_t end = std::min(text.find_first_of("(),"), text.size());
  const std::string_view name = text.substr(0, end);
  text.remove_prefix(end);
  const auto inner = [&] {
    text.remove_prefix(std::min(text.find_first_not_of("(, "), text.size()));
    return read_type(text, arena);
  };
  const Type* type = simple_type(Type::any);
  if (name == "bool") type = simple_type(Type::boolean);
  if (name == "int") type = simple_type(Type::integer);
  if (name == "string") type = simple_type(Type::string);
  if (name == "null") type = simple_type(Type::null);
  if (name == "list") type = list_of(*inner(), arena);
  if (name == "map") {
    const Type* key = inner();
    type = map_of(*key, *inner(), arena);
  }
  if (end > 0 && text.starts_with(')') && (name == "list" || name == "map")) text.remove_prefix(1);
  return type;
}

/// A value of the suite's JSON: {"int64Value": "42"}.
Value read_value(const Json& json, Arena& arena) {
  const std::string kind = json.begin().key();
  const auto& content = json.begin().value();
  if (kind == "boolValue") return Value(content.get<bool>());
  if (kind == "int64Value")
    return Value(static_cast<std::int64_t>(std::stoll(content.get<std::string>())));
  if (kind == "stringValue") return Value(keep_text(arena, content.get<std::string>()));
  if (kind == "listValue") {
    std::vector<Value> items;
    for (const Json& item : content.value("values", Json::array()))
      items.push_back(read_value(item, arena));
    return Value(List(keep(arena, items)));
  }
  if (kind != "mapValue") return {};
  std::vector<Entry> entries;
  for (const Json& entry : content.value("entries", Json::array()))
    entries.push_back({read_value(entry["key"], arena), read_value(entry["value"], arena)});
  return Value(Map(keep(arena, entries)));
}

bool same_value(const Value& a, const Value& b);

bool same_entries(Map a, Map b) {
  return a.size() == b.size() && std::ranges::all_of(a, [&](const Entry& wanted) {
           return std::ranges::any_of(b, [&](const Entry& found) {
             return same_value(wanted.key, found.key) && same_value(wanted.value, found.value);
           });
         });
}

/// Written apart from the `==` of the language, which is under test here.
bool same_value(const Value& a, const Value& b) {
  if (a.data().index() != b.data().index() || a.is_error()) return false;
  if (const auto* map = a.as<Map>()) return same_entries(*map, *b.as<Map>());
  const auto* list = a.as<List>();
  if (!list) return display(a) == display(b);
  return std::ranges::equal(*list, *b.as<List>(), same_value);
}

/// Whether the types are one; cel-go calls `any` `dyn`.
bool same_type(const std::string& ours, std::string theirs) {
  for (std::size_t at = 0; (at = theirs.find("dyn")) != std::string::npos;)
    theirs.replace(at, 3, "any");
  return ours == theirs;
}

struct Run {
  const Json& line;
  Arena arena{};
  Scope scope{};
  Environment environment{};
  std::vector<ExpressionProblem> problems{};
  Outcome outcome{};

  explicit Run(const Json& described) : line(described) {
    environment.arena = &arena;
    for (const Json& name : line["names"]) {
      std::string_view type = name["type"].get_ref<const std::string&>();
      scope.names.emplace_back(name["name"].get_ref<const std::string&>(), read_type(type, arena));
      environment.names.push_back(name.contains("value") ? read_value(name["value"], arena)
                                                         : Value());
    }
  }

  void check(std::string_view what, bool same, const std::string& found,
             const std::string& wanted) {
    outcome.checks.emplace_back(what);
    if (!same && outcome.difference.empty())
      outcome.difference = fmt::format("{} is {}, and {} is wanted", what, found, wanted);
  }

  void compare_tree(std::string_view text) {
    std::vector<ExpressionProblem> ignored;
    const auto term = parse_expression(text, arena, ignored);
    const std::string found = term ? tree_text(*term, text) : ignored.front().message;
    check("tree", found == line["tree"], found, line["tree"]);
  }

  void compare_value(const Expression& expression, bool fails) {
    const Value found = expression.evaluate(environment);
    if (fails) check("error", found.is_error(), display(found), "an error");
    if (line["expected"] != "value") return;
    const Value wanted = read_value(line["value"], arena);
    check("value", same_value(wanted, found), display(found), display(wanted));
  }

  void compare() {
    const std::string& text = line["expr"].get_ref<const std::string&>();
    if (line.contains("tree")) compare_tree(text);
    const Expression expression = compile(text, scope, nullptr, problems);
    const bool fails = line["expected"] == "error";
    if (line["expected"] == "fault") return check("fault", !problems.empty(), "none", "a fault");
    if (!expression && fails) return check("fault", true, "", "");
    if (!expression) return check("fault", false, problems.front().message, "none");
    const std::string type = to_string(*expression.type());
    if (line.contains("type")) check("type", same_type(type, line["type"]), type, line["type"]);
    compare_value(expression, fails);
  }
};

}  // namespace

Outcome run_case(const Json& line) {
  Run run(line);
  run.compare();
  return run.outcome;
}

}  // namespace cablelint
