#include "mutation/defect.hpp"

namespace cablelint {

std::span<const Defect> artifact_defects() {
  static const std::vector<Defect> defects = {
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
