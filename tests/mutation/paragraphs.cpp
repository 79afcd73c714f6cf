#include "mutation/defect.hpp"

namespace cablelint {

std::span<const Defect> paragraph_defects() {
  static const std::vector<Defect> defects = {
      {"paragraph-label-form", {.layouts = undamaged}, {printed("\n2. ", "\n2) ")}},
      {"paragraph-number-back",
       {.levels = classified,
        .layouts = with_heading,
        .from = "1995-10-14",
        .sections = false,
        .references = 0},
       {becomes("numbers", "1|2|3|1"),
        becomes("words", "The crane is red.|It was blue.|Nobody asked.|It is open.")}},
      {"paragraph-number-gap", {}, {becomes("numbers", "1|2|4|5|6|7")}},
      {"paragraph-number-repeated", {}, {becomes("numbers", "1|2|2|3|4|5")}},
      {"paragraph-number-start", {}, {becomes("numbers", "2|3|4|5|6|7")}},
      {"single-paragraph-numbered",
       {.sections = false, .references = 0},
       {becomes("words", "The crane is painted."), becomes("heading", ""), becomes("inside", "")}},
      {"sub-paragraph-skipped",
       {.levels = classified, .from = "1995-10-14"},
       {becomes("inside", "A. {mark}The first of them.|C. {mark}The third of them.")}},
  };
  return defects;
}

}  // namespace cablelint
