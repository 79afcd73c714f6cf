#include "rules/keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "model/schema.hpp"
#include "rules/load.hpp"
#include "rules/standard_cable.hpp"

namespace cablelint {
namespace {

using Choices = std::span<const std::string_view>;

Choices part_names() {
  static const auto names = [] {
    std::vector<std::string_view> found;
    for (const PartSchema& part : schema()) found.push_back(part.name);
    return found;
  }();
  return names;
}

Choices severities() {
  static const std::array names = {name(Severity::error), name(Severity::warning),
                                   name(Severity::note)};
  return names;
}

Choices tiers() {
  static const std::array names = {name(FixTier::safe), name(FixTier::unsafe),
                                   name(FixTier::display)};
  return names;
}

// A file names presets; "all" goes without saying.
Choices book_presets() { return preset_names().first(preset_names().size() - 1); }

constexpr std::array related_keys = {
    Key{"at", Form::expression, true, "the other place"},
    Key{"label", Form::message, true, "what it has to do with the finding"},
};
constexpr std::array effective_keys = {
    Key{"from", Form::date, false, "the first day of the rule"},
    Key{"until", Form::date, false, "the last day of the rule"},
};
constexpr std::array authority_keys = {
    Key{"cite", Form::text, true, "the source, as it is cited"},
    Key{"note", Form::text, false, "what it says, in our words"},
    Key{"seen", Form::flag, false, "false where the source was recalled and not read"},
};
constexpr std::array fix_keys = {
    Key{"title", Form::message, true, "what the fix does, as an order"},
    Key{"tier", Form::choice, true, "safe, unsafe or display", tiers},
    Key{"replace", Form::expression, true, "the part that is replaced"},
    Key{"with", Form::replacement, true, "what it is replaced with"},
};

constexpr auto example_keys = [] {
  std::array<Key, slot_names.size() + 1> all;
  const auto slot = [](std::string_view name) {
    return Key{name, Form::text, false, "these lines of the standard cable"};
  };
  std::ranges::transform(slot_names, all.begin(), slot);
  all.back() = {"cable", Form::text, false, "the whole text, in place of the standard cable"};
  return all;
}();
constexpr std::array bad_only_keys = {
    Key{"at", Form::text, true, "the text that is pointed at"},
    Key{"nth", Form::count, false, "which occurrence of that text, from 1"},
    Key{"fixed", Form::text, false, "the slot, or the cable, after the fix"},
};
constexpr auto bad_keys = [] {
  std::array<Key, example_keys.size() + bad_only_keys.size()> all;
  std::ranges::copy(bad_only_keys, std::ranges::copy(example_keys, all.begin()).out);
  return all;
}();

constexpr std::array keys_of_a_rule = {
    Key{"summary", Form::text, true, "what is wrong, in half a line"},
    Key{"description", Form::text, false, "more, for those who ask"},
    Key{"for", Form::choice, true, "the part looked at: `this`", part_names},
    Key{"when", Form::expression, false, "where the rule applies"},
    Key{"expect", Form::expression, true, "what holds where all is well"},
    Key{"at", Form::expression, false, "the place pointed at; the part itself by default"},
    Key{"message", Form::message, true, "what was seen, then what is wanted"},
    Key{"label", Form::message, false, "a few words under the caret"},
    Key{"help", Form::message, false, "what to do"},
    Key{"suggest", Form::expression, false, "the word that was meant, or an empty text"},
    Key{"related", Form::sections, false, "other places that belong to it", nullptr, related_keys},
    Key{"severity", Form::choice, true, "error, warning or note", severities},
    Key{"effective", Form::section, false, "the days of the rule", nullptr, effective_keys},
    Key{"authority", Form::sections, true, "who says so", nullptr, authority_keys},
    Key{"fix", Form::section, false, "how it is put right", nullptr, fix_keys},
    Key{"presets", Form::words, true, "the presets it is in, beside all", book_presets},
    Key{"aliases", Form::words, false, "names it had before"},
    Key{"bad", Form::sections, true, "cables in which it finds something", nullptr, bad_keys},
    Key{"good", Form::sections, true, "cables in which it is silent", nullptr, example_keys},
};

// A fault that says what stands there: "`for` is a list, where a text is wanted".
void wrong_kind(const YamlNode& node, const Key& key, std::string_view wanted, Faults& faults) {
  constexpr std::array<std::string_view, 4> kinds = {"empty", "a text", "a list", "a map"};
  faults.add(node.span,
             fmt::format("`{}` is {}, where {} is wanted", key.name, kinds[node.kind], wanted),
             node.kind == YamlNode::nothing ? R"(an empty text is written "")" : "");
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
  if (key.form == Form::choice) {
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
    faults.add(node.span, fmt::format("`{}` is empty", key.name));
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

void check_sections(const YamlNode& list, const Key& key, Faults& faults) {
  if (list.items.empty()) faults.add(list.span, fmt::format("`{}` is empty", key.name));
  for (const YamlNode& item : list.items) {
    if (item.kind != YamlNode::map)
      wrong_kind(item, key, "a list of maps", faults);
    else
      check_keys(item, key.keys, faults);
  }
}

void check_value(const YamlNode& node, const Key& key, Faults& faults) {
  const bool many = key.form == Form::words || key.form == Form::sections;
  if (many && node.kind != YamlNode::list) return wrong_kind(node, key, "a list", faults);
  if (key.form == Form::words) return check_words(node, key, faults);
  if (key.form == Form::sections) return check_sections(node, key, faults);
  if (key.form == Form::section) {
    if (node.kind != YamlNode::map) return wrong_kind(node, key, "a map", faults);
    return check_keys(node, key.keys, faults);
  }
  if (node.kind != YamlNode::text) return wrong_kind(node, key, "a text", faults);
  check_text(node, key, faults);
}

}  // namespace

std::span<const Key> rule_keys() { return keys_of_a_rule; }

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
