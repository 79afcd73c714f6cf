#include "model/banner.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "model/compartment.hpp"
#include "model/control.hpp"
#include "model/marking.hpp"
#include "model/release.hpp"

namespace cablelint {
namespace {

// A part of a banner that stands elsewhere in the cable.
template <typename T>
const T* part_at(Arena& arena, const std::string& name, const Part& place) {
  T part;
  part.span = place.span;
  part.text = place.text;
  part.name = keep_text(arena, name);
  return keep_one(arena, part);
}

// Where each control was read first, and each family of controls.
class Places {
 public:
  void add(const Control* control) {
    first_.emplace(control->name, control);
    first_.emplace(control_word(control->name).name, control);
  }
  const Control* of(const std::string& name) const {
    auto found = first_.find(name);
    if (found == first_.end()) found = first_.find(control_word(name).name);
    return found == first_.end() ? nullptr : found->second;
  }

 private:
  std::unordered_map<std::string_view, const Control*> first_;
};

// The controls with one for each system of compartments.
Parts<Control> joined(const std::vector<const Control*>& controls, Arena& arena) {
  std::vector<std::string> names;
  Places places;
  for (const Control* control : controls) {
    names.emplace_back(control->name);
    places.add(control);
  }
  std::vector<const Control*> result;
  for (const std::string& name : with_compartments_joined(names))
    result.push_back(part_at<Control>(arena, name, *places.of(name)));
  return keep_parts(arena, result);
}

// The portions whose level is known, and what they require.
class Required {
 public:
  Required(const Cable& cable, Arena& arena) : arena_(arena) {
    for (const Mark* mark : cable.portions)
      if (mark->level) {
        marks_.push_back(mark);
        markings_.push_back(marking_of(*mark));
        for (const Control* control : mark->controls) places_.add(control);
      }
  }

  const Mark* banner() {
    if (marks_.empty()) return nullptr;
    Marking wanted = roll_up(markings_);
    Mark banner;
    banner.level = highest().level;
    banner.span = highest().span;
    banner.text = keep_text(arena_, banner_form(wanted, MarkStyle::ic_register));
    banner.foreign = wanted.foreign;
    banner.controls = controls(wanted.controls);
    banner.release_to = words(with_members(wanted.release_to), &Mark::release_to);
    banner.display_to = words(with_members(wanted.display_to), &Mark::display_to);
    banner.fgi = words(wanted.fgi, &Mark::fgi);
    return keep_one(arena_, banner);
  }

 private:
  const Mark& highest() const {
    return **std::ranges::max_element(marks_, {},
                                      [](const Mark* mark) { return mark->level->value; });
  }

  // What several portions require only together, NOFORN beside another's REL TO, is laid upon the
  // one that releases to nobody.
  const Part& place_of(const std::string& name) const {
    const Control* place = places_.of(name);
    return place ? static_cast<const Part&>(*place) : releases_to_nobody();
  }

  const Mark& releases_to_nobody() const {
    const auto releases_none = [](const Mark* mark) {
      return mark->level->value > Level::unclassified && !decides_release(marking_of(*mark));
    };
    const auto found = std::ranges::find_if(marks_, releases_none);
    return found == marks_.end() ? highest() : **found;
  }

  Parts<Control> controls(const std::vector<std::string>& names) {
    std::vector<const Control*> result;
    result.reserve(names.size());
    for (const std::string& name : names)
      result.push_back(part_at<Control>(arena_, name, place_of(name)));
    return keep_parts(arena_, result);
  }

  // The words of a list, each where the first portion has it.
  Parts<Word> words(const std::vector<std::string>& names, Parts<Word> Mark::*list) {
    std::unordered_map<std::string_view, const Part*> places;
    for (const Mark* mark : marks_)
      for (const Word* word : mark->*list) places.emplace(word->name, word);
    const Part& elsewhere = highest();  // a member of a group
    std::vector<const Word*> result;
    for (const std::string& name : names) {
      const auto place = places.find(name);
      result.push_back(
          part_at<Word>(arena_, name, place == places.end() ? elsewhere : *place->second));
    }
    return keep_parts(arena_, result);
  }

