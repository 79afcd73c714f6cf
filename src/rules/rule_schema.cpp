#include "rules/rule_schema.hpp"

#include <nlohmann/json.hpp>

#include "rules/rule_keys.hpp"

namespace cablelint {
namespace {

using Json = nlohmann::ordered_json;

Json schema_of_map(std::span<const Key> keys);

Json schema_of_choices(const Key& key) {
  Json schema = {{"type", "string"}};
  if (key.choices)
    for (const std::string_view choice : key.choices()) schema["enum"].push_back(choice);
  return schema;
}

// YAML readers give texts such as 12958 or 2005-04-26 as numbers or dates; this loader does not, so
// a text may be any scalar.
Json schema_of_form(const Key& key) {
  const Json scalar = {"string", "number", "boolean"};
  switch (key.form) {
    case Form::date:
      return {{"type", "string"}, {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}};
    case Form::flag:
      return {{"type", "boolean"}};
    case Form::count:
      return {{"type", "integer"}, {"minimum", 1}};
    case Form::choice:
      return schema_of_choices(key);
    case Form::words:
      return {{"type", "array"}, {"items", schema_of_choices(key)}};
    case Form::word_or_words:
      return {{"type", {"string", "array"}}, {"items", schema_of_choices(key)}};
    case Form::named_choices:
      return {{"type", "object"}, {"additionalProperties", schema_of_choices(key)}};
    case Form::section:
      return schema_of_map(key.keys);
    case Form::sections:
      return {{"type", "array"}, {"minItems", 1}, {"items", schema_of_map(key.keys)}};
    case Form::rows:
      return {{"type", "array"}, {"items", schema_of_map(key.keys)}};
    case Form::text:
    case Form::expression:
    case Form::message:
    case Form::replacement:
      return {{"type", scalar}};
  }
  return {};
}

Json schema_of_map(std::span<const Key> keys) {
  Json schema = {{"type", "object"}, {"additionalProperties", false}};
  for (const Key& key : keys) {
    Json property = schema_of_form(key);
    property["description"] = key.doc;
    schema["properties"][std::string(key.name)] = std::move(property);
    if (key.required) schema["required"].push_back(key.name);
  }
  return schema;
}

}  // namespace

std::string json_schema(std::string_view title, std::span<const Key> keys) {
  Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", title}};
  schema.update(schema_of_map(keys));
  return schema.dump(2) + "\n";
}

std::string rule_schema() { return json_schema("a rule of cablelint", rule_keys()); }

}  // namespace cablelint
