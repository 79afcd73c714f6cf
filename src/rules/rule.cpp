#include "rules/rule.hpp"

#include <algorithm>
#include <array>

#include "rules/load.hpp"

namespace cablelint {
namespace {

constexpr std::array<std::string_view, 4> presets = {"recommended", "strict", "archive", "all"};

}  // namespace

std::string_view name(EditRule::Where where) {
  constexpr std::array<std::string_view, 3> names = {"replace", "before", "behind"};
  return names[static_cast<std::size_t>(where)];
}

bool Rule::is_called(std::string_view name) const {
  return id == name || std::ranges::find(aliases, name) != aliases.end();
}

const Rule* RuleSet::find(std::string_view name) const {
  const auto found =
      std::ranges::find_if(rules, [&](const auto& rule) { return rule->is_called(name); });
  return found == rules.end() ? nullptr : found->get();
}

std::span<const std::string_view> preset_names() { return presets; }

bool is_in_preset(const Rule& rule, std::string_view preset) {
  return preset == presets.back() || std::ranges::find(rule.presets, preset) != rule.presets.end();
}

}  // namespace cablelint
