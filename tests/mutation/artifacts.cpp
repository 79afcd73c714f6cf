#include "mutation/defect.hpp"

namespace cablelint {

std::span<const Defect> artifact_defects() {
  static const std::vector<Defect> defects = {
      {"artifact-cut-line", {.layouts = with_heading}, {becomes("tags", "EAGR|FI...")}},
      {"artifact-entities", {.layouts = undamaged}, {said("Bread &amp; water are dear.")}},
      {"artifact-html", {.layouts = undamaged}, {printed("\n1. ", "\n<a href='#par1'>¶</a>1. ")}},
      {"artifact-lost-line-ends", {.layouts = undamaged}, {printed("\nTAGS:", " TAGS:")}},
      {"artifact-record",
       {.layouts = raw | mirror},
       {becomes("routing", "\"77\",\"4/26/2005 9:31\",\"05ALMATY1721\",\"Embassy Almaty\",\"")}},
      {"artifact-redaction", {.layouts = undamaged}, {said("XXXXXXXXXXXX said so.")}},
      {"artifact-repeated-tags", {.layouts = with_heading}, {becomes("tags", "EAGR|FI|EAGR|FI")}},
      {"artifact-extract-notice",
       {.layouts = raw | mirror},
       {becomes("routing",
                "This record is a partial extract of the original cable. The full text "
                "of the original cable is not available.")}},
      {"artifact-joined-tags", {.layouts = with_heading}, {becomes("tags", "EAGRETRDPE")}},
      {"artifact-markdown-link", {.layouts = with_heading}, {becomes("tags", "[EAGR](#)|[FI](#)")}},
      {"artifact-page-head",
       {.layouts = wrapped},
       {becomes("heading", "{plain}\n\nPAGE 02 {post} {number}\n")}},
      {"artifact-pilcrow", {.layouts = undamaged}, {printed("\n1. ", "\n¶1. ")}},
      {"artifact-pilcrow-as-one", {.layouts = markdown}, {}},  // the layout itself
      {"artifact-split-paragraph",
       {.layouts = markdown},
       {said("The minister said that the harvest was good."),
        printed("that the harvest", "that the\n\nharvest")}},
  };
  return defects;
}

}  // namespace cablelint
