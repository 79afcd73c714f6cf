#include "cli/report_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "expression/expression.hpp"
#include "output/format.hpp"

namespace cablelint {

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& names) {
  const std::string_view name = closest(word, names);
  return name.empty() ? "" : fmt::format(", did you mean `{}`?", name);
}

std::string fault_of_name(std::string_view word, const std::vector<std::string_view>& names) {
  if (std::ranges::find(names, word) != names.end()) return {};
  const std::string hint = did_you_mean(word, names);
  return hint.empty() ? fmt::format("`{}` is none of {}", word, fmt::join(names, ", "))
                      : fmt::format("`{}` is not known{}", word, hint);
}

Output output_of(std::string_view word) {
  const std::size_t colon = word.find(':');
  const std::string_view file = colon == std::string_view::npos ? "" : word.substr(colon + 1);
  const bool standard_output = file == "-" || file == "/dev/stdout";
  return {format_named(word.substr(0, colon)), std::string(standard_output ? "" : file)};
}

std::string fault_of_output(std::string_view word) {
  if (word.ends_with(':')) return fmt::format("`{}` names no file", word);
  std::vector<std::string_view> names;
  for (const Format* format : formats()) names.push_back(format->name);
  return fault_of_name(word.substr(0, word.find(':')), names);
}

std::string clash_of(const std::vector<Output>& outputs, bool patch) {
  std::set<std::string> places;
  if (patch) places.insert("");
  for (const auto& [format, file] : outputs) {
    if (places.insert(file).second) continue;
    if (!file.empty()) return fmt::format("two reports go to {}", file);
    return fmt::format("{} go to standard output: give {} a file, as in --output sarif:FILE",
                       patch ? "a patch and a report" : "two reports",
                       patch ? "the report" : "one");
  }
  return {};
}

}  // namespace cablelint
