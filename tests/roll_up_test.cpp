#include <string>
#include <vector>

#include "catch.hpp"
#include "marking_support.hpp"

namespace cablelint {
namespace {

// The banner in the register's form that these portions require.
std::string banner(const std::vector<std::string>& portions) {
  std::vector<Marking> markings;
  for (const std::string& portion : portions) markings.push_back(marking(portion));
  return banner_form(roll_up(markings), MarkStyle::ic_register);
}

bool covered(const std::string& banner, const std::string& portion) {
  return covers(marking(banner), marking(portion));
}

}  // namespace

TEST_CASE("a banner has the highest level and every control") {
  CHECK(banner({"(U)", "(C)", "(S)", "(C)"}) == "SECRET");
  CHECK(banner({"(U)"}) == "UNCLASSIFIED");
  CHECK(banner({}) == "");
  CHECK(banner({"(S//SI//OC)", "(S//TK//NF)"}) == "SECRET//SI/TK//ORCON/NOFORN");
  CHECK(banner({"(C)", "(S/NF)"}) == "SECRET//NOFORN");
  CHECK(banner({"(CO)", "(C)"}) == "CONFIDENTIAL");
}

TEST_CASE("NOFORN on one portion forbids release of all") {
  CHECK(banner({"(S//NF)", "(S//REL TO USA, GBR)"}) == "SECRET//NOFORN");
  CHECK(banner({"(S//NF)", "(S//RELIDO)"}) == "SECRET//NOFORN");
}

TEST_CASE("a banner is releasable to whom all portions are") {
  CHECK(banner({"(S//REL TO USA, GBR)", "(S//REL TO USA, GBR)"}) == "SECRET//REL TO USA, GBR");
  CHECK(banner({"(S//REL TO USA, AUS, GBR)", "(C//REL TO USA, GBR, NATO)"}) ==
        "SECRET//REL TO USA, GBR");
  CHECK(banner({"(S//REL TO USA, GBR)", "(S//REL TO USA, AUS)"}) == "SECRET//NOFORN");
  CHECK(banner({"(S//REL TO USA, GBR)", "(C)"}) == "SECRET//NOFORN");
  CHECK(banner({"(S//REL TO USA, GBR)", "(U)"}) == "SECRET//REL TO USA, GBR");
  CHECK(banner({"(S//REL TO USA, GBR)", "(U//REL TO USA, AUS)"}) == "SECRET//NOFORN");
  CHECK(banner({"(S/REL UK)", "(S/REL UK, NORWAY)"}) == "SECRET//REL TO USA, UK");
}

TEST_CASE("groups of fixed members are opened where lists meet") {
  CHECK(banner({"(S//REL TO USA, FVEY)", "(S//REL TO USA, FVEY)"}) == "SECRET//REL TO USA, FVEY");
  CHECK(banner({"(S//REL TO USA, FVEY)", "(S//REL TO USA, GBR, NOR)"}) ==
        "SECRET//REL TO USA, GBR");
  CHECK(banner({"(S//REL TO USA, FVEY)", "(S//REL TO USA, ACGU)"}) ==
        "SECRET//REL TO USA, AUS, CAN, GBR");
}

TEST_CASE("a bare REL takes the banner's list") {
  CHECK(banner({"(S//REL)", "(S//REL TO USA, GBR)"}) == "SECRET//REL TO USA, GBR");
  CHECK(banner({"(S//REL)"}) == "SECRET//REL");
}

TEST_CASE("RELIDO stays where all portions have it") {
  CHECK(banner({"(S//RELIDO)", "(C//RELIDO)", "(U)"}) == "SECRET//RELIDO");
  CHECK(banner({"(S//RELIDO)", "(S)"}) == "SECRET//NOFORN");
  CHECK(banner({"(S//RELIDO)", "(S//REL TO USA, GBR)"}) == "SECRET//NOFORN");
  CHECK(banner({"(S//REL TO USA, GBR/RELIDO)", "(S//REL TO USA, GBR)"}) ==
        "SECRET//REL TO USA, GBR");
  CHECK(banner({"(S//REL TO USA, GBR/RELIDO)", "(S//REL TO USA, GBR/RELIDO)"}) ==
        "SECRET//REL TO USA, GBR/RELIDO");
}

TEST_CASE("RELIDO on all portions stays where no list is common") {
  CHECK(banner({"(S//RELIDO)", "(S//REL TO USA, AUS, CAN/RELIDO)"}) == "SECRET//RELIDO");
  CHECK(banner({"(S//RELIDO)", "(S//REL TO USA, AUS, CAN)"}) == "SECRET//NOFORN");
}

TEST_CASE("an unclassified portion under a control counts as RELIDO") {
  CHECK(banner({"(U//FISA)", "(S//REL TO USA, GBR)"}) == "SECRET//NOFORN/FISA");
  CHECK(banner({"(U//FOUO)", "(S//REL TO USA, JPN)"}) == "SECRET//NOFORN");
  CHECK(banner({"(U//FOUO)", "(S//RELIDO)"}) == "SECRET//RELIDO");
  CHECK(banner({"(U//FOUO)", "(S)"}) == "SECRET");
  CHECK(banner({"(U//LES)", "(S//REL TO USA, FVEY)"}) == "SECRET//REL TO USA, FVEY//LES");
}

TEST_CASE("UCNI makes a classified banner NOFORN that would release") {
  CHECK(banner({"(U//DCNI)", "(S//REL TO USA, GBR)"}) == "SECRET//NOFORN");
  CHECK(banner({"(U//UCNI)", "(S)"}) == "SECRET");
  CHECK(banner({"(U//DCNI)", "(U//REL TO USA, GBR)"}) == "UNCLASSIFIED//DOD UCNI//REL TO USA, GBR");
}

TEST_CASE("EYES ONLY beside REL TO becomes REL TO") {
  CHECK(banner({"(S//USA/CAN/GBR EYES ONLY)", "(S//EYES)"}) == "SECRET//USA/CAN/GBR EYES ONLY");
  CHECK(banner({"(S//USA/CAN/GBR EYES ONLY)", "(S//REL TO USA, GBR, JPN)"}) ==
        "SECRET//REL TO USA, GBR");
  CHECK(banner({"(S//USA/CAN EYES ONLY)", "(S//REL TO USA, GBR)"}) == "SECRET//NOFORN");
}

TEST_CASE("one control system gathers its compartments") {
  CHECK(banner({"(TS//TK-KAND ABCD//NF)", "(TS//TK-IDIT//NF)"}) ==
        "TOP SECRET//TK-IDIT-KAND ABCD//NOFORN");
  CHECK(banner({"(TS//SI//NF)", "(TS//SI-G//OC/NF)"}) == "TOP SECRET//SI-G//ORCON/NOFORN");
  CHECK(banner({"(TS//RSV-ABC//NF)", "(TS//RSV-123//NF)"}) == "TOP SECRET//RSV-123-ABC//NOFORN");
  CHECK(banner({"(S//FRD-SG 14//NF)", "(S//RD-SG 9//NF)"}) == "SECRET//RD-SIGMA 9 14//NOFORN");
  CHECK(banner({"(S//SAR-SDA//NF)", "(S//SAR-BP//NF)"}) == "SECRET//SAR-BP/SDA//NOFORN");
}

TEST_CASE("what may be released may be displayed") {
  CHECK(banner({"(S//DISPLAY ONLY IRQ, AFG)", "(S//DISPLAY ONLY IRQ)"}) ==
        "SECRET//DISPLAY ONLY IRQ");
  CHECK(banner({"(S//DISPLAY ONLY IRQ)", "(S//REL TO USA, IRQ)"}) == "SECRET//DISPLAY ONLY IRQ");
  CHECK(banner({"(S//DISPLAY ONLY IRQ)", "(S//REL TO USA, GBR)"}) == "SECRET//NOFORN");
  CHECK(banner({"(S//DISPLAY ONLY IRQ)", "(S)"}) == "SECRET//NOFORN");
}

TEST_CASE("administrative controls stay out of a classified banner") {
  CHECK(banner({"(C)", "(U//FOUO)"}) == "CONFIDENTIAL");
  CHECK(banner({"(C)", "(SBU)"}) == "CONFIDENTIAL");
  CHECK(banner({"(C)", "(LOU)"}) == "CONFIDENTIAL");
  CHECK(banner({"(C)", "(U//DS)"}) == "CONFIDENTIAL");
}

TEST_CASE("SBU and LES that are not for foreign nationals make a classified banner NOFORN") {
  CHECK(banner({"(C)", "(U//SBU-NF)"}) == "CONFIDENTIAL//NOFORN");
  CHECK(banner({"(S//REL TO USA, GBR)", "(SBU/NF)"}) == "SECRET//NOFORN");
  CHECK(banner({"(C)", "(U//LES-NF)"}) == "CONFIDENTIAL//NOFORN//LES");
}

TEST_CASE("SBU NOFORN stays one marking where nothing else decides the release") {
  CHECK(banner({"(U//SBU-NF)", "(U//FOUO)"}) == "UNCLASSIFIED//SBU NOFORN");
  CHECK(banner({"(U//SBU-NF)", "(U//FOUO/NF)"}) == "UNCLASSIFIED//NOFORN//SBU");
  CHECK(banner({"(U//SBU-NF)", "(U//REL TO USA, FVEY)"}) == "UNCLASSIFIED//NOFORN//SBU");
  CHECK(banner({"(U//LES-NF)", "(U//SBU)"}) == "UNCLASSIFIED//SBU/LES NOFORN");
}

TEST_CASE("FOUO gives way to every other control but those on release") {
  CHECK(banner({"(U//FOUO)", "(U//PR)"}) == "UNCLASSIFIED//PROPIN");
  CHECK(banner({"(U//FOUO)", "(U//DSEN)"}) == "UNCLASSIFIED//DEA SENSITIVE");
  CHECK(banner({"(U//FOUO/NF)"}) == "UNCLASSIFIED//FOUO/NOFORN");
}

TEST_CASE("unclassified banners keep the stricter control") {
  CHECK(banner({"(U//FOUO)", "(U)"}) == "UNCLASSIFIED//FOUO");
  CHECK(banner({"(U//FOUO)", "(SBU)"}) == "UNCLASSIFIED//SBU");
  CHECK(banner({"(SBU)", "(SBU/NF)"}) == "UNCLASSIFIED//SBU NOFORN");
  CHECK(banner({"(SBU)", "(U//NF//XD)"}) == "UNCLASSIFIED//NOFORN//EXDIS");
  CHECK(banner({"(U//FOUO)", "(U//DS)"}) == "UNCLASSIFIED//LIMDIS");
}

TEST_CASE("NODIS goes before EXDIS, and both forbid release") {
  CHECK(banner({"(S//NF//XD)", "(S//NF//ND)"}) == "SECRET//NOFORN//NODIS");
  CHECK(banner({"(S//XD)", "(S//REL TO USA, GBR)"}) == "SECRET//NOFORN//EXDIS");
}

TEST_CASE("the stricter of related controls stands in the banner") {
  CHECK(banner({"(S//OC-USGOV/NF)", "(S//OC/NF)"}) == "SECRET//ORCON/NOFORN");
  CHECK(banner({"(S//RD//NF)", "(S//FRD//NF)"}) == "SECRET//RD//NOFORN");
}

TEST_CASE("information of other governments is named in the banner unless one is concealed") {
  CHECK(banner({"(S)", "(//GBR S)"}) == "SECRET//FGI GBR");
  CHECK(banner({"(C)", "(//GBR S)", "(//NS)"}) == "SECRET//FGI GBR NATO");
  CHECK(banner({"(S)", "(//GBR S)", "(//FGI C)"}) == "SECRET//FGI");
  CHECK(banner({"(S)", "(//JOINT S CAN USA)"}) == "SECRET//FGI CAN");
  CHECK(banner({"(//JOINT S CAN USA)", "(//JOINT C CAN USA)"}) == "//JOINT SECRET CAN USA");
  CHECK(banner({"(//NS)", "(//NC)"}) == "//NATO SECRET");
  CHECK(banner({"(//JOINT S//REL)", "(//JOINT C CAN USA//REL TO USA, CAN)"}) ==
        "//JOINT SECRET CAN USA//REL TO USA, CAN");
  CHECK(banner({"(//GBR R)", "(U)"}) == "CONFIDENTIAL//FGI GBR");
  CHECK(banner({"(//GBR R)", "(//GBR S)"}) == "//GBR SECRET");
  CHECK(banner({"(TS//RELIDO)", "(//CTS//BOHEMIA//REL TO USA, NATO)"}) ==
        "TOP SECRET//BOHEMIA//FGI NATO//NOFORN");
}

TEST_CASE("a banner covers a portion when the portion adds nothing") {
  CHECK(covered("SECRET//NOFORN", "(C//NF)"));
  CHECK(covered("SECRET//NOFORN", "(S//REL TO USA, GBR)"));
  CHECK(covered("SECRET//REL TO USA, GBR", "(S//REL TO USA, AUS, GBR)"));
  CHECK(covered("CONFIDENTIAL", "(SBU)"));
  CHECK_FALSE(covered("CONFIDENTIAL", "(S)"));
  CHECK_FALSE(covered("SECRET", "(C/NF)"));
  CHECK_FALSE(covered("SECRET//REL TO USA, AUS, GBR", "(S//REL TO USA, GBR)"));
  CHECK_FALSE(covered("SECRET//NOFORN", "(S//OC/NF)"));
}

}  // namespace cablelint
