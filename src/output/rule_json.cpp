#include "output/rule_json.hpp"

#include "model/schema.hpp"
#include "output/json_text.hpp"

namespace cablelint {
namespace {

Json example_json(const Example& example) {
  Json object = Json::object();
  if (!example.cable.empty()) object["cable"] = example.cable;
  for (const auto& [slot, text] : example.slots) object[slot] = text;
  if (!example.at.empty()) object["at"] = example.at;
  if (example.nth > 0) object["nth"] = example.nth;
  if (example.fixed) object["fixed"] = *example.fixed;
  return object;
}

void add_examples(Json& object, const Rule& rule) {
  const Examples examples = examples_of(rule);
  for (const Example& example : examples.bad) object["bad"].push_back(example_json(example));
  for (const Example& example : examples.good) object["good"].push_back(example_json(example));
}

void add_day(Json& object, const char* key, const std::optional<Date>& day) {
  if (day) object[key] = to_string(*day);
}

Json citation_json(const Citation& citation) {
  Json object = {{"cite", citation.cite}};
  if (!citation.note.empty()) object["note"] = citation.note;
  if (!citation.seen) object["seen"] = false;
  return object;
}

Json rule_json(const Rule& rule) {
  Json object = {{"id", rule.id}, {"area", rule.area}, {"summary", rule.summary}};
  if (!rule.description.empty()) object["description"] = rule.description;
  object["severity"] = name(rule.severity);
  object["presets"] = rule.presets;
  object["presets"].push_back("all");
  object["for"] = schema_of(rule.target).name;
  if (rule.when) object["when"] = rule.when.text();
  object["expect"] = rule.expect.text();
  object["message"] = rule.message.source;
  add_day(object, "since", rule.since);
  add_day(object, "from", rule.effective.from);
  add_day(object, "until", rule.effective.until);
  object["suppressible"] = rule.suppressible;
  if (rule.fix) object["fix"] = {{"title", rule.fix->title.source}, {"tier", name(rule.fix->tier)}};
  if (!rule.aliases.empty()) object["aliases"] = rule.aliases;
  for (const Citation& citation : rule.authority)
    object["authority"].push_back(citation_json(citation));
  object["path"] = rule.path;
  return object;
}

Json own_json(const OwnFinding& own) {
  return {{"id", own.id},
          {"summary", own.summary},
          {"description", own.description},
          {"severity", name(own.severity)},
          {"suppressible", false},
          {"settable", own.settable}};
}

}  // namespace

std::string rules_json(std::span<const Rule* const> rules, std::span<const OwnFinding* const> own,
                       bool examples) {
  Json document = {{"version", 1}, {"rules", Json::array()}};
  for (const Rule* rule : rules) {
    Json& object = document["rules"].emplace_back(rule_json(*rule));
    if (examples) add_examples(object, *rule);
  }
  for (const OwnFinding* finding : own) document["rules"].push_back(own_json(*finding));
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cablelint
