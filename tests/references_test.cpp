// What is read of the reference lists that people write, one row a way of writing.
#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "model/build.hpp"
#include "syntax/parse.hpp"

namespace cablelint {
namespace {

std::string words_of(const Reference& one) {
  std::string words = one.letter ? std::string(*one.letter) + ": " : "";
  if (!one.number) return words + "words";
  if (one.year) words += std::to_string(*one.year) + " ";
  if (one.post) words += std::string(*one.post) + " ";
  return words + (one.airgram ? "A-" : "") + std::to_string(*one.number);
}

struct Text {
  explicit Text(std::string_view list, std::string_view text = "1. (C) The fair opened.")
      : source("cable.txt",
               "C O N F I D E N T I A L ALMATY 001721\nE.O. 12958: DECL: 04/26/2015\n"
               "TAGS: PGOV, KZ\nSUBJECT: A FAIR\n" +
                   std::string(list) +
                   "\nClassified By: DCM Pat Holland; reasons 1.4 (b) and (d)\n\n" +
                   std::string(text) + "\n"),
        document(build(Restored(source), parse(source), tables)),
        cable(*document.cables[0]) {}

  std::string references() const {
    std::string all;
    for (const Reference* one : cable.references) all += (all.empty() ? "" : "; ") + words_of(*one);
    return all;
  }

  Source source;
  Tables tables;
  Document document;
  const Cable& cable;
};

struct Row {
  std::string list;
  std::string read;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.list);
    const Text text(row.list);
    CHECK(text.references() == row.read);
    CHECK(text.cable.authority != nullptr);
    CHECK(text.cable.paragraphs.size() == 1);
  }
}

}  // namespace

TEST_CASE("references are lettered in many ways") {
  check({
      {"REF: A. ASTANA 441\n     B. MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF: A) ASTANA 441\n-  B) MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF: A. ASTANA 441\n--B. MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF: A. ASTANA 441\n- B. MOSCOW 1207\n- C. OSLO 5\n",
       "A: ASTANA 441; B: MOSCOW 1207; C: OSLO 5"},
      {"REF: (A) ASTANA 441\n     (B) MOSCOW 1207\n     (C) OSLO 5\n",
       "A: ASTANA 441; B: MOSCOW 1207; C: OSLO 5"},
      {"REF: [A] ASTANA 441\n     [B] MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF: ( A ) ASTANA 441\n     ( B ) MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF: A: ASTANA 441\n     B: MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF: A.) ASTANA 441\n     B.) MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF: A - ASTANA 441\n     B - MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF: A. ASTANA 441\n\xC2\xB6"
       "B. MOSCOW 1207\n",
       "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF: A.ASTANA 441\n     B.MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF: (A)ASTANA441\n     (B)MOSCOW1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF: (1) ASTANA 441\n     (2) MOSCOW 1207\n", "ASTANA 441; MOSCOW 1207"},
      {"REF: 1) ASTANA 441\n     2) MOSCOW 1207\n", "ASTANA 441; MOSCOW 1207"},
      {"ref: a. 08 state 20001\n     b. Astana 830\n", "A: 2008 STATE 20001; B: ASTANA 830"},
      {"Reference: A) 12 ASTANA 441\n           B) 11 MOSCOW 1207\n",
       "A: 2012 ASTANA 441; B: 2011 MOSCOW 1207"},
  });
}

