#pragma once
// What the grammar wanted where a line stopped, one message a line: the line and the words that
// follow "expected".
#include "grammar/cable.hpp"

namespace cablelint::grammar {

struct Message {
  const char* line;
  const char* expected;
};

template <typename Rule>
inline constexpr Message message = {"", ""};

template <>
inline constexpr Message message<blanks> = {"", "a blank"};
template <>
inline constexpr Message message<dtg_month> = {"dtg", "a month such as APR"};
template <>
inline constexpr Message message<dtg_year> = {"dtg", "a year of two digits"};
template <>
inline constexpr Message message<eo_order> = {"eo", "the number of the executive order"};
template <>
inline constexpr Message message<tags_label> = {"tags", "the label TAGS:"};
template <>
inline constexpr Message message<first_tag> = {"tags", "at least one TAG"};
template <>
inline constexpr Message message<subject_start> = {"subject", "the words of the subject"};
template <>
inline constexpr Message message<section_rest> = {"section", "OF and the number of sections"};
template <>
inline constexpr Message message<known_level> = {"classification",
                                                 "UNCLAS, CONFIDENTIAL, SECRET or TOP SECRET"};

}  // namespace cablelint::grammar
