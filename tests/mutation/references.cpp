#include "mutation/defect.hpp"

namespace cablelint {

std::span<const Defect> reference_defects() {
  static const std::vector<Defect> defects = {
      {"reference-cited-not-listed",
       {.references = 0},
       {becomes("references", "A. {other} 55|B. {third} 61"), said("Ref C says the same.")}},
      {"reference-later-year",
       {.layouts = with_heading, .references = 0},
       {becomes("references", "{+1yy} {other} 55")}},
      {"reference-leading-zeros", {.references = 0}, {becomes("references", "{other} 000055")}},
      {"reference-letter-repeated",
       {.references = 0},
       {becomes("references", "A. {other} 55|A. {third} 61")}},
      {"reference-letter-skipped",
       {.references = 0},
       {becomes("references", "A. {other} 55|C. {third} 61")}},
      {"reference-letters-disordered",
       {.references = 0},
       {becomes("references", "A. {other} 55|C. {third} 61|B. {other} 56")}},
      {"reference-not-cited",
       {.references = 0},
       {becomes("references", "A. {other} 55|B. {third} 61"), said("Ref A says the same.")}},
      {"reference-post-unknown", {.references = 0}, {becomes("references", "{other}TT 55")}},
      {"reference-repeated",
       {.references = 0},
       {becomes("references", "A. {-1yy} {other} 55|B. {-1yy} {other} 55")}},
      {"reference-single-letter", {.references = 0}, {becomes("references", "A. {other} 55")}},
      {"reference-to-itself", {.references = 0}, {becomes("references", "{post} {digits}")}},
      {"references-missing", {.references = 0}, {said("This was said in reftel.")}},
      {"references-without-letters",
       {.references = 0},
       {becomes("references", "{other} 55; {third} 61")}},
  };
  return defects;
}

}  // namespace cablelint
