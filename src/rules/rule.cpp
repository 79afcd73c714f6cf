#include "rules/rule.hpp"

#include <algorithm>
#include <array>

#include "rules/load.hpp"

namespace cablelint {
namespace {

constexpr std::array<std::string_view, 4> presets = {"recommended", "strict", "archive", "all"};

}  // namespace

const Rule* RuleSet::find(std::string_view name) const {
  const auto is_called = [&](const auto& rule) {
    return rule->id == name || std::ranges::find(rule->aliases, name) != rule->aliases.end();
  };
  const auto found = std::ranges::find_if(rules, is_called);
  return found == rules.end() ? nullptr : found->get();
}

std::span<const std::string_view> preset_names() { return presets; }

RuleSet select_preset(const RuleSet& rules, std::string_view preset) {
  RuleSet selected = rules;
  std::erase_if(selected.rules, [&](const auto& rule) {
    return preset != "all" && std::ranges::find(rule->presets, preset) == rule->presets.end();
  });
  return selected;
}

}  // namespace cablelint
