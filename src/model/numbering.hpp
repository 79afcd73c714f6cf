#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace cablelint {

/// What stands at the beginning of a line and may be the number of a paragraph.
struct PrintedLabel {
  std::int64_t value = 0;     // as printed; only 1 to 999 can number a paragraph
  bool pilcrow = false;       // a ¶ stands before it
  bool marked = false;        // a portion mark follows
  bool after_blank = false;   // a blank line or a ruler stands before it
  bool starts_lower = false;  // the text behind it begins in lower case
  bool indented = false;
  bool in_sentence = false;  // the line before ends no sentence
};

/// What is known of a text beside its labels.
struct NumberingHints {
  bool later_section = false;   // it begins with section 02 or later, so 1 may be missing
  bool pilcrow_as_one = false;  // it comes from a mirror that turned ¶ into 1
  bool marked = false;          // its paragraphs have portion marks
};

/// What a printed label turned out to be.
struct LabelReading {
  bool is_label = false;      // not a list inside a paragraph, nor a number at a line start
  std::int64_t number = 0;    // of the paragraph; 0 where it is no label
  bool artifact_one = false;  // the print has a 1 in front that was a ¶

  bool operator==(const LabelReading&) const = default;
};

/// Reads the labels of one text, in order, as numbers of paragraphs: the cheapest way to see in
/// them a sequence 1, 2, 3, … with gaps, repeats and restarts, foreign lists, and ¶ turned into 1.
/// Takes time in proportion to their number.
std::vector<LabelReading> read_numbers(std::span<const PrintedLabel> labels,
                                       NumberingHints hints = {});

}  // namespace cablelint
