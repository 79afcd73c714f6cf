#include <algorithm>
#include <string>

#include "catch.hpp"
#include "syntax/parse.hpp"

namespace cablelint {
namespace {

// The kinds of the lines of a text, in order, blanks left out.
std::string lines(const std::string& text) {
  const Source source("a.txt", text);
  const SyntaxTree tree = parse(source);
  std::string result;
  for (const NodeIndex transmission : tree.children(0))
    for (const NodeIndex at : tree.children(transmission)) {
      if (tree.nodes[at].kind == NodeKind::blank_line) continue;
      if (!result.empty()) result += ' ';
      result += name(tree.nodes[at].kind);
    }
  return result;
}

std::string errors(const std::string& text) {
  const Source source("a.txt", text);
  std::string result;
  for (const SyntaxError& error : parse(source).errors)
    result += std::string(error.line_kind) + ": expected " + std::string(error.expected) + "\n";
  return result;
}

}  // namespace

TEST_CASE("every node kind has the name of its rule") {
  CHECK(name(NodeKind::document) == "document");
  CHECK(name(NodeKind::eo_line) == "eo_line");
  CHECK(name(NodeKind::reason_letter) == "reason_letter");
  CHECK(name(NodeKind::portion_mark) == "portion_mark");
}

TEST_CASE("the lines of a heading are told apart") {
  CHECK(
      lines("VZCZCXRO4912\nOO RUEHAST\nDE RUEHTA #0721/01 1160931\nZNY CCCCC ZZH\n"
            "O 260931Z APR 05\nFM AMEMBASSY ALMATY\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 4310\n"
            "INFO RUCNCIS/CIS COLLECTIVE\nC O N F I D E N T I A L SECTION 01 OF 02 ALMATY 001721\n"
            "NOFORN\nSIPDIS\nSTATE FOR EUR/CACEN (JDOE)\nE.O. 12958: DECL: 04/26/2015\n"
            "TAGS: PGOV, PREL\nSUBJECT: A\nREF: A. ALMATY 1690\n"
            "Classified By: J. Doe; reason 1.4 (b)\n\n1. (C) Text.\n\nDOE\nNNNN\n") ==
      "routing_line routing_line routing_line routing_line dtg_line from_line to_line info_line "
      "classification_line inserted_caption inserted_caption passing_line eo_line tags_line "
      "subject_line references authority_block paragraph text_block end_of_message");
}

TEST_CASE("a broken line costs that line only") {
  const std::string text = "UNCLAS ALMATY 001721\nE.O.: N/A\nTAGS:\nSUBJECT: A\n\n1. Text.\n";
  CHECK(lines(text) == "classification_line broken_eo broken_tags subject_line paragraph");
  CHECK(errors(text) ==
        "eo: expected the number of the executive order\ntags: expected at least one TAG\n");
}

TEST_CASE("a classification line with an unknown level is reported as one") {
  CHECK(errors("CONFIDENTAL ALMATY 001721\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: A\n") ==
        "classification: expected UNCLAS, CONFIDENTIAL, SECRET or TOP SECRET\n");
}

TEST_CASE("any bytes have a tree that covers them") {
  for (const std::string& text :
       {std::string(), std::string("\r"), std::string("\n\n"), std::string("\0\xFF\xB6", 3),
        std::string("TAGS"), std::string("E.O."), std::string("(((((")}) {
    const Source source("a.txt", text);
    const SyntaxTree tree = parse(source);
    REQUIRE(!tree.nodes.empty());
    CHECK(tree.nodes[0].span == source.whole());
  }
}

TEST_CASE("looking ahead leaves no nodes behind") {
  const Source source("a.txt", "UNCLAS ALMATY 001721\nSIPDIS\nE.O. 12958: N/A\n");
  const SyntaxTree tree = parse(source);
  const auto count = [&](NodeKind kind) {
    return std::ranges::count(tree.nodes, kind, &Node::kind);
  };
  CHECK(count(NodeKind::mrn) == 1);
  CHECK(count(NodeKind::eo_order) == 1);
}

}  // namespace cablelint
