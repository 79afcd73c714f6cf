#include "model/control.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "model/compartment.hpp"

namespace cablelint {
namespace {

using enum ControlKind;

struct Row : ControlWord {
  std::string_view spellings;  // others than name and portion, between bars
};

// In the order of the register; what is not in it (older or State's own) stands where it fits.
constexpr std::array rows = {
    Row{{compartment, "HCS", "HCS"}, ""},
    Row{{compartment, "KDK", "KDK"}, ""},
    Row{{compartment, "RSV", "RSV"}, "RESERVE"},
    Row{{compartment, "SI", "SI"}, "COMINT|SPECIAL INTELLIGENCE"},
    Row{{compartment, "TK", "TK"}, "TALENT KEYHOLE"},
    Row{{special_access, "SAR", "SAR"}, "SPECIAL ACCESS REQUIRED"},
    Row{{special_access, "BALK", "BALK"}, ""},  // of NATO, behind our own
    Row{{special_access, "BOHEMIA", "BOHEMIA"}, ""},
    Row{{atomic, "RD", "RD"}, "RESTRICTED DATA"},
    Row{{atomic, "FRD", "FRD"}, "FORMERLY RESTRICTED DATA"},
    Row{{atomic, "CNWDI", "CNWDI"}, "CRITICAL NUCLEAR WEAPON DESIGN INFORMATION"},
    Row{{atomic, "SIGMA", "SG"}, ""},
    Row{{atomic, "DOD UCNI", "DCNI"}, "DOD UNCLASSIFIED CONTROLLED NUCLEAR INFORMATION"},
    Row{{atomic, "DOE UCNI", "UCNI"}, "DOE UNCLASSIFIED CONTROLLED NUCLEAR INFORMATION"},
    Row{{atomic, "TFNI", "TFNI"}, "TRANSCLASSIFIED FOREIGN NUCLEAR INFORMATION"},
    Row{{atomic, "ATOMAL", "ATOMAL"}, ""},
    Row{{dissemination, "RSEN", "RS"}, "RISK SENSITIVE"},
    Row{{dissemination, "FOUO", "FOUO", true}, "FOR OFFICIAL USE ONLY"},
    Row{{dissemination, "ORCON", "OC"}, "ORIGINATOR CONTROLLED"},
    Row{{dissemination, "ORCON-USGOV", "OC-USGOV"}, "ORIGINATOR CONTROLLED-USGOV"},
    Row{{dissemination, "IMCON", "IMC"}, "CONTROLLED IMAGERY"},
    Row{{dissemination, "NOFORN", "NF"}, "NOT RELEASABLE TO FOREIGN NATIONALS|NOFOR|N/F|N"},
    Row{{dissemination, "PROPIN", "PR"}, "CAUTION-PROPRIETARY INFORMATION INVOLVED"},
    Row{{dissemination, "REL", "REL"}, ""},
    Row{{dissemination, "RELIDO", "RELIDO"}, "RELEASABLE BY INFORMATION DISCLOSURE OFFICIAL"},
    Row{{dissemination, "EYES ONLY", "EYES"}, ""},
    Row{{dissemination, "DEA SENSITIVE", "DSEN", true}, ""},
    Row{{dissemination, "RAWFISA", "RAWFISA"}, "RAW FOREIGN INTELLIGENCE SURVEILLANCE ACT"},
    Row{{dissemination, "FISA", "FISA"}, "FOREIGN INTELLIGENCE SURVEILLANCE ACT"},
    Row{{dissemination, "DISPLAY ONLY", "DISPLAY ONLY"}, ""},
    Row{{dissemination, "NOCONTRACT", "NC"}, ""},
    Row{{dissemination, "WNINTEL", "WN"}, ""},
    Row{{other, "LIMDIS", "DS"}, "LIMITED DISTRIBUTION"},
    Row{{other, "ACCM", "ACCM"}, ""},
    Row{{other, "EXDIS", "XD"}, "EXCLUSIVE DISTRIBUTION"},
    Row{{other, "NODIS", "ND"}, "NO DISTRIBUTION"},
    Row{{other, "SBU", "SBU", true}, "SENSITIVE BUT UNCLASSIFIED"},
    Row{{other, "LES", "LES", true}, "LAW ENFORCEMENT SENSITIVE"},
    Row{{other, "SSI", "SSI", true}, "SENSITIVE SECURITY INFORMATION"},
    Row{{other, "NNPI", "NNPI"}, "NAVAL NUCLEAR PROPULSION INFORMATION"},
    Row{{other, "LIMITED OFFICIAL USE", "LOU", true}, ""},
    Row{{other, "OFFICIAL USE ONLY", "OUO", true}, ""},
    Row{{other, "SENSITIVE", "SENSITIVE"}, ""},
    Row{{other, "CUI", "CUI", true}, "CONTROLLED UNCLASSIFIED INFORMATION"},
    Row{{other, "SP", "SP"}, ""},
    Row{{owner, "JOINT", "JOINT"}, ""},
    Row{{owner, "RESTRICTED", "R"}, ""},
    Row{{owner, "NATO RESTRICTED", "NR"}, ""},
};

using Index = std::unordered_map<std::string_view, const Row*>;

void add_spellings(Index& index, const Row& row) {
  index.emplace(row.name, &row);
  index.emplace(row.portion, &row);
  for (std::string_view rest = row.spellings; !rest.empty();) {
    const auto bar = std::min(rest.find('|'), rest.size());
    index.emplace(rest.substr(0, bar), &row);
    rest.remove_prefix(std::min(bar + 1, rest.size()));
  }
}

void add_words(std::vector<std::string_view>& words, std::string_view text) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  for (auto at = text.find_first_of(letters); at != std::string_view::npos;
       at = text.find_first_of(letters, at)) {
    const auto end = std::min(text.find_first_not_of(letters, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end;
  }
}

const Row* spelled(std::string_view text) {
  static const Index index = [] {
    Index made;
    for (const Row& row : rows) add_spellings(made, row);
    return made;
  }();
  const auto found = index.find(text);
  return found == index.end() ? nullptr : found->second;
}

// The row and how much of the text is its word: "SI" in "SI-G ABCD".
std::pair<const Row*, std::size_t> longest_prefix(std::string_view text) {
  for (std::size_t end = text.size(); end != std::string_view::npos && end > 0;
       end = text.find_last_of("- ", end - 1))
    if (const Row* row = spelled(text.substr(0, end))) return {row, end};
  return {nullptr, 0};
}

std::string capitals_with_single_blanks(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool letter = c >= 'a' && c <= 'z';
    const bool blank = static_cast<unsigned char>(c) <= ' ';
    if (blank && (result.empty() || result.back() == ' ')) continue;
    result += letter ? static_cast<char>(c - 'a' + 'A') : blank ? ' ' : c;
  }
  return result;
}

const Row& row_of(std::string_view name) {
  static constexpr Row unheard_of{{other, "", ""}, ""};
  const Row* row = longest_prefix(name).first;
  return row ? *row : unheard_of;
}

}  // namespace

std::string control_name(std::string_view printed) {
  std::string text = capitals_with_single_blanks(printed);
  const auto [row, length] = longest_prefix(text);
  if (row) text.replace(0, length, row->name);
  return row && row->kind == compartment ? with_short_compartments(text) : text;
}

const ControlWord& control_word(std::string_view name) { return row_of(name); }

std::string_view kind_name(std::string_view control) {
  static constexpr std::array<std::string_view, 6> names = {
      "compartment", "special access", "atomic", "dissemination", "other", "owner"};
  if (control.starts_with("FGI")) return "foreign";
  if (is_release(control_word(control).name)) return "release";
  return names[static_cast<std::size_t>(control_word(control).kind)];
}

bool is_of_register_only(std::string_view name) {
  static constexpr std::array<std::string_view, 13> names = {
      "RSEN",         "FOUO", "ORCON-USGOV", "RELIDO", "DEA SENSITIVE", "FISA", "RAWFISA",
      "DISPLAY ONLY", "LES",  "SSI",         "NNPI",   "ACCM",          "CUI"};
  const ControlWord& word = control_word(name);
  return word.kind < dissemination || std::ranges::find(names, word.name) != names.end();
}

std::string portion_name(std::string_view name) {
  const auto [row, length] = longest_prefix(name);
  return row ? std::string(row->portion).append(name.substr(length)) : std::string(name);
}

bool is_program(std::string_view name) {
  const std::string_view family = control_word(name).name;
  return family == "SAR" || family == "ACCM";
}

bool is_release(std::string_view name) {
  static constexpr std::array<std::string_view, 5> names = {"NOFORN", "REL", "RELIDO", "EYES ONLY",
                                                            "DISPLAY ONLY"};
  return std::ranges::find(names, name) != names.end();
}

bool is_control(std::string_view text) { return spelled(text) != nullptr; }

std::span<const std::string_view> words_of_controls() {
  static const std::vector<std::string_view> words = [] {
    std::vector<std::string_view> all;
    for (const Row& row : rows)
      for (const std::string_view text : {row.name, row.portion, row.spellings})
        add_words(all, text);
    std::ranges::sort(all);
    return all;
  }();
  return words;
}

bool takes_noforn(std::string_view name) { return name == "SBU" || name == "LES"; }

bool comes_before(std::string_view name, std::string_view other_name) {
  const auto place = [](std::string_view each) {
    const Row* row = longest_prefix(each).first;
    return std::tuple(row ? row - rows.data() : std::ptrdiff_t{rows.size()}, each);
  };
  return place(name) < place(other_name);
}

}  // namespace cablelint
