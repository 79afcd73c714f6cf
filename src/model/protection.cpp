#include "model/protection.hpp"

#include <algorithm>

#include "model/marking.hpp"

namespace cablelint {
namespace {

Marking marking_of(const Classification& line) {
  Marking marking;
  marking.level = line.level.value;
  for (const Control* control : line.controls) marking.controls.emplace_back(control->name);
  return marking;
}

bool protects(const Marking& now, const Marking& before) {
  if (before.level && now.level != before.level) return false;
  return now == before || covers(now, before);
}

// Each of the earlier marks is found again, in the same order.
bool protects(const Parts<Mark>& now, const Parts<Mark>& before) {
  auto at = now.begin();
  for (const Mark* mark : before) {
    const Marking wanted = marking_of(*mark);
    at = std::find_if(at, now.end(),
                      [&](const Mark* other) { return protects(marking_of(*other), wanted); });
    if (at == now.end()) return false;
    ++at;
  }
  return true;
}

// SENSITIVE has a long form, which asks for no more.
std::string_view meaning(const Caption& caption) {
  return caption.name == "SENSITIVE BUT UNCLASSIFIED" ? "SENSITIVE" : caption.name;
}

bool has_caption(const Cable& cable, std::string_view wanted) {
  return std::ranges::any_of(cable.captions,
                             [&](const Caption* c) { return meaning(*c) == wanted; });
}

bool lasts(const Eo& now, const Eo& before) {
  const auto has = [&](const Exemption* wanted) {
    return std::ranges::any_of(now.exemptions,
                               [&](const Exemption* other) { return other->name == wanted->name; });
  };
  if (before.date && !(now.date && now.date->value >= before.date->value)) return false;
  return std::ranges::all_of(before.exemptions, has);
}

bool protects(const Cable& now, const Cable& before) {
  if (before.classification != nullptr &&
      !(now.classification != nullptr &&
        protects(marking_of(*now.classification), marking_of(*before.classification))))
    return false;
  if (before.eo != nullptr && !(now.eo != nullptr && lasts(*now.eo, *before.eo))) return false;
  return protects(now.portions, before.portions) &&
         std::ranges::all_of(before.captions,
                             [&](const Caption* c) { return has_caption(now, meaning(*c)); });
}

}  // namespace

bool protects_alike(const Marking& one, const Marking& other) {
  return one == other || (one.level == other.level && covers(one, other) && covers(other, one));
}

bool protects_as_before(const Document& now, const Document& before) {
  return std::ranges::equal(
      now.cables, before.cables,
      [](const Cable* cable, const Cable* earlier) { return protects(*cable, *earlier); });
}

}  // namespace cablelint
