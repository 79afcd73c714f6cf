#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "mutation/draft.hpp"
#include "mutation/random.hpp"

namespace cablelint {

/// One step from a clean cable to one with a fault. Texts have the draft's holes; "|" parts the
/// items of a part.
struct Change {
  enum How { becomes, above, below, without, one, every, said, print };
  How how;
  std::string_view part;
  std::string_view text;
};

/// The whole part; an empty text takes it out.
constexpr Change becomes(std::string_view part, std::string_view text) {
  return {Change::becomes, part, text};
}
/// Items put before or behind those of the part, where they are not among them.
constexpr Change above(std::string_view part, std::string_view text) {
  return {Change::above, part, text};
}
constexpr Change below(std::string_view part, std::string_view text) {
  return {Change::below, part, text};
}
/// The part without an item.
constexpr Change without(std::string_view part, std::string_view text) {
  return {Change::without, part, text};
}
/// The mark of one paragraph, neither the first nor the last; of all of them.
constexpr Change one_mark(std::string_view text) { return {Change::one, "marks", text}; }
constexpr Change every_mark(std::string_view text) { return {Change::every, "marks", text}; }
/// A sentence at the end of a paragraph that is neither the first nor the last.
constexpr Change said(std::string_view text) { return {Change::said, "words", text}; }
/// In the text as it is written, wherever the words stand.
constexpr Change printed(std::string_view words, std::string_view instead) {
  return {Change::print, words, instead};
}

enum Layouts : unsigned {
  raw = 1,
  mirror = 2,
  markdown = 4,
  released = 8,
  labelled = 16,
  any_layout = 31,
  telegram = 15,          // in the order of its lines
  with_heading = 27,      // date-time group and addressees
  telegram_heading = 11,  // in the order of its lines
  undamaged = 25,         // nothing that a mirror may have lost
  whole_telegram = 9,
  wrapped = 3  // lines of a telegram
};

enum Levels : unsigned {
  unclassified = 1,
  confidential = 2,
  secret = 4,
  classified = 6,
  top_secret = 8,
  any_level = 7
};

/// The clean cables to which a defect can be done, beside what the rule's own dates say. Days are
/// YYYY-MM-DD, both included.
struct Where {
  unsigned levels = any_level;
  unsigned layouts = any_layout;
  std::string_view from = "1973-03-01";
  std::string_view until = "2020-12-31";
  std::optional<bool> sections = {};
  std::optional<std::size_t> references = {};
};

struct Defect {
  std::string_view rule;
  Where where;
  std::vector<Change> changes;
  std::string_view also =
      {};  // a rule that rightly speaks too: the heading lacks what the mark has
};

/// The text with the fault in it.
std::string with_defect(const Defect& defect, Draft draft, Layout layout, Random& random);

/// Those of each area of the rules.
std::span<const Defect> artifact_defects();
std::span<const Defect> authority_defects();
std::span<const Defect> caption_defects();
std::span<const Defect> classification_defects();
std::span<const Defect> eo_defects();
std::span<const Defect> layout_defects();
std::span<const Defect> paragraph_defects();
std::span<const Defect> portion_defects();
std::span<const Defect> reference_defects();
std::span<const Defect> tag_defects();
std::span<const Defect> text_defects();

}  // namespace cablelint
