#include "output/format.hpp"

#include <algorithm>
#include <array>

namespace cablelint {
namespace {

constexpr std::array all = {&full_format,  &concise_format, &json_format,    &jsonl_format,
                            &sarif_format, &github_format,  &gitlab_format,  &checkstyle_format,
                            &junit_format, &rdjson_format,  &rdjsonl_format, &html_format};

}  // namespace

std::span<const Format* const> formats() { return all; }

const Format* format_named(std::string_view name) {
  const auto found = std::ranges::find(all, name, &Format::name);
  return found == all.end() ? nullptr : *found;
}

}  // namespace cablelint
