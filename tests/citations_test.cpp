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

}  // namespace cablelint
