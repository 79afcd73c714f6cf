#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "files/faults.hpp"
#include "source/source.hpp"

namespace cablelint {

/// A YAML value that knows where it stands in its file. Every plain or quoted scalar is a text.
struct YamlNode {
  enum Kind : std::uint8_t { nothing, text, list, map };
  struct Entry;

  Kind kind = nothing;
  Span span;                          // in the file, with quotes
  std::string value;                  // of a text
  std::vector<std::uint32_t> places;  // of a text: where each byte stands in the file, and the end
  std::vector<YamlNode> items;        // of a list
  std::vector<Entry> entries;         // of a map, in the order of the file, each key once

  /// The value of a map's key, or null.
  const YamlNode* find(std::string_view key) const;
  /// Where a piece of the text stands in the file.
  Span place(Span piece) const;
};

struct YamlNode::Entry {
  YamlNode key;
  YamlNode value;
};

/// Reads one YAML document. Nothing where it is not YAML; duplicate keys, anchors, aliases and tags
/// are faults too, but the rest is still given.
std::optional<YamlNode> read_yaml(const Source& source, Faults& faults);

/// Where each byte of a scalar's value stands in the file, and the place after the last: undoes
/// folding, indentation, doubled quotes and escapes. `begin` is the scalar's first byte in the file
/// (its quote or "|"). All places lie inside the file, whatever it holds.
std::vector<std::uint32_t> scalar_places(std::string_view file, std::uint32_t begin,
                                         std::string_view value);

}  // namespace cablelint
