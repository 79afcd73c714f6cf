#include "mutation/defect.hpp"

namespace cablelint {

std::span<const Defect> text_defects() {
  static const std::vector<Defect> defects = {
      {"comment-not-closed",
       {.references = 0},
       {becomes("words",
                "The crane is red.|COMMENT: It was blue.|Nobody asked.|The bridge is open.")}},
      {"line-beyond-55",
       {.layouts = wrapped},
       {becomes("heading", "What Is Open on a Line That Is Somewhat Longer Than Others")}},
      {"line-beyond-69",
       {.layouts = wrapped, .until = "2004-07-11"},
       {becomes("heading",
                "What Is Open on a Line That Is Much Longer Than the Lines of a Telegram")}},
      {"niact-unexplained",
       {.layouts = with_heading},
       {becomes("dtg", "O {when}"), becomes("to", "TO SECSTATE WASHDC NIACT IMMEDIATE 4310")}},
      {"quoted-text-not-closed", {}, {said("BEGIN TEXT: The crane is red.")}},
      {"quoted-text-not-opened", {}, {said("The crane is red. END TEXT.")}},
      {"signature-missing", {.layouts = raw | mirror | markdown}, {becomes("signature", "")}},
      {"summary-begin-without-end",
       {.references = 0},
       {becomes("words",
                "BEGIN SUMMARY: The crane is red.|It was blue.|Nobody asked.|It is open.")}},
      {"summary-end-without-begin",
       {.references = 0},
       {becomes("words", "The crane is red. END SUMMARY.|It was blue.|Nobody asked.|It is open.")}},
      {"summary-missing",
       {.references = 0},
       {becomes("words", "{long}|{long}|{long}|{long}|{long}|{long}")}},
      {"summary-not-closed",
       {.references = 0},
       {becomes("words", "SUMMARY: The crane is red.|It was blue.|Nobody asked.|It is open.")}},
  };
  return defects;
}

}  // namespace cablelint
