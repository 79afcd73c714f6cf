#include "catch.hpp"
#include "model/build.hpp"
#include "syntax/parse.hpp"

namespace cablelint {
namespace {

// The references that a paragraph names, one a word: "A B", and "-" for a REFTEL without a letter.
std::string cited(std::string_view sentence) {
  const Source source(
      "cable.txt", "UNCLAS ALMATY 001721\nE.O. 12958: N/A\nTAGS: PGOV, KZ\nSUBJECT: A FAIR\n\n1. " +
                       std::string(sentence) + "\n");
  const Tables tables;
  const Document document = build(Restored(source), parse(source), tables);
  std::string letters;
  for (const CitedReference* one : document.cables[0]->citations)
    letters += (letters.empty() ? "" : " ") + std::string(one->letter.value_or("-"));
  return letters;
}

}  // namespace

TEST_CASE("a text names references by their letters") {
  CHECK(cited("AS REPORTED IN REF B, THE FAIR OPENED.") == "B");
  CHECK(cited("As reported in ref (b), the fair opened.") == "B");
  CHECK(cited("SEE REFTEL C AND REFTEL.") == "C -");
  CHECK(cited("SEE REFS A AND B.") == "A B");
  CHECK(cited("SEE REFS A, C, AND D.") == "A C D");
}

TEST_CASE("the level at the foot of a page is no letter of a reference") {
  CHECK(cited("NOBODY KNEW OF THE REF\nS E C R E T\n") == "");
  CHECK(cited("SEE REF B\nS E C R E T\n") == "B");
  CHECK(cited("SEE REFS A,\nS E C R E T\n") == "A");
}

TEST_CASE("words that begin like a reference name none") {
  CHECK(cited("THE REFORM OF THE FAIR IN REF TO THE LAW") == "");
  CHECK(cited("PER REF A/S DOE SPOKE; REF I HAVE READ") == "");
  CHECK(cited("PREF A STANDS BEFORE IT") == "");
}

TEST_CASE("letters are joined in many ways") {
  CHECK(cited("SEE REFTELS A AND C.") == "A C");
  CHECK(cited("See refs (A) and (B).") == "A B");
  CHECK(cited("See refs (A, B and C).") == "A B C");
  CHECK(cited("See refs A-C.") == "A B C");
  CHECK(cited("See refs A through C.") == "A B C");
  CHECK(cited("See refs A or B (refs C & D).") == "A B C D");
  CHECK(cited("See refs A, B,\nand C.") == "A B C");
  CHECK(cited("See refs (A),\n(B) and\n(C).") == "A B C");
  CHECK(cited("It is ref a's third point; per ref. B, it rained.") == "A B");
  CHECK(cited("(Ref A.) It rained.") == "A");
}

TEST_CASE("a portion mark is no letter of a reference") {
  CHECK(cited("It rained (refs A and B). (U) Post delivered ref A points.") == "A B A");
  CHECK(cited("See ref. (U) Post delivered the points.") == "");
  CHECK(cited("See ref. (C) Post delivered the points.") == "");
  CHECK(cited("See ref A. (S) Post delivered the points.") == "A");
  CHECK(cited("This is the post's answer to reftel.\n\n(C) Post delivered it.") == "-");
  CHECK(cited("See ref (C), in which post delivered the points.") == "C");
  CHECK(cited("See ref (SBU) and ref (S/NF).") == "");
}

TEST_CASE("a letter that begins another word is no letter of a reference") {
  CHECK(cited("Per ref A, U.S. ships sailed.") == "A");
  CHECK(cited("Per ref A and C-130 flights, ships sailed.") == "A");
  CHECK(cited("We a) delivered ref A, b) heard nothing.") == "A");
  CHECK(cited("We saw ref D'AFFAIRES and ref A, I think.") == "A");
}

}  // namespace cablelint