TEST_CASE("a letter stands twice, or behind the label again") {
  check({
      {"REF A: ASTANA 441\nREF B: MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF A) ASTANA 441\nREF B) MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF (A): ASTANA 441\nREF (B): MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF A. ASTANA 441\nREF B. MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF: A. ASTANA 441\nREF: B. MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF: ASTANA 441\nREF: MOSCOW 1207\n", "ASTANA 441; MOSCOW 1207"},
      {"REF: REF A: ASTANA 441\n     REF B: MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF A: ASTANA 441; REF B: MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF: A. A. 08 ASTANA 1441\n     B. MOSCOW 1207\n", "A: 2008 ASTANA 1441; B: MOSCOW 1207"},
      {"REF: A. REF A: ASTANA 441\n     B. REF B: MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF: A) (A) ASTANA 441\n     B) (B) MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF: A. A) ASTANA 441\n     B. B) MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
  });
}

TEST_CASE("a list is labelled and laid out in many ways") {
  check({
      {"REFS A AND B: ASTANA 441, OSLO 5\n", "ASTANA 441; OSLO 5"},
      {"REF: A. ASTANA 441\n     AND B. OSLO 5\n", "A: ASTANA 441; B: OSLO 5"},
      {"REF(S): ASTANA 441\n", "ASTANA 441"},
      {"REF (S): ASTANA 441\n", "ASTANA 441"},
      {"REFTEL: ASTANA 441\n", "ASTANA 441"},
      {"REFTEL(S): ASTANA 441\n", "ASTANA 441"},
      {"REFTELS: A. ASTANA 441 B. OSLO 5\n", "A: ASTANA 441; B: OSLO 5"},
      {"References: ASTANA 441\n", "ASTANA 441"},
      {"REF - ASTANA 441\n", "ASTANA 441"},
      {"REFS: A. ASTANA 441, B. MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REFS: A. ASTANA 441; B. MOSCOW 1207;\nC. OSLO 5\n",
       "A: ASTANA 441; B: MOSCOW 1207; C: OSLO 5"},
      {"REFS: A. ASTANA 441/B. MOSCOW 1207 / C. OSLO 5\n",
       "A: ASTANA 441; B: MOSCOW 1207; C: OSLO 5"},
      {"REF: A. ASTANA 441 (NOTAL) B. MOSCOW 1207 C. OSLO 5\n",
       "A: ASTANA 441; B: MOSCOW 1207; C: OSLO 5"},
      {"REF: (A) ASTANA 441 AND (B) MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF:\n\n     A. ASTANA 441\n     B. MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF:\n\n\n\nA. ASTANA 441\n\nB. MOSCOW 1207\n\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF:\nASTANA 441\nMOSCOW 1207\n", "ASTANA 441; MOSCOW 1207"},
      {"REF:\n\nASTANA 441\n", "ASTANA 441"},
      {"REF: A. ASTANA 441\n\n     B. HOLLAND-REED EMAIL OF 5/6/07\n\n     C. OSLO 5\n",
       "A: ASTANA 441; B: words; C: OSLO 5"},
      {"REF: (A) ASTANA 441, (B) MOSCOW 1207, (C) STATE\n6010\n",
       "A: ASTANA 441; B: MOSCOW 1207; C: STATE 6010"},
      {"REF: A. 06\nASTANA 441\n     B. MOSCOW\n     1207\n", "A: 2006 ASTANA 441; B: MOSCOW 1207"},
      {"REF: A.\n     ASTANA 441\n     B.\n     MOSCOW 1207\n", "A: ASTANA 441; B: MOSCOW 1207"},
      {"REF: A. ASTANA 441 Classified By: DCM Pat Holland\n", "A: ASTANA 441"},
  });
}

TEST_CASE("a cable is named in many ways") {
  check({
      {"REF: 06MATEO99\n", "2006 MATEO 99"},
      {"REF: 06-MATEO-57\n", "2006 MATEO 57"},
      {"REF: 06 MATEO-57\n", "2006 MATEO 57"},
      {"REF: '06 MATEO 57\n", "2006 MATEO 57"},
      {"REF: MATEO57\n", "MATEO 57"},
      {"REF: MATEO 73 (06)\n", "2006 MATEO 73"},
      {"REF: MATEO 73 (2006)\n", "2006 MATEO 73"},
      {"REF: MATEO 73 OF 2006\n", "2006 MATEO 73"},
      {"REF: ASTANA 73 DATED 5/6/07\n", "2007 ASTANA 73"},
      {"REF: ASTANA 73 (DATED 5/6/07)\n", "2007 ASTANA 73"},
      {"REF: ASTANA 73 OF MAY 6, 2007\n", "2007 ASTANA 73"},
      {"REF: ASTANA 73, 6 MAY 2007\n", "2007 ASTANA 73"},
      {"REF: ASTANA 73 DTD 05/06/07\n", "2007 ASTANA 73"},
      {"REF: ASTANA 73 (MAY 6, 2017 MEETING)\n", "ASTANA 73"},
      {"REF: A. ASTANA 73 2003 OSLO 9\n", "A: ASTANA 73; A: 2003 OSLO 9"},
      {"REF: ASTANA NO. 73\n", "ASTANA 73"},
      {"REF: ASTANA 99 AND 101\n", "ASTANA 99; ASTANA 101"},
      {"REF: ASTANA 99, 101 AND 103\n", "ASTANA 99; ASTANA 101; ASTANA 103"},
      {"REF: ASTANA 99 & 101\n", "ASTANA 99; ASTANA 101"},
      {"REF: ASTANA 441/442\n", "ASTANA 441; ASTANA 442"},
      {"REF: A. ASTANA 99 AND 101\n     B. OSLO 5\n", "A: ASTANA 99; A: ASTANA 101; B: OSLO 5"},
      {"REF: A. ASTANA 99 AND PREVIOUS B. OSLO 5\n", "A: ASTANA 99; B: OSLO 5"},
      {"REF: STATE A-1520; ASTANA A-23\n", "STATE A-1520; ASTANA A-23"},
      {"REF: HO CHI MINH CITY 538\n", "HO CHI MINH CITY 538"},
  });
}

TEST_CASE("an item of a list is no cable") {
  check({
      {"REF: A. ASTANA 441\n     B. HOLLAND 4/16/09 EMAIL\n     C. MOSCOW 1207\n",
       "A: ASTANA 441; B: words; C: MOSCOW 1207"},
      {"REF: A. ASTANA 441\n\xC2\xB6"
       "B. HOLLAND 4/16/09 EMAIL\n\xC2\xB6"
       "C. MOSCOW 1207\n",
       "A: ASTANA 441; B: words; C: MOSCOW 1207"},
      {"REF: A. HOLLAND-REED TELCON, MAY 5\n     B. MEETING OF MAY 6 2007\n", "A: words; B: words"},
      {"REF: (A) 9 FAM 99.1 N2, (B) 95 STATE 20003\n", "A: words; B: 1995 STATE 20003"},
      {"REF: A. 22 CFR 41\n     B. 12 FAM 540\n     C. OSLO 5\n", "A: words; B: words; C: OSLO 5"},
      {"REF: A. DOE LETTER 12 OF MAY 5\n     B. FAX 99 TO THE DESK\n", "A: words; B: words"},
      {"REF: (A) ASTANA 441\n     (B) DOE-REED EMAIL\n     (C) DOE-REED EMAIL OF MAY 5\n",
       "A: ASTANA 441; B: words; C: words"},
      {"REF: A. EMAIL FROM JOHN C. SMITH TO THE DESK\n     B. OSLO 5\n", "A: words; B: OSLO 5"},
      {"REF: A. E-MAIL J. DOE/P. REED 5-4-05\n     B. E-MAIL (J. DOE/P. REED), MAY 4\n",
       "A: words; B: words"},
      {"REF: A. U.S. NOTE 44\n     B. 22 U.S.C. 2304\n     C. E.O. 12958\n",
       "A: words; B: words; C: words"},
      {"REF: A. TD-314/12345-05\n     B. CJCS 121234Z MAY 05\n", "A: words; B: words"},
      {"REF: A. LONG TITLE OF A PAPER ON THE HARVEST THAT\n        GOES ON BELOW\n     B. OSLO 5\n",
       "A: words; B: OSLO 5"},
  });
}

TEST_CASE("words behind a cable belong to it") {
  check({
      {"REF: A. ASTANA 441 (NOTAL)\n     B. OSLO 5 (Report on the fair\n        in spring)\n",
       "A: ASTANA 441; B: OSLO 5"},
      {"REF: A. ASTANA 441 PARA 5\n     B. OSLO 5, PARAS 2-4\n", "A: ASTANA 441; B: OSLO 5"},
      {"REF: A. ASTANA 441 - B. OSLO 5 -- C. OSLO 6\n", "A: ASTANA 441; B: OSLO 5; C: OSLO 6"},
      {"REF: A. ASTANA 441 - THE FAIR\n     B. OSLO 5 \"A SHIP\"\n", "A: ASTANA 441; B: OSLO 5"},
      {"REF: A. ASTANA 441 - THE FAIR IN THE NORTH AND WHAT IT\n        MEANS\n     B. OSLO 5\n",
       "A: ASTANA 441; B: OSLO 5"},
      {"REF: A. ASTANA 441 (A NOTE (WITH ANOTHER) IN IT), B. OSLO 5\n", "A: ASTANA 441; B: OSLO 5"},
      {"REF: A. ASTANA 441 (" + std::string(400, 'X') + ")\n     B. OSLO 5\n",
       "A: ASTANA 441; B: OSLO 5"},
  });
}

TEST_CASE("a portion mark before a reference is no letter") {
  check({
      {"REF: (C) ASTANA 441\n", "ASTANA 441"},
      {"REF: (U) ASTANA 441; (C) OSLO 5\n", "ASTANA 441; OSLO 5"},
      {"REF: (SBU) ASTANA 441\n", "ASTANA 441"},
      {"REF: (S/NF) ASTANA 441\n", "ASTANA 441"},
      {"REF: A. (C) ASTANA 441\n     B. (U) OSLO 5\n     C. (S) MOSCOW 1207\n",
       "A: ASTANA 441; B: OSLO 5; C: MOSCOW 1207"},
      {"REF: (SBU) A. ASTANA 441 (C) B. OSLO 5\n", "A: ASTANA 441; B: OSLO 5"},
      {"REF: A. (SBU) ASTANA 441\n     B. (S/NF) OSLO 5\n", "A: ASTANA 441; B: OSLO 5"},
  });
}

TEST_CASE("a marked paragraph below a list is no reference") {
  const Text text(
      "REF: A. ASTANA 441\n     B. OSLO 5\n\n(C) Summary: the fair opened in spring.\n");
  CHECK(text.references() == "A: ASTANA 441; B: OSLO 5");
  const Text glued("REF: A. ASTANA 441\n     B. OSLO 5\n(C) Summary: the fair opened in spring.\n");
  CHECK(glued.references() == "A: ASTANA 441; B: OSLO 5");
}

TEST_CASE("letters that were seen and not read are known") {
  const auto other_letters = [](std::string_view list) {
    const Text text(list);
    std::string all;
    for (const Reference* one : text.cable.references) all += one->other_letters;
    return all;
  };
  CHECK(other_letters("REF: A. ASTANA 441\n     B. OSLO 5\n") == "");
  CHECK(other_letters("REF: A. EMAIL FROM JOHN C. SMITH\n     B. OSLO 5\n") == "C");
  CHECK(other_letters("REF: A. ASTANA 441\n     B. OSLO 5\n\nHARVEST\n\nC. THE FAIR\n") == "C");
}

TEST_CASE("a subject below the list is none of its items") {
  check({
      {"REF: A. E-MAIL OF FEBRUARY 2\nSUBJECT: B. A FAIR\n", "A: words"},
      {"REF: DOE AND SMITH CALL\nSUBJ: A FAIR\n", "words"},
      {"Reference: A) ASTANA 441,\nSubject: OSLO 5 (C)\n", "A: ASTANA 441"},
  });
}

TEST_CASE("of the lists of a repeated heading the fuller one counts") {
  const Text text("REF: A. ASTANA 441\n\nSubject: a fair\n\nRef: a. Astana 441\n     b. Oslo 5\n");
  CHECK(text.references() == "A: ASTANA 441; B: OSLO 5");
}

}  // namespace cablelint
