#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace cablelint {

/// The categories of control markings, in the order in which a mark of the register gives them
/// (IC Markings System Register and Manual 2016, G.1). `owner` holds what says whose a mark is.
enum class ControlKind : std::uint8_t {
  compartment,     // SI, TK, HCS-P
  special_access,  // SAR-…
  atomic,          // RD, CNWDI
  dissemination,   // ORCON, NOFORN, REL
  other,           // not of the intelligence community: EXDIS, SBU, LES
  owner            // JOINT, RESTRICTED, NATO RESTRICTED
};

/// One control marking, or the first word of a family of them (SI of SI-G, SIGMA of SIGMA 14).
struct ControlWord {
  ControlKind kind;
  std::string_view name;      // in a banner: "NOFORN"
  std::string_view portion;   // in a portion mark: "NF"
  bool unclassified = false;  // says by itself that what it stands on is unclassified
};

/// The name of a control in the canonical spelling, from any spelling the grammar reads: "NOFORN"
/// for "nf" or "N/F", "SI-G" for "COMINT-G".
std::string control_name(std::string_view printed);
/// What is known of the control with that canonical name.
const ControlWord& control_word(std::string_view name);
/// The kind in words: "compartment", "special access", "atomic", "release" (NOFORN, REL TO GBR,
/// RELIDO, EYES ONLY, DISPLAY ONLY), "dissemination", "other", "owner" or "foreign" (FGI GBR).
std::string_view kind_name(std::string_view control);
/// Whether only the register has that control, and so writes it with two slashes: SI, RD, RELIDO.
/// NOFORN, ORCON and what else State's telegrams used before it stand behind one slash too.
bool is_of_register_only(std::string_view name);
/// "SIGMA 14" is "SG 14" in a portion mark.
std::string portion_name(std::string_view name);
/// Whether it is a program, SAR-BP or ACCM-TEA LEAF: of several in a mark the first alone has the
/// word in front, SAR-BP/CD.
bool is_program(std::string_view name);
/// Whether it says to whom the text may be released or shown: NOFORN, REL, RELIDO, EYES ONLY,
/// DISPLAY ONLY.
bool is_release(std::string_view name);
/// Whether on unclassified text it has a NOFORN of its own: SBU-NF, LES-NF.
bool takes_noforn(std::string_view name);
/// Whether a text in capitals is a control by itself, in any of its spellings: "NF", "NOFORN".
bool is_control(std::string_view text);
/// The words of all controls, sorted: "NOFORN", "NF", "NOT", "RELEASABLE".
std::span<const std::string_view> words_of_controls();
/// Whether one control comes before another in a mark of the register.
bool comes_before(std::string_view name, std::string_view other);

}  // namespace cablelint
