#include "output/baseline.hpp"

#include <algorithm>

#include "output/json_text.hpp"

namespace cablelint {

std::string baseline_text(std::vector<BaselineEntry> entries) {
  std::ranges::sort(entries);
  std::string text = "{\"version\": 1, \"findings\": [";
  std::string_view between = "\n";
  for (const auto& [path, rule, fingerprint, message] : entries) {
    text += between;
    text += json_text(
        Json{{"path", path}, {"rule", rule}, {"fingerprint", fingerprint}, {"message", message}});
    between = ",\n";
  }
  return text + (entries.empty() ? "]}\n" : "\n]}\n");
}

}  // namespace cablelint
