#include "mutation/defect.hpp"

namespace cablelint {

std::span<const Defect> classification_defects() {
  static const std::vector<Defect> defects = {
      {"classification-above-portions",
       {.levels = secret},
       {becomes("subject mark", "(C)"), every_mark("(C)"), becomes("inside", ""),
        without("captions", "NOFORN")}},
      {"classification-missing", {.layouts = raw}, {becomes("level", "")}},
      {"efto-on-classified", {.levels = classified}, {becomes("level", "{level} EFTO")}},
      {"level-not-spaced",
       {.levels = classified, .layouts = telegram},
       {becomes("level", "{plain}")}},
      {"limited-official-use-retired",
       {.levels = unclassified},
       {becomes("level", "LIMITED OFFICIAL USE")}},
      {"section-level-differs",
       {.levels = confidential, .layouts = telegram, .sections = true},
       {printed("{level} SECTION 02", "S E C R E T SECTION 02")}},
      {"unclassified-written-out",
       {.levels = unclassified, .layouts = telegram},
       {becomes("level", "UNCLASSIFIED")}},
  };
  return defects;
}

}  // namespace cablelint
