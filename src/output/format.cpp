#include "output/format.hpp"

#include <algorithm>
#include <array>

namespace cablelint {
namespace {

constexpr std::array<Format, 4> all = {{
    {.name = "full", .file = write_full, .for_people = true},
    {.name = "concise", .file = write_concise, .for_people = true},
    {.name = "jsonl", .file = write_jsonl, .suppressed = true},
    {.name = "json",
     .file = write_json,
     .begin = begin_json,
     .between = ",\n",
     .end = "\n]}\n",
     .suppressed = true},
}};

}  // namespace

std::span<const Format> formats() { return all; }

const Format* format_named(std::string_view name) {
  const auto found = std::ranges::find(all, name, &Format::name);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace cablelint
