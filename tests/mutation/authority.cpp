#include "mutation/defect.hpp"

namespace cablelint {

std::span<const Defect> authority_defects() {
  static const std::vector<Defect> defects = {
      {"authority-empty",
       {.levels = classified},
       {becomes("authority", "{u}Classified By: ; reason {reason} (b)")}},
      {"authority-missing", {.levels = classified}, {becomes("authority", "")}},
      {"authority-on-unclassified",
       {.levels = unclassified},
       {becomes("authority", "{by}; reason {reason} (b)")}},
      {"declassify-on-differs",
       {.levels = classified, .layouts = telegram, .from = "2004-01-01"},
       {becomes("authority", "{u}{by}|Reason: {reason} (d)|Declassify On: {+12y}")}},
      {"derived-without-classifier",
       {.levels = classified},
       {becomes("authority", "{u}Derived From: Guide to Ports, 1 Jan 2014")}},
      {"multiple-sources-without-list",
       {.levels = classified, .references = 0},
       {becomes("authority", "{u}{by}|Derived From: Multiple Sources")}},
      {"reason-letter-unknown",
       {.levels = classified},
       {becomes("authority", "{u}{by}; reason {reason} (k)")}},
      {"reason-missing", {.levels = classified}, {becomes("authority", "{u}{by}")}},
      {"reason-repeated",
       {.levels = classified, .from = "1995-10-14"},
       {becomes("authority", "{u}{by}; reason {reason} (b) and (b)")}},
      {"reason-section-retired",
       {.levels = classified},
       {becomes("authority", "{u}{by}; reason 1.5 (d)")}},
      {"reason-section-unknown",
       {.levels = classified},
       {becomes("authority", "{u}{by}; reason 1.6 (d)")}},
      {"reason-section-too-early",
       {.levels = classified},
       {becomes("authority", "{u}{by}; reason 1.4 (d)")}},
      {"reason-with-derived-from",
       {.levels = classified},
       {becomes("authority", "{u}{by}|Derived From: Guide to Ports, 1 Jan 2014|Reason: 1.4 (d)")}},
      {"reason-without-letter",
       {.levels = classified},
       {becomes("authority", "{u}{by}; reason {reason}")}},
      {"source-without-date",
       {.levels = classified},
       {becomes("authority", "{u}{by}|Derived From: Guide to Ports")}},
  };
  return defects;
}

}  // namespace cablelint