#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace cablelint {

/// What the rule language has under one name.
struct ReferenceEntry {
  std::string_view name;
  std::vector<std::string> forms;  // "string.split(string, int) → list(string)"
  std::string_view doc;            // one line, lower case, no full stop
};

std::vector<ReferenceEntry> operator_reference();
std::vector<ReferenceEntry> function_reference();
std::vector<ReferenceEntry> macro_reference();

}  // namespace cablelint
