#include <string>

#include "catch.hpp"
#include "lint.hpp"
#include "linter/builtin.hpp"
#include "model/banner.hpp"
#include "model/build.hpp"
#include "model/marking.hpp"
#include "rules/load.hpp"
#include "syntax/parse.hpp"

namespace cablelint {
namespace {

// A cable with its heading and portions, held in memory.
struct Read {
  Source source;
  Restored restored;
  SyntaxTree tree;
  Document document;

  explicit Read(const std::string& text)
      : source("", text),
        restored(restore(source)),
        tree(parse(restored.source())),
        document(build(restored, tree, *builtin_rules().tables)) {}
  const Cable& cable() const { return *document.cables[0]; }
};

std::string banner(const Mark* mark) {
  return mark ? banner_form(marking_of(*mark), MarkStyle::ic_register) : "";
}

std::string heading(const std::string& lines) {
  const Read read(lines +
                  "\nE.O. 13526: DECL: 03/15/2034\nTAGS: PGOV\nSUBJECT: A FAIR\n\n1. Text.\n");
  Arena arena;
  return banner(heading_banner(read.cable(), arena));
}

const std::string top =
    "S E C R E T ASTANA 000482\nE.O. 13526: DECL: 03/15/2034\n"
    "TAGS: PGOV\nSUBJECT: A FAIR\n\n";

}  // namespace

TEST_CASE("captions that are controls belong to the heading's banner") {
  CHECK(heading("S E C R E T ASTANA 000482") == "SECRET");
  CHECK(heading("SECRET//SI//ORCON ASTANA 000482\nNOFORN\nSIPDIS") == "SECRET//SI//ORCON/NOFORN");
  CHECK(heading("SECRET//REL TO USA, GBR LA PAZ 000482") == "SECRET//REL TO USA, GBR");
  CHECK(heading("SECRET//FGI GBR ASTANA 000482") == "SECRET//FGI GBR");
  CHECK(heading("SECRET//DISPLAY ONLY AFG LA PAZ 000482") == "SECRET//DISPLAY ONLY AFG");
}

TEST_CASE("a required control stands where a portion has it") {
  const Read read(top + "1. (S//REL TO USA, FVEY) Text.\n\n2. (C//SI-G//REL TO USA, GBR) Text.\n");
  Arena arena;
  const Mark& required = *required_banner(read.cable(), arena);
  CHECK(required.text == "SECRET//SI-G//REL TO USA, GBR");
  REQUIRE(required.controls.size() == 1);
  CHECK(read.restored.source().slice(required.controls[0]->span) == "SI-G");
}

TEST_CASE("what portions require only together stands on the one that releases to nobody") {
  const Read read(top + "1. (S//REL TO USA, GBR) Text.\n\n2. (C) Text.\n");
  Arena arena;
  const Mark& required = *required_banner(read.cable(), arena);
  CHECK(required.text == "SECRET//NOFORN");
  REQUIRE(required.controls.size() == 1);
  CHECK(read.restored.source().slice(required.controls[0]->span) == "(C)");
}

TEST_CASE("groups have their members beside them in a required release") {
  const Read read(top + "1. (S//REL TO USA, FVEY) Text.\n");
  Arena arena;
  CHECK(required_banner(read.cable(), arena)->release_to.size() == 6);
}

}  // namespace cablelint
