#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "model/compartment.hpp"
#include "model/control.hpp"
#include "model/marking.hpp"

namespace cablelint {
namespace {

using Portions = std::span<const Marking>;
using Words = std::vector<std::string>;

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

bool contains(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

void add(Words& words, std::string_view word) {
  if (!contains(words, word)) words.emplace_back(word);
}

void drop(Words& words, std::string_view word) { std::erase(words, word); }

// Whether a list lets in a country or a group, by itself or with a group it belongs to.
bool lets_in(const Words& list, std::string_view code) {
  if (contains(list, code)) return true;
  return std::ranges::any_of(groups, [&](const Group& group) {
    return contains(list, group.name) &&
           std::ranges::find(group.members, code) != group.members.end();
  });
}

// A list with the members of its groups beside them; the USA is in a list or is not.
Words opened(const Words& list) {
  Words result = list;
  for (const Group& group : groups)
    if (contains(list, group.name))
      for (const std::string_view member : group.members)
        if (member != "USA") add(result, member);
  return result;
}

// A list without repeats and without the countries that a group in it lets in anyhow.
Words closed(const Words& list) {
  Words result;
  for (const std::string& code : list) {
    Words rest = list;
    drop(rest, code);
    if (code == "USA" || !lets_in(rest, code)) add(result, code);
  }
  return result;
}

Words common(const Words& one, const Words& other) {
  Words result;
  for (const std::string& code : opened(one))
    if (lets_in(other, code)) result.push_back(code);
  return closed(result);
}

bool names_others(const Words& countries) {
  return std::ranges::any_of(countries, [](const auto& code) { return code != "USA"; });
}

bool forbids_release(const Marking& portion) {
  return portion.has("NOFORN") || portion.has("EXDIS") || portion.has("NODIS");
}

bool decides_release(const Marking& portion) {
  return forbids_release(portion) || !portion.release_to.empty() ||
         std::ranges::any_of(portion.controls, is_release);
}

bool is_disseminated(std::string_view control) {
  return control_word(control).kind == ControlKind::dissemination && !is_release(control);
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

// Release and disclosure (Manual 2016, D.2 table 3 and H.1 for what is unclassified). Whoever has
// a say: the classified portions, and those of the others that decide it or defer it. NOFORN
// wherever not all say yes to somebody.
class Release {
 public:
  explicit Release(Portions portions) : portions_(portions) {
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
  std::optional<Words> common_list(ListOf list_of) const {
    std::optional<Words> result;
    for (const Marking* voter : voters_) {
      const Words list = list_of(*voter);
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
    Words list = *common_list(shown_to);
    drop(list, "USA");
    for (const std::string& code : banner.release_to) drop(list, code);
    if (list.empty()) return false;
    banner.controls.emplace_back("DISPLAY ONLY");
    banner.display_to = list;
    return true;
  }

  static Words shown_to(const Marking& portion) {
    Words list = portion.display_to;
    for (const std::string& code : portion.release_to) add(list, code);
    return list;
  }

  Portions portions_;
  std::vector<const Marking*> voters_;
};

// Every control of the portions but those on release, which are decided together.
Words all_controls(Portions portions) {
  Words controls;
  for (const Marking& portion : portions)
    for (const std::string& name : portion.controls)
      if (!is_release(name) && control_word(name).kind != ControlKind::owner) add(controls, name);
  return with_compartments_joined(controls);
}

// The stricter control stands for the other.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> supersedes = {{
    {"NODIS", "EXDIS"},
    {"NODIS", "SBU"},
    {"EXDIS", "SBU"},
    {"ORCON", "ORCON-USGOV"},
    {"RD", "FRD"},
    {"RD", "TFNI"},
    {"FRD", "TFNI"},
}};

// A classified level protects what these ask for.
constexpr std::array<std::string_view, 8> needless_above_unclassified = {
    "FOUO",     "SBU",     "LIMITED OFFICIAL USE", "OFFICIAL USE ONLY", "SENSITIVE", "LIMDIS",
    "DOD UCNI", "DOE UCNI"};

// FOUO stands alone, or with what decides the release.
bool is_more_than_fouo(std::string_view name) {
  return name != "FOUO" && (is_disseminated(name) || control_word(name).kind == ControlKind::other);
}

void drop_needless(Marking& banner) {
  const Words all = banner.controls;
  for (const auto& [stricter, other] : supersedes)
    if (contains(all, stricter)) drop(banner.controls, other);
  if (std::ranges::any_of(all, is_more_than_fouo)) drop(banner.controls, "FOUO");
  if (banner.level > Level::unclassified)
    for (const std::string_view name : needless_above_unclassified) drop(banner.controls, name);
}

// SBU NOFORN stays one marking where nothing else decides the release of the text.
void join_noforn(Marking& banner, Portions portions) {
  Words owners;
  for (const Marking& portion : portions) {
    const Words own = portion.with_own_noforn();
    if (own.empty() && decides_release(portion)) return;
    for (const std::string& name : own) add(owners, name);
  }
  const auto joins = [&](const std::string& name) { return contains(owners, name); };
  if (banner.level != Level::unclassified || std::ranges::none_of(banner.controls, joins)) return;
  drop(banner.controls, "NOFORN");
  for (std::size_t i = banner.controls.size(); i-- > 0;)
    if (joins(banner.controls[i]))
      banner.controls.insert(banner.controls.begin() + i + 1, "NOFORN");
}

std::set<std::string_view> owners_of(const Marking& portion) {
  if (contains(portion.fgi, "FGI")) return {"FGI"};  // one concealed conceals the others
  return {portion.fgi.begin(), portion.fgi.end()};
}

// JOINT, or RESTRICTED where nothing is above it.
void add_owner_words(Marking& banner, Portions portions) {
  for (const std::string& name : portions.front().controls)
    if (control_word(name).kind == ControlKind::owner &&
        std::ranges::all_of(portions, [&](const Marking& portion) { return portion.has(name); }))
      add(banner.controls, name);
}

// Where all portions are of the same owners the banner is theirs too; elsewhere their part in it is
// foreign government information.
void add_owners(Marking& banner, Portions portions) {
  const Marking& first = *std::ranges::max_element(
      portions, {}, [](const Marking& portion) { return portion.fgi.size(); });
  banner.foreign = std::ranges::all_of(portions, [&](const Marking& portion) {
    return portion.foreign && portion.has("JOINT") == first.has("JOINT") &&
           (portion.fgi.empty() || owners_of(portion) == owners_of(first));
  });
  for (const Marking& portion : portions)
    for (const std::string_view owner : owners_of(portion))
      if (banner.foreign || owner != "USA") add(banner.fgi, owner);
  if (contains(banner.fgi, "FGI")) banner.fgi = {"FGI"};
  if (banner.foreign) add_owner_words(banner, portions);
}

}  // namespace

Marking roll_up(Portions portions) {
  Marking banner;
  if (portions.empty()) return banner;
  banner.level = std::ranges::max_element(portions, {}, &Marking::level)->level;
  banner.controls = all_controls(portions);
  drop_needless(banner);
  Release(portions).decide(banner);
  add_owners(banner, portions);
  std::ranges::stable_sort(banner.controls, comes_before);
  join_noforn(banner, portions);
  return banner;
}

bool covers(const Marking& banner, const Marking& portion) {
  const std::array both = {banner, portion};
  return roll_up(both) == roll_up(std::span(&banner, 1));
}

}  // namespace cablelint
