#include "model/release.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "model/control.hpp"
#include "model/word_list.hpp"

namespace cablelint {
namespace {

// Groups whose members are fixed and may be counted one by one (Manual 2016, table 3, rule 23).
struct Group {
  std::string_view name;
  std::array<std::string_view, 5> members;
};
constexpr std::array groups = {
    Group{"ACGU", {"USA", "AUS", "CAN", "GBR", "GBR"}},
    Group{"FVEY", {"USA", "AUS", "CAN", "GBR", "NZL"}},
    Group{"TEYE", {"USA", "AUS", "GBR", "GBR", "GBR"}},
};

// Whether a list lets in a country or a group, by itself or with a group it belongs to.
bool lets_in(const WordList& list, std::string_view code) {
  if (contains(list, code)) return true;
  return std::ranges::any_of(groups, [&](const Group& group) {
    return contains(list, group.name) &&
           std::ranges::find(group.members, code) != group.members.end();
  });
}

// A list without repeats and without the countries that a group in it lets in anyhow.
WordList closed(const WordList& list) {
  WordList result;
  for (const std::string& code : list) {
    WordList rest = list;
    drop(rest, code);
    if (code == "USA" || !lets_in(rest, code)) add(result, code);
  }
  return result;
}

WordList common(const WordList& one, const WordList& other) {
  WordList result;
  for (const std::string& code : with_members(one))
    if (lets_in(other, code)) result.push_back(code);
  return closed(result);
}

bool names_others(const WordList& countries) {
  return std::ranges::any_of(countries, [](const auto& code) { return code != "USA"; });
}

bool forbids_release(const Marking& portion) {
  return portion.has("NOFORN") || portion.has("EXDIS") || portion.has("NODIS");
}

// Unclassified text under a dissemination control that says nothing of release counts as RELIDO.
bool defers_release(const Marking& portion) {
  return portion.has("RELIDO") ||
         (portion.level == Level::unclassified && !decides_release(portion) &&
          std::ranges::any_of(portion.controls, is_disseminated));
}

bool is_controlled_nuclear(const Marking& portion) {
  return portion.has("DOD UCNI") || portion.has("DOE UCNI");
}

// Whoever has a say: the classified portions, and those of the others that decide the release or
// defer it.
class Release {
 public:
  explicit Release(std::span<const Marking> portions) : portions_(portions) {
    for (const Marking& portion : portions)
      if (portion.level > Level::unclassified || decides_release(portion) ||
          defers_release(portion))
        voters_.push_back(&portion);
  }

  void decide(Marking& banner) const {
    if (!any(decides_release)) return;
    if (any(forbids_release) || forbidden_by_ucni(banner)) return forbid(banner);
    const bool released = release(banner);
    const bool displayed = display(banner);
    const bool deferred = all(defers_release);
    if (!released && !displayed && !deferred) return forbid(banner);
    if (deferred) banner.controls.emplace_back("RELIDO");
  }

 private:
  static bool releases(const Marking& portion) {
    return portion.has("REL") || portion.has("EYES ONLY") || !portion.release_to.empty();
  }

  static bool has_eyes_only(const Marking& portion) { return portion.has("EYES ONLY"); }

  static bool displays(const Marking& portion) { return portion.has("DISPLAY ONLY"); }

  static void forbid(Marking& banner) { banner.controls.emplace_back("NOFORN"); }

  // Classified text that may go abroad does not take UCNI with it.
  bool forbidden_by_ucni(const Marking& banner) const {
    return banner.level > Level::unclassified &&
           std::ranges::any_of(portions_, is_controlled_nuclear);
  }

  template <typename Predicate>
  bool any(Predicate predicate) const {
    return std::ranges::any_of(voters_, [&](const Marking* voter) { return predicate(*voter); });
  }
  template <typename Predicate>
  bool all(Predicate predicate) const {
    return std::ranges::all_of(voters_, [&](const Marking* voter) { return predicate(*voter); });
  }

  // What is common to all lists; a bare REL has that of the banner and so narrows nothing.
  template <typename ListOf>
  std::optional<WordList> common_list(ListOf list_of) const {
    std::optional<WordList> result;
    for (const Marking* voter : voters_) {
      const WordList list = list_of(*voter);
      if (list.empty()) continue;
      result = result ? common(*result, list) : closed(list);
    }
    return result;
  }

  // EYES ONLY beside REL TO becomes REL TO.
  bool release(Marking& banner) const {
    if (!all(releases)) return false;
    const auto list = common_list([](const Marking& voter) { return voter.release_to; });
    if (list && !names_others(*list)) return false;
    if (list) banner.release_to = *list;
    if (all(has_eyes_only))
      banner.controls.emplace_back("EYES ONLY");
    else if (!list)
      banner.controls.emplace_back("REL");
    return true;
  }

  // Who may have a text may see it, so a release counts as a display.
  bool display(Marking& banner) const {
    if (!any(displays) || !all([](const Marking& voter) { return !shown_to(voter).empty(); }))
      return false;
    WordList list = *common_list(shown_to);
    drop(list, "USA");
    for (const std::string& code : banner.release_to) drop(list, code);
    if (list.empty()) return false;
    banner.controls.emplace_back("DISPLAY ONLY");
    banner.display_to = list;
    return true;
  }

  static WordList shown_to(const Marking& portion) {
    WordList list = portion.display_to;
    for (const std::string& code : portion.release_to) add(list, code);
    return list;
  }

  std::span<const Marking> portions_;
  std::vector<const Marking*> voters_;
};

}  // namespace

// The USA is in a list or is not.
WordList with_members(const WordList& countries) {
  WordList result = countries;
  for (const Group& group : groups)
    if (contains(countries, group.name))
      for (const std::string_view member : group.members)
        if (member != "USA") add(result, member);
  return result;
}

bool decides_release(const Marking& portion) {
  return forbids_release(portion) || !portion.release_to.empty() ||
         std::ranges::any_of(portion.controls, is_release);
}

bool is_disseminated(std::string_view control) {
  return control_word(control).kind == ControlKind::dissemination && !is_release(control);
}

void decide_release(Marking& banner, std::span<const Marking> portions) {
  Release(portions).decide(banner);
}

}  // namespace cablelint
