// What an E.O. line says of the day on which a cable is declassified. All cables are invented.
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "program.hpp"

namespace cablelint {
namespace {

using nlohmann::json;

// "exemption OADR", "date 2015-04-26": the kind, then the categories, the date and the year.
std::string value_of(const std::string& line) {
  const Folder folder;
  folder.write("a.txt",
               "R 260931Z APR 05\nFM AMEMBASSY ALMATY\nTO SECSTATE WASHDC 4310\n"
               "C O N F I D E N T I A L ALMATY 001721\n\n" +
                   line + "\nTAGS: PGOV, KZ\nSUBJECT: A FAIR\n\n1. (C) Text.\n");
  const json cable = json::parse(run_program(folder.path(), "parse a.txt").out)["cables"][0];
  std::string said = cable["eo"]["kind"];
  for (const json& one : cable["eo"]["exemptions"]) said += " " + one["name"].get<std::string>();
  if (cable["eo"].contains("date")) said += " " + cable["eo"]["date"].get<std::string>();
  if (cable["eo"].contains("year")) said += " " + cable["eo"]["year"].dump();
  CHECK(cable["tags"].size() == 2);
  return said;
}

}  // namespace

TEST_CASE("the value of an E.O. line may stand on the next line", "[eo]") {
  CHECK(value_of("E.O. 12958:\nDECL: 04/26/2015") == "date 2015-04-26");
  CHECK(value_of("E.O. 12958: DECL:\n04/26/2015") == "date 2015-04-26");
  CHECK(value_of("E.O. 12958\n\nN/A") == "na");
  CHECK(value_of("E.O. 12958:\nNA MEETING WAS HELD") == "empty");
}

TEST_CASE("values that are spelt out are those that are written short", "[eo]") {
  CHECK(value_of("E.O. 12356: DECL: ORIGINATING AGENCY'S DETERMINATION REQUIRED") ==
        "exemption OADR");
  CHECK(value_of("E.O. 12958: DECL: Manual  Review") == "exemption MR");
  CHECK(value_of("E.O. 12958: DECL: DCI Only") == "exemption DCI ONLY");
  CHECK(value_of("E.O. 12958: DECL: SUBJECT TO TREATY OR INTERNATIONAL AGREEMENT") ==
        "exemption TREATY");
  CHECK(value_of("E.O. 12958: DECL: WHEN MR. DOE HAS LEFT") == "event");
}

TEST_CASE("categories are read with numbers that no list has and without any", "[eo]") {
  CHECK(value_of("E.O. 13526: DECL: 25X10, 20600426") == "date 25X10 2060-04-26");
  CHECK(value_of("E.O. 13526: DECL: 75X") == "exemption 75X");
  CHECK(value_of("E.O. 13526: DECL: 25X1 - human") == "exemption 25X1-HUMAN");
  CHECK(value_of("E.O. 12958: DECL: 1.6X.1") == "exemption X1");
}

TEST_CASE("a year alone is no date, and a year in words is an event", "[eo]") {
  CHECK(value_of("E.O. 12958: DECL: 2015") == "year 2015");
  CHECK(value_of("E.O. 12958: DECL: MAY 2015") == "year 2015");
  CHECK(value_of("E.O. 12958: DECL: 05/2015.") == "year 2015");
  CHECK(value_of("E.O. 12958: DECL: AFTER THE VOTE OF 2015") == "event");
}

TEST_CASE("N/A to portions and the day of a source are no values of the line", "[eo]") {
  CHECK(value_of("E.O. 13526: N/A to RD portions. See source list for NSI portions.") == "event");
  CHECK(value_of("E.O. 13526: DECL: SOURCE MARKED OADR, DATE OF SOURCE 19940115") ==
        "exemption OADR");
}

}  // namespace cablelint
