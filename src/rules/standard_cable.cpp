#include "rules/standard_cable.hpp"

#include <algorithm>
#include <stdexcept>

#include "rules/load.hpp"

namespace cablelint {
namespace {

constexpr std::string_view slot_mark = "--- ";

StandardCable builtin_standard_cable() {
  const auto files = builtin_rule_files();
  const auto file = std::ranges::find(files, "example.cable", &RuleFile::path);
  if (file == files.end()) throw std::logic_error("the built-in rule book has no example.cable");
  const auto cable = read_standard_cable(file->text);
  if (!cable) throw std::logic_error("the built-in example.cable has other slots than it must");
  return *cable;
}

std::size_t slot_index(std::string_view name) {
  return static_cast<std::size_t>(std::ranges::find(slot_names, name) - slot_names.begin());
}

// The lines of a slot: each ends in a line end, and an empty slot has none.
std::string lines_of(std::string text) {
  if (!text.empty() && text.back() != '\n') text += '\n';
  return text;
}

}  // namespace

std::optional<StandardCable> read_standard_cable(std::string_view text) {
  StandardCable cable;
  std::size_t begun = 0;  // slots so far
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end);
    if (line.starts_with(slot_mark)) {
      const std::string_view name =
          line.substr(slot_mark.size(), line.find_last_not_of(" \n") + 1 - slot_mark.size());
      if (slot_index(name) != begun++) return std::nullopt;
    } else if (begun > 0) {
      cable[begun - 1] += line;
    } else if (!line.starts_with("#")) {
      return std::nullopt;
    }
  }
  if (begun != slot_names.size()) return std::nullopt;
  return cable;
}

std::string example_text(const Example& example) {
  if (!example.cable.empty()) return example.cable;
  static const StandardCable standard = builtin_standard_cable();
  StandardCable cable = standard;
  for (const auto& [name, text] : example.slots) cable[slot_index(name)] = text;
  std::string whole;
  for (std::string& slot : cable) whole += lines_of(std::move(slot));
  return whole;
}

}  // namespace cablelint
