#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "files/faults.hpp"
#include "files/yaml.hpp"

namespace cablelint {

/// What stands behind a key of a file that people write for this program.
enum class Form : std::uint8_t {
  text,
  expression,     // a text in the rule language
  message,        // a text with holes
  replacement,    // a text with holes that may be empty
  date,           // YYYY-MM-DD
  flag,           // true or false
  count,          // a whole number from 1
  choice,         // one of a few words
  words,          // a list of words; of the choices, where there are any
  word_or_words,  // a word or a list of them
  named_choices,  // a map from names to words of the choices
  section,        // a map of the keys below
  sections,       // a list of such maps, at least one
  rows,           // a list of such maps, or an empty one
};

/// One key of such a file. The loader checks files against these and the JSON Schema is written
/// from them.
struct Key {
  std::string_view name;
  Form form = Form::text;
  bool required = false;
  std::string_view doc;  // one line, lower case, no full stop
  std::span<const std::string_view> (*choices)() = nullptr;
  std::span<const Key> keys = {};  // of a section
};

/// Adds a fault for every key of the map that is unknown, missing or of another form.
void check_keys(const YamlNode& map, std::span<const Key> keys, Faults& faults);

}  // namespace cablelint
