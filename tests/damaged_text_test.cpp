// Headings and texts with what transmission, typing and mirrors did to them. All are invented.
#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

#include "catch.hpp"
#include "program.hpp"
#include "reading.hpp"

namespace cablelint {
namespace {

// The lines of the reading that begin with one of these keys: "mrn: ALMATY 1721\n".
std::string read(const std::string& text, const std::vector<std::string>& keys) {
  const Folder folder;
  folder.write("a.txt", text);
  const Outcome outcome = run_program(folder.path(), "parse a.txt");
  std::istringstream lines(reading_of(nlohmann::json::parse(outcome.out)));
  std::string found;
  for (std::string line; std::getline(lines, line);) {
    line.erase(0, line.find_first_not_of(' '));
    for (const std::string& key : keys)
      if (line.starts_with(key + ":")) found += line.substr(key.size() + 2) + "\n";
  }
  return found;
}

std::string cable(const std::string& line, const std::string& fields, const std::string& text) {
  return "O 260931Z APR 05\nFM AMEMBASSY ALMATY\nTO SECSTATE WASHDC 4310\n" + line + "\n\n" +
         fields + "\n\n" + text + "\n";
}

std::string with_line(const std::string& line) {
  return read(cable(line, "E.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: A", "1. Text."),
              {"classification", "mrn", "section", "broken"});
}

std::string with_fields(const std::string& fields, const std::vector<std::string>& keys) {
  return read(cable("UNCLAS ALMATY 001721", fields, "1. Text."), keys);
}

std::string references(const std::string& lines) {
  return with_fields("E.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: A\n\n" + lines, {"reference"});
}

std::string signature(const std::string& text) {
  return read(cable("UNCLAS ALMATY 001721", "E.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: A", text),
              {"signature"});
}

std::string authority(const std::string& block) {
  return read(
      cable("C O N F I D E N T I A L ALMATY 001721",
            "E.O. 12958: DECL: 04/26/2015\nTAGS: PGOV\nSUBJECT: A\n\n" + block, "1. (C) A."),
      {"classified_by", "derived_from", "reasons", "declassify_on"});
}

}  // namespace

TEST_CASE("a level with one slip of the pen is reported and read") {
  for (const std::string line :
       {"UNCLS ALMATY 1721", "UNCALS ALMATY 1721", "UNCLAAS ALMATY 1721"}) {
    const std::string seen = with_line(line);
    INFO(line << "\n" << seen);
    CHECK(seen.find("UNCLASSIFIED\n") != std::string::npos);
    CHECK(seen.find("ALMATY 1721\n") != std::string::npos);
    CHECK(seen.find("classification UNCLAS") != std::string::npos);
  }
}

TEST_CASE("a section line with a misprint keeps its numbers") {
  const std::string seen = with_line("UNCLAS SECTION 1 ON 2 ALMATY 1721");
  INFO(seen);
  CHECK(seen.find("ALMATY 1721\n") != std::string::npos);
  CHECK(seen.find("section OF") != std::string::npos);
}

TEST_CASE("fields that lost the line end before them are read") {
  const std::string seen = with_fields(
      "STATE FOR EUR/CACEN E.O. 12958: N/A\nTAGS: PGOV KZ\nSUBJECT: THE HARVEST REF: ASTANA 55",
      {"eo", "passing", "subject", "reference"});
  CHECK(seen == "EUR/CACEN\n12958 na\nTHE HARVEST\nASTANA 55\n");
}

TEST_CASE("an E.O. line of a teletype without its shifts is one") {
  CHECK(with_fields("E.OM 11652: GDS\nTAGS: PGOV\nSUBJECT: A", {"eo"}) == "11652 code\n");
  CHECK(with_fields("EMO. 11652: /A\nTAGS: PGOV\nSUBJECT: A", {"eo"}) == "11652 na\n");
}

TEST_CASE("codes without blanks between them are TAGS, and so is a line without its label") {
  CHECK(with_fields("E.O. 12958: N/A\nTAGS: PGOVECONKZ\nSUBJECT: A", {"tags"}) ==
        "PGOV subject; ECON subject; KZ geographic\n");
  CHECK(with_fields("E.O. 12958: N/A\nTAGS PGOV, KZ\nSUBJECT: A", {"tags"}) ==
        "PGOV subject; KZ geographic\n");
  CHECK(with_fields("E.O. 12958: N/A\nPGOV, KZ\nSUBJECT: A", {"tags", "broken"}) ==
        "PGOV subject; KZ geographic\ntags the label TAGS:\n");
}

TEST_CASE("a line to an office below the TAGS is no TAG") {
  CHECK(with_fields("E.O. 12958: N/A\nTAGS: PGOV\nOSLO FOR DATT\nSUBJECT: A", {"tags"}) ==
        "PGOV subject\n");
}

TEST_CASE("references are read in every style") {
  CHECK(references("REF: (A) ASTANA 55 (B) 04 BISHKEK 7 (C) STATE 9") ==
        "A ASTANA 55\nB 2004 BISHKEK 7\nC STATE 9\n");
  CHECK(references("REFS: A) ASTANA 55: B) BISHKEK 7") == "A ASTANA 55\nB BISHKEK 7\n");
  CHECK(references("REF: ASTANA 55 AND BISHKEK 7") == "ASTANA 55\nBISHKEK 7\n");
  CHECK(references("REF: ASTANA 55 OF JUNE 5, 1974; BISHKEK 7, DATED MAY 3, AND PREVIOUS") ==
        "1974 ASTANA 55\nBISHKEK 7\n");
  CHECK(references("REF: ASTANA 55 OF 11/30/73\n  BISHKEK 7 OF 12/8/73") ==
        "1973 ASTANA 55\n1973 BISHKEK 7\n");
  CHECK(references("REFS: 1. ASTANA 55\n  2. BISHKEK 7") == "ASTANA 55\nBISHKEK 7\n");
  CHECK(references("REF:\n(A) ASTANA 55\n(B) STATE 6\n(C) STATE 9") ==
        "A ASTANA 55\nB STATE 6\nC STATE 9\n");
  CHECK(references("REF: STATE 155, 156") == "STATE 155\nSTATE 156\n");
  CHECK(references("REF: STATE 55 (2004)") == "2004 STATE 55\n");
}

TEST_CASE("a heading behind a blank line is no further reference of an unlettered list") {
  CHECK(references("REF: ASTANA 55\n\nI. The Harvest") == "ASTANA 55\n");
}

TEST_CASE("the name under a text is its signature wherever it stands") {
  CHECK(signature("1. Text.\nDOE") == "DOE\n");
  CHECK(signature("Text without a number.\nDOE") == "DOE\n");
  CHECK(signature("1. REQUEST ACTION SOONEST. DOE") == "DOE\n");
  CHECK(signature("1. A long line of text (Pravda, 1/2/05). DOE") == "DOE\n");
  CHECK(signature("1. Text.\n\nVan Doe\n\nNNNN\n\n2005ALMATY01721 - UNCLASSIFIED") == "Van Doe\n");
  CHECK(signature("1. Text.\nDOE\n\nNOTE BY OC/T: PASSED ABOVE ADDRESSEE.") == "DOE\n");
}

TEST_CASE("the last words of a text that breaks off are no signature") {
  CHECK(signature("1. THE MINISTER LEFT FOR\nIN FINANCING") == "");
  CHECK(signature("1. WE SAW IT IN THE U.S. GOVERNMENT") == "");
  CHECK(signature("1. Text.\n\nEnd text") == "");
}

TEST_CASE("the authority block is read in every style") {
  const std::string both = "AMB. J. DOE\n1.4 b; 1.4 d\n";
  for (const std::string reason :
       {" for reasons 1.4 (b) and (d).", ". REASON: 1.4(B), (D)", ", reasons 1.4 (b/d)",
        "; Reason 1.4 (B and D)", ", Reasons 1.4 b and d", " per 1.4 (b)(d)",
        " under E.O. 12958, reasons 1.4 (b)\nand (d)", ", for reasons E.O. 12958 1.4 (b) & (d)"}) {
    INFO(reason);
    CHECK(authority("Classified By: Amb. J. Doe" + reason) == both);
  }
}

}  // namespace cablelint
