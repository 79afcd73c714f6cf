#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "model/control.hpp"
#include "model/marking.hpp"
#include "model/word_list.hpp"

namespace cablelint {
namespace {

std::string joined(const WordList& words, std::string_view separator) {
  return fmt::format("{}", fmt::join(words, separator));
}

WordList without_repeats(const WordList& words) {
  WordList result;
  std::set<std::string_view> seen;
  for (const std::string& word : words)
    if (seen.insert(word).second) result.push_back(word);
  return result;
}

// Countries by their three letters, then groups by their four.
WordList in_register_order(WordList codes) {
  std::ranges::sort(codes, {}, [](const std::string& code) {
    return std::pair(code.size() != 3, std::string_view(code));
  });
  return without_repeats(codes);
}

// The USA stands first in a release list, whether or not the drafter thought of it.
WordList release_list(const WordList& countries) {
  WordList codes = in_register_order(countries);
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
        with_own_noforn_(marking.with_own_noforn()),
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
    if (marking_.has("EYES ONLY") && !marking_.release_to.empty()) return false;
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
    if (owners_ == WordList{"NATO"}) return nato_level();
    const std::string owners = joined(in_register_order(owners_), " ");
    if (!marking_.has("JOINT")) return fmt::format("{} {}", owners, foreign_level());
    std::string text = "JOINT " + level();  // without its owners where the banner names them
    append(text, " ", owners);
    return text;
  }

  std::string state_owned_level() const {
    if (owners_ == WordList{"NATO"}) return nato_level();
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
    WordList words;
    for (const std::string& name : controls_)
      if (control_word(name).kind == kind) add_program(words, name);
    return joined(words, "/");
  }

  // SAR-BP/CD: a further program goes without the word in front.
  void add_program(WordList& words, const std::string& name) const {
    const std::string family = std::string(control_word(name).name) + "-";
    const auto is_of_family = [&](const std::string& word) { return word.starts_with(family); };
    const bool further = is_program(name) && std::ranges::any_of(words, is_of_family);
    words.push_back(further ? name.substr(family.size()) : word(name));
  }

  // RD-CNWDI-SG 14, FRD-SG 14: what refines the data is joined to it, to RD where both are there.
  std::string atomic() const {
    std::string data, refinements, others;
    for (const std::string& name : controls_) {
      if (control_word(name).kind != ControlKind::atomic) continue;
      if (name == "CNWDI" || name.starts_with("SIGMA"))
        append(refinements, refinements.empty() ? "" : "-", word(name));
      else if (data.empty() && (name == "RD" || name == "FRD"))
        data = word(name);
      else
        append(others, others.empty() ? "" : "/", word(name));
    }
    append(data, data.empty() ? "" : "-", refinements);
    append(data, data.empty() ? "" : "/", others);
    return data;
  }

  std::string fgi() const {
    if (owners_.empty()) return "";
    if (owners_ == WordList{"FGI"}) return "FGI";
    return "FGI " + joined(in_register_order(owners_), " ");
  }

  std::string releases(std::string_view separator, const WordList& countries) const {
    return countries.empty() ? "" : "REL " + joined(without_repeats(countries), separator);
  }

  std::string display(const WordList& countries) const {
    if (!marking_.has("DISPLAY ONLY")) return "";
    return countries.empty() ? "DISPLAY ONLY" : "DISPLAY ONLY " + joined(countries, ", ");
  }

  std::string dissemination() const {
    WordList words;
    bool released = marking_.release_to.empty() || has_eyes_list();
    for (const std::string& name : controls_) {
      if (control_word(name).kind != ControlKind::dissemination) continue;
      if (name == "NOFORN" && !with_own_noforn_.empty()) continue;
      if (!released && comes_before("REL", name)) words.push_back(release()), released = true;
      words.push_back(dissemination(name));
    }
    if (!released) words.push_back(release());
    return joined(words, "/");
  }

  std::string dissemination(const std::string& name) const {
    if (name == "DISPLAY ONLY") return display(in_register_order(marking_.display_to));
    if (name == "EYES ONLY" && has_eyes_list())
      return joined(release_list(marking_.release_to), "/") + " EYES ONLY";
    return word(name);
  }

  // USA/GBR EYES ONLY: only codes stand in front.
  bool has_eyes_list() const {
    const auto is_code = [](const std::string& name) {
      return (name.size() == 3 || name.size() == 4) &&
             std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
    };
    return marking_.has("EYES ONLY") && !marking_.release_to.empty() &&
           std::ranges::all_of(marking_.release_to, is_code);
  }

  std::string release() const {
    return "REL TO " + joined(release_list(marking_.release_to), ", ");
  }

  std::string others() const {
    WordList words;
    for (const std::string& name : controls_) {
      if (control_word(name).kind != ControlKind::other) continue;
      add_program(words, name);
      if (contains(with_own_noforn_, name)) words.back() += banner_ ? " NOFORN" : "-NF";
    }
    return joined(words, "/");
  }

  const Marking& marking_;
  bool banner_;
  WordList controls_;
  WordList with_own_noforn_;
  WordList owners_;
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
