#include <algorithm>
#include <array>
#include <set>

#include "model/compartment.hpp"
#include "model/control.hpp"
#include "model/marking.hpp"
#include "model/release.hpp"
#include "model/word_list.hpp"

namespace cablelint {
namespace {

using Portions = std::span<const Marking>;

// Every control of the portions but those on release, which are decided together.
WordList all_controls(Portions portions) {
  WordList controls;
  std::set<std::string_view> seen;
  for (const Marking& portion : portions)
    for (const std::string& name : portion.controls)
      if (!is_release(name) && control_word(name).kind != ControlKind::owner &&
          seen.insert(name).second)
        controls.push_back(name);
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
  const WordList all = banner.controls;
  for (const auto& [stricter, other] : supersedes)
    if (contains(all, stricter)) drop(banner.controls, other);
  if (std::ranges::any_of(all, is_more_than_fouo)) drop(banner.controls, "FOUO");
  if (banner.level > Level::unclassified)
    for (const std::string_view name : needless_above_unclassified) drop(banner.controls, name);
}

// SBU NOFORN stays one marking where nothing else decides the release of the text.
void join_noforn(Marking& banner, Portions portions) {
  WordList owners;
  for (const Marking& portion : portions) {
    const WordList own = portion.with_own_noforn();
    if (own.empty() && decides_release(portion)) return;
    for (const std::string& name : own) add(owners, name);
  }
  const auto joins = [&](const std::string& name) { return contains(owners, name); };
  if (banner.level != Level::unclassified || std::ranges::none_of(banner.controls, joins)) return;
  drop(banner.controls, "NOFORN");
  for (std::size_t i = banner.controls.size(); i-- > 0;)
    if (joins(banner.controls[i]))
      banner.controls.insert(banner.controls.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                             "NOFORN");
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
  std::set<std::string_view> seen;
  for (const Marking& portion : portions)
    for (const std::string_view owner : owners_of(portion))
      if ((banner.foreign || owner != "USA") && seen.insert(owner).second)
        banner.fgi.emplace_back(owner);
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
  decide_release(banner, portions);
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
