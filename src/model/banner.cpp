#include "model/banner.hpp"

#include <algorithm>

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

// The controls with one for each system of compartments, each where its family was read first.
Parts<Control> joined(const std::vector<const Control*>& controls, Arena& arena) {
  std::vector<std::string> names;
  for (const Control* control : controls) names.emplace_back(control->name);
  std::vector<const Control*> result;
  for (const std::string& name : with_compartments_joined(names)) {
    const auto is_of_family = [&](const Control* control) {
      return control_word(control->name).name == control_word(name).name;
    };
    const auto exact = std::ranges::find(controls, name, &Control::name);
    const auto found =
        exact != controls.end() ? exact : std::ranges::find_if(controls, is_of_family);
    if (found != controls.end()) result.push_back(part_at<Control>(arena, name, **found));
  }
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

  // Where a portion has the control or one of its family; what several portions require only
  // together, NOFORN beside another's REL TO, is laid upon the one that releases to nobody.
  const Part& place_of(const std::string& name) const {
    for (const bool exactly : {true, false})
      for (const Mark* mark : marks_)
        for (const Control* control : mark->controls)
          if (exactly ? control->name == name
                      : control_word(control->name).name == control_word(name).name)
            return *control;
    const auto releases_to_nobody = [](const Mark* mark) {
      return mark->level->value > Level::unclassified && !decides_release(marking_of(*mark));
    };
    const auto found = std::ranges::find_if(marks_, releases_to_nobody);
    return found == marks_.end() ? highest() : **found;
  }

  Parts<Control> controls(const std::vector<std::string>& names) {
    std::vector<const Control*> result;
    for (const std::string& name : names)
      result.push_back(part_at<Control>(arena_, name, place_of(name)));
    return keep_parts(arena_, result);
  }

  Parts<Word> words(const std::vector<std::string>& names, Parts<Word> Mark::*list) {
    std::vector<const Word*> result;
    for (const std::string& name : names)
      result.push_back(part_at<Word>(arena_, name, place_of(name, list)));
    return keep_parts(arena_, result);
  }

  const Part& place_of(const std::string& name, Parts<Word> Mark::*list) const {
    for (const Mark* mark : marks_)
      for (const Word* word : mark->*list)
        if (word->name == name) return *word;
    return highest();
  }

  Arena& arena_;
  std::vector<const Mark*> marks_;
  std::vector<Marking> markings_;
};

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

}  // namespace cablelint
