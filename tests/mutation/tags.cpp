#include "mutation/defect.hpp"

namespace cablelint {

std::span<const Defect> tag_defects() {
  static const std::vector<Defect> defects = {
      {"ogen-alone", {}, {becomes("tags", "OGEN|FI")}},
      {"old-tag-unknown", {}, {becomes("tags", "EAGRR|FI")}},
      {"person-tag-form", {.layouts = undamaged}, {becomes("tags", "OVIP|FI|(Doe, John Q.)")}},
      {"person-tag-without-subject", {}, {becomes("tags", "EAGR|FI|(DOE, JOHN)")}},
      {"program-tag-unknown", {.from = "1980-01-01"}, {becomes("tags", "EAGR|KIFR|FI")}},
      {"tag-geographic-missing", {}, {becomes("tags", "EAGR|ETRD")}},
      {"tag-is-a-term", {.layouts = undamaged}, {becomes("tags", "EAGR|FI|Human Rights")}},
      {"tag-not-in-force",
       {.layouts = with_heading, .from = "1990-01-01"},
       {becomes("tags", "PFOR|FI")}},
      {"tag-repeated", {}, {becomes("tags", "EAGR|ETRD|EAGR|FI")}},
      {"tag-subject-missing", {}, {becomes("tags", "FI|TH")}},
      {"tag-unknown", {}, {becomes("tags", "EAGR|PHUMM|FI")}},
      {"tags-missing", {.layouts = undamaged}, {becomes("tags", "")}},
      {"tags-order", {}, {becomes("tags", "EAGR|FI|ETRD")}},
      {"tags-stray-comma", {.layouts = undamaged}, {becomes("tags", "EAGR|ETRD,|FI")}},
      {"tags-trailing-period", {.layouts = with_heading}, {becomes("tags", "EAGR|FI.")}},
  };
  return defects;
}

}  // namespace cablelint
