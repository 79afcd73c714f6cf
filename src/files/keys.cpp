#include "files/keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "model/date.hpp"

namespace cablelint {
namespace {

using Choices = std::span<const std::string_view>;

// A fault that says what stands there: "`for` is a list, where a text is wanted".
void wrong_kind(const YamlNode& node, const Key& key, std::string_view wanted, Faults& faults) {
  constexpr std::array<std::string_view, 4> kinds = {"empty", "a text", "a list", "a map"};
  const bool empty = node.kind == YamlNode::nothing;
  std::string help = wanted == "a text" ? R"(an empty text is written "")" : "leave the key out";
  if (key.form == Form::choice) help = key.doc;
  faults.add(node.span,
             fmt::format("`{}` is {}, where {} is wanted", key.name, kinds[node.kind], wanted),
             empty ? std::move(help) : "");
}

void check_choice(const YamlNode& node, const Key& key, Faults& faults) {
  const Choices choices = key.choices();
  if (std::ranges::find(choices, node.value) != choices.end()) return;
  faults.add(node.span, fmt::format("`{}` cannot be `{}`", key.name, node.value),
             suggest_among(node.value, choices));
}

bool is_count(std::string_view text) {
  unsigned number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && number > 0;
}

void check_text(const YamlNode& node, const Key& key, Faults& faults) {
  const bool blank = node.value.find_first_not_of(" \n") == std::string::npos;
  if (key.choices) {
    check_choice(node, key, faults);
  } else if (key.form == Form::date && !iso_date(node.value)) {
    faults.add(node.span, fmt::format("`{}` is no day of the calendar", node.value),
               "write a date as YYYY-MM-DD");
  } else if (key.form == Form::flag && node.value != "true" && node.value != "false") {
    faults.add(node.span,
               fmt::format("`{}` is `{}`, where true or false is wanted", key.name, node.value));
  } else if (key.form == Form::count && !is_count(node.value)) {
    faults.add(node.span,
               fmt::format("`{}` is `{}`, where a number from 1 is wanted", key.name, node.value));
  } else if (blank && key.required && key.form != Form::replacement) {
    faults.add(node.span, fmt::format("`{}` is empty", key.name), std::string(key.doc));
  }
}

void check_words(const YamlNode& list, const Key& key, Faults& faults) {
  for (const YamlNode& item : list.items) {
    if (item.kind != YamlNode::text)
      wrong_kind(item, key, "a list of words", faults);
    else if (key.choices)
      check_choice(item, key, faults);
  }
}

// A map from names, which the reader of the file knows, to words of the choices.
void check_named_choices(const YamlNode& map, const Key& key, Faults& faults) {
  for (const auto& [name, value] : map.entries) {
    const Key one = {name.value, Form::choice, true, key.doc, key.choices};
    if (value.kind != YamlNode::text)
      wrong_kind(value, one, "a text", faults);
    else
      check_choice(value, one, faults);
  }
}

void check_sections(const YamlNode& list, const Key& key, Faults& faults) {
  if (list.items.empty() && key.form == Form::sections)
    faults.add(list.span, fmt::format("`{}` is empty", key.name), std::string(key.doc));
  for (const YamlNode& item : list.items) {
    if (item.kind != YamlNode::map)
      wrong_kind(item, key, "a list of maps", faults);
    else
      check_keys(item, key.keys, faults);
  }
}

void check_value(const YamlNode& node, const Key& key, Faults& faults) {
  const bool maps = key.form == Form::sections || key.form == Form::rows;
  const bool many = maps || key.form == Form::words;
  if (many && node.kind != YamlNode::list) return wrong_kind(node, key, "a list", faults);
  if (key.form == Form::words) return check_words(node, key, faults);
  if (maps) return check_sections(node, key, faults);
  const bool named = key.form == Form::section || key.form == Form::named_choices;
  if (named && node.kind != YamlNode::map) return wrong_kind(node, key, "a map", faults);
  if (key.form == Form::section) return check_keys(node, key.keys, faults);
  if (key.form == Form::named_choices) return check_named_choices(node, key, faults);
  if (key.form == Form::word_or_words && node.kind == YamlNode::list)
    return check_words(node, key, faults);
  if (node.kind != YamlNode::text) return wrong_kind(node, key, "a text", faults);
  check_text(node, key, faults);
}

}  // namespace

void check_keys(const YamlNode& map, std::span<const Key> keys, Faults& faults) {
  for (const auto& [key, value] : map.entries) {
    const auto known = std::ranges::find(keys, key.value, &Key::name);
    if (known != keys.end()) {
      check_value(value, *known, faults);
      continue;
    }
    std::vector<std::string_view> names;
    for (const Key& other : keys) names.push_back(other.name);
    faults.add(key.span, fmt::format("no key is called `{}` here", key.value),
               suggest_among(key.value, names));
  }
  for (const Key& key : keys)
    if (key.required && !map.find(key.name))
      faults.add(map.span, fmt::format("`{}` is missing", key.name), std::string(key.doc));
}

}  // namespace cablelint