  Arena& arena_;
  std::vector<const Mark*> marks_;
  std::vector<Marking> markings_;
  Places places_;
};

using Names = std::set<std::string_view>;

void add_names(Names& names, const auto& parts) {
  for (const auto* part : parts) names.insert(part->name);
}

// What of one list is not among the names, as controls: FGI GBR for the owner GBR.
class Rest {
 public:
  explicit Rest(Arena& arena) : arena_(arena) {}

  void add(const Parts<Control>& controls, const Names& others) {
    for (const Control* control : controls)
      if (!others.contains(control->name)) rest_.push_back(control);
  }
  void add(std::string_view before, const Parts<Word>& words, const Names& others) {
    for (const Word* word : words)
      if (!others.contains(word->name))
        rest_.push_back(part_at<Control>(arena_, std::string(before).append(word->name), *word));
  }
  Parts<Control> kept() const { return keep_parts(arena_, rest_); }

 private:
  Arena& arena_;
  std::vector<const Control*> rest_;
};

void add_release_beyond(Rest& rest, const Mark& banner, const Mark& required) {
  Names allowed;
  add_names(allowed, required.release_to);
  const Marking wanted = marking_of(required);
  const bool as_in_heading = wanted.has("REL") || wanted.has("EYES ONLY");
  if (!as_in_heading || !required.release_to.empty())
    rest.add("REL TO ", banner.release_to, allowed);
  add_names(allowed, required.display_to);
  rest.add("DISPLAY ONLY ", banner.display_to, allowed);
}

}  // namespace

const Mark* heading_banner(const Cable& cable, Arena& arena) {
  if (cable.classification == nullptr) return nullptr;
  const Classification& line = *cable.classification;
  Mark banner = line.mark ? *line.mark : Mark{};
  banner.span = line.span;
  banner.text = line.text;
  banner.level = line.level;
  std::vector<const Control*> controls(line.controls.begin(), line.controls.end());
  for (const Caption* caption : cable.captions)
    if (is_control(caption->name))
      controls.push_back(part_at<Control>(arena, control_name(caption->name), *caption));
  banner.controls = joined(controls, arena);
  return keep_one(arena, banner);
}

const Mark* required_banner(const Cable& cable, Arena& arena) {
  return Required(cable, arena).banner();
}

Parts<Control> lacking_in_heading(const Cable& cable, Arena& arena) {
  const Mark* banner = heading_banner(cable, arena);
  const Mark* required = banner ? required_banner(cable, arena) : nullptr;
  if (required == nullptr) return {};
  Names controls, owners;
  add_names(controls, banner->controls);
  add_names(owners, banner->fgi);
  Rest rest(arena);
  rest.add(required->controls, controls);
  if (!owners.contains("FGI")) rest.add("FGI ", required->fgi, owners);
  return rest.kept();
}

Parts<Control> beyond_portions(const Cable& cable, Arena& arena) {
  const Mark* banner = heading_banner(cable, arena);
  const Mark* required = banner ? required_banner(cable, arena) : nullptr;
  if (required == nullptr) return {};
  Names controls = {"NOFORN", "REL", "EYES ONLY", "DISPLAY ONLY", "JOINT", "RESTRICTED"};
  Names owners = {"FGI", "USA"};
  add_names(controls, required->controls);
  for (const Mark* mark : cable.portions) {
    add_names(controls, mark->controls);
    add_names(owners, mark->fgi);
  }
  if (!marking_of(*required).has("RELIDO")) controls.erase("RELIDO");
  Rest rest(arena);
  if (!marking_of(*banner).has("NOFORN")) add_release_beyond(rest, *banner, *required);
  rest.add(banner->controls, controls);
  rest.add("FGI ", banner->fgi, owners);
  return rest.kept();
}

}  // namespace cablelint
