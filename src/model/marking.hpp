#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/cable.hpp"
#include "source/source.hpp"
#include "syntax/tree.hpp"

namespace cablelint {

/// What a mark says, apart from where and how it was written: a value to compute with. Fields and
/// names are those of Mark. NOFORN directly behind SBU or LES is theirs, SBU-NF; elsewhere it is
/// that of the whole text, NF//SBU. With EYES ONLY the countries of release_to are those of its
/// list.
struct Marking {
  std::optional<Level> level;
  std::vector<std::string> controls;
  std::vector<std::string> release_to;
  std::vector<std::string> display_to;
  std::vector<std::string> fgi;
  bool foreign = false;

  bool operator==(const Marking&) const = default;
  bool has(std::string_view control) const;
  /// SBU and LES where the text is unclassified and the only NOFORN is their own.
  std::vector<std::string> with_own_noforn() const;
};

/// The two ways to write a mark: State's (S/NF), and the (S//NF) of the register of the
/// intelligence community.
enum class MarkStyle { state, ic_register };

/// The mark of a portion_mark, banner_mark or odd_mark node.
Mark read_mark(const SyntaxTree& tree, NodeIndex node, const Source& source, Arena& arena);
Marking marking_of(const Mark& mark);
/// What a text says that is one mark, of a portion or a banner; nothing where it is none.
Marking marking_in(std::string_view text);

/// The right way to write a marking in brackets, "(S//NF)", and in a banner, "SECRET//NOFORN";
/// empty where the level is not known. Both are read back as the same marking.
std::string portion_form(const Marking& marking, MarkStyle style);
std::string banner_form(const Marking& marking, MarkStyle style);
/// The style a mark follows; one that would do for both is State's.
MarkStyle style_of(const Mark& mark);

/// The banner that these portions require together (IC Markings System Register and Manual 2016,
/// D.2): the highest level, every control that the level does not make needless, and the narrowest
/// release.
Marking roll_up(std::span<const Marking> portions);
/// Whether a banner already says all that the portion requires of it.
bool covers(const Marking& banner, const Marking& portion);

}  // namespace cablelint
