#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/control.hpp"
#include "model/marking.hpp"

namespace cablelint {
namespace {

using Words = std::vector<std::string>;

std::string joined(const Words& words, std::string_view separator) {
  return fmt::format("{}", fmt::join(words, separator));
}

bool contains(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

Words without_repeats(const Words& words) {
  Words result;
  for (const std::string& word : words)
    if (!contains(result, word)) result.push_back(word);
  return result;
}

// Countries by their three letters, then groups by their four.
Words in_register_order(Words codes) {
  std::ranges::sort(codes, {}, [](const std::string& code) {
    return std::pair(code.size() != 3, std::string_view(code));
  });
  return without_repeats(codes);
}

// The USA stands first in a release list, whether or not the drafter thought of it.
Words release_list(const Words& countries) {
  Words codes = in_register_order(countries);
  std::erase(codes, "USA");
  codes.insert(codes.begin(), "USA");
  return codes;
}

class Writer {
 public:
  Writer(const Marking& marking, bool banner)
      : marking_(marking),
        banner_(banner),
        controls_(without_repeats(marking.controls)),
        owners_(without_repeats(marking.fgi)) {
    const bool concealed = std::erase(owners_, "FGI") > 0;
    if (concealed && !marking.has("JOINT")) owners_ = {"FGI"};  // one conceals the others
  }

  std::string in_register() {
    std::ranges::stable_sort(controls_, comes_before);
    std::string text = marking_.foreign ? "//" + owned_level() : register_level();
    append(text, "//", category(ControlKind::compartment));
    append(text, "//", category(ControlKind::special_access));
    append(text, "//", atomic());
    if (!marking_.foreign) append(text, "//", fgi());
    append(text, "//", dissemination());
    append(text, "//", others());
    return text;
  }

  std::string in_state_form() {
    if (!has_state_form()) return in_register();
    std::string text = marking_.foreign ? state_owned_level() : state_level();
    if (!marking_.foreign) append(text, "/", fgi());
    for (const std::string& name : controls_)
      if (is_written(name)) append(text, "/", word(name));
    append(text, "/", releases(", ", marking_.release_to));
    return text;
  }

 private:
  static void append(std::string& text, std::string_view separator, const std::string& part) {
    if (!part.empty()) text.append(separator).append(part);
  }

  bool has_state_form() const {
    if (std::ranges::any_of(controls_, is_of_register_only)) return false;
    return !marking_.foreign || (owners_.size() == 1 && !marking_.has("JOINT"));
  }

  // What stands in its own place is not written with the other controls.
  static bool is_written(const std::string& name) {
    return control_word(name).kind != ControlKind::owner;
  }

  std::string word(const std::string& name) const { return banner_ ? name : portion_name(name); }

  std::string level() const {
    return std::string(banner_ ? name(*marking_.level) : portion_letters(*marking_.level));
  }

  std::string foreign_level() const {
    const bool restricted = marking_.has("RESTRICTED") || marking_.has("NATO RESTRICTED");
    return restricted ? (banner_ ? "RESTRICTED" : "R") : level();
  }

  std::string nato_level() const {
    if (!banner_)
      return marking_.level == Level::top_secret ? "CTS" : fmt::format("N{}", foreign_level());
    return (marking_.level == Level::top_secret ? "COSMIC " : "NATO ") + foreign_level();
  }

  std::string owned_level() const {
    if (owners_ == Words{"NATO"}) return nato_level();
    const std::string owners = joined(in_register_order(owners_), " ");
    if (marking_.has("JOINT")) return fmt::format("JOINT {} {}", level(), owners);
    return fmt::format("{} {}", owners, foreign_level());
  }

  std::string state_owned_level() const {
    if (owners_ == Words{"NATO"}) return nato_level();
    return fmt::format("{}-{}", owners_.front(), foreign_level());
  }

  // State lets some controls stand for the level: (SBU/NF).
  std::string state_level() {
    static constexpr std::array<std::string_view, 3> heads = {"SBU", "LIMITED OFFICIAL USE",
                                                              "OFFICIAL USE ONLY"};
    const auto head = std::ranges::find_if(controls_, [](const std::string& name) {
      return std::ranges::find(heads, name) != heads.end();
    });
    if (marking_.level != Level::unclassified || head == controls_.end()) return level();
    std::string text = banner_ && *head == "SBU" ? "SENSITIVE BUT UNCLASSIFIED" : word(*head);
    controls_.erase(head);
    return text;
  }

  // Controlled unclassified information has a system of its own: CUI//SP-PRVCY//NOFORN.
  std::string register_level() {
    if (marking_.level != Level::unclassified || !marking_.has("CUI")) return level();
    std::erase(controls_, "CUI");
    std::string text = "CUI";
    for (const std::string& name : controls_)
      if (name.starts_with("SP-")) text.append(text == "CUI" ? "//" : "/").append(name);
    std::erase_if(controls_, [](const std::string& name) { return name.starts_with("SP-"); });
    return text;
  }

  std::string category(ControlKind kind) const {
    Words words;
    for (const std::string& name : controls_)
      if (control_word(name).kind == kind) words.push_back(word(name));
    return joined(words, "/");
  }

  // RD-CNWDI: what refines RD or FRD is joined to it.
  std::string atomic() const {
    std::string text;
    bool data = false;
    for (const std::string& name : controls_) {
      if (control_word(name).kind != ControlKind::atomic) continue;
      const bool refines = data && (name == "CNWDI" || name.starts_with("SIGMA"));
      if (!text.empty()) text += refines ? '-' : '/';
      text += word(name);
      data |= name == "RD" || name == "FRD";
    }
    return text;
  }

  std::string fgi() const {
    if (owners_.empty()) return "";
    if (owners_ == Words{"FGI"}) return "FGI";
    return "FGI " + joined(in_register_order(owners_), " ");
  }

  std::string releases(std::string_view separator, const Words& countries) const {
    return countries.empty() ? "" : "REL " + joined(without_repeats(countries), separator);
  }

  std::string display(const Words& countries) const {
    if (!marking_.has("DISPLAY ONLY")) return "";
    return countries.empty() ? "DISPLAY ONLY" : "DISPLAY ONLY " + joined(countries, ", ");
  }

  // Unclassified SBU and LES have a NOFORN of their own.
  bool takes_noforn(const std::string& name) const {
    return marking_.level == Level::unclassified && (name == "SBU" || name == "LES");
  }

  std::string dissemination() const {
    const bool elsewhere =
        std::ranges::any_of(controls_, [&](const auto& name) { return takes_noforn(name); });
    Words words;
    bool released = marking_.release_to.empty();
    for (const std::string& name : controls_) {
      if (control_word(name).kind != ControlKind::dissemination) continue;
      if (name == "NOFORN" && elsewhere) continue;
      if (!released && comes_before("REL", name)) words.push_back(release()), released = true;
      words.push_back(name == "DISPLAY ONLY" ? display(in_register_order(marking_.display_to))
                                             : word(name));
    }
    if (!released) words.push_back(release());
    return joined(words, "/");
  }

  std::string release() const {
    return "REL TO " + joined(release_list(marking_.release_to), ", ");
  }

  std::string others() const {
    Words words;
    for (const std::string& name : controls_) {
      if (control_word(name).kind != ControlKind::other) continue;
      words.push_back(word(name));
      if (takes_noforn(name) && marking_.has("NOFORN")) words.back() += banner_ ? " NOFORN" : "-NF";
    }
    return joined(words, "/");
  }

  const Marking& marking_;
  bool banner_;
  Words controls_;
  Words owners_;
};

std::string written(const Marking& marking, MarkStyle style, bool banner) {
  if (!marking.level) return "";
  Writer writer(marking, banner);
  return style == MarkStyle::state ? writer.in_state_form() : writer.in_register();
}

}  // namespace

std::string portion_form(const Marking& marking, MarkStyle style) {
  const std::string text = written(marking, style, false);
  return text.empty() ? "" : "(" + text + ")";
}

std::string banner_form(const Marking& marking, MarkStyle style) {
  return written(marking, style, true);
}

}  // namespace cablelint
