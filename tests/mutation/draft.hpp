#pragma once
#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"

namespace cablelint {

using Strings = std::vector<std::string>;

/// How a cable comes to us; see rendered_cable.hpp.
enum class Layout { raw, mirror, markdown, released, labelled };

/// The parts of a draft: the lines of the cable, and of its paragraphs "words", "numbers", "marks",
/// the sub-paragraphs "inside" the second and the "heading" above the third.
inline constexpr std::array<std::string_view, 21> part_names = {
    "routing",    "dtg",     "from",      "to",      "info",    "level",   "mrn",
    "captions",   "passing", "eo",        "tags",    "subject", "words",   "subject-mark",
    "references", "marks",   "authority", "numbers", "inside",  "heading", "signature"};

/// A cable as named parts that may be changed before it is written: "dtg", "captions", "marks".
/// Texts have holes: `{eo}` is a part, its items between commas; `{post}` is a fact; `{+10y}` is
/// the day of the cable ten years on, printed 04/26/2015, and `{+10s}`, `{+10yy}`, `{+10yyyy}` are
/// 4/26/15, 15 and 2015.
class Draft {
 public:
  explicit Draft(Date date) : date_(date) {}

  Date date() const { return date_; }
  Strings& part(std::string_view name) { return parts_[std::string(name)]; }
  const Strings& part(std::string_view name) const;
  std::string& fact(std::string_view name) { return facts_[std::string(name)]; }
  /// The paragraph whose words come in two sections; 0 for a cable in one piece.
  std::size_t second_section = 0;

  /// A text with its holes filled. Throws std::invalid_argument for a hole that is none.
  std::string filled(std::string_view text) const;
  /// Whether there is such a hole.
  bool fills(std::string_view hole) const;
  /// Those of the parts and the facts.
  std::vector<std::string_view> names() const;
  std::string written(Layout layout) const;

 private:
  std::string hole(std::string_view name) const;
  std::string day(std::string_view hole) const;

  Date date_;
  std::map<std::string, Strings, std::less<>> parts_;
  std::map<std::string, std::string, std::less<>> facts_;
};

}  // namespace cablelint
