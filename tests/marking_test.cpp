#include "model/marking.hpp"

#include <string>

#include "catch.hpp"
#include "marking_support.hpp"
#include "model/control.hpp"

namespace cablelint {
namespace {

void add_list(std::string& text, std::string_view label, const auto& parts) {
  for (std::size_t i = 0; i < parts.size(); ++i)
    text.append(i == 0 ? label : ",").append(parts[i]->name);
}

// "CONFIDENTIAL NOFORN" and what else the mark says.
std::string meaning(const std::string& text) {
  const Read read(text);
  if (!read.found) return "no mark";
  const Mark& mark = read.mark;
  std::string result(mark.level ? name(mark.level->value) : "?");
  add_list(result, " ", mark.controls);
  add_list(result, " to ", mark.release_to);
  add_list(result, " shown to ", mark.display_to);
  add_list(result, mark.foreign ? " owned by " : " from ", mark.fgi);
  return result + (mark.entire_text ? " entire text" : "");
}

// How the mark is written and how it should be: "malformed (C/NF)".
std::string form(const std::string& text) {
  const Read read(text);
  if (!read.found) return "no mark";
  return std::string(read.mark.form).append(" ").append(read.mark.canonical);
}

std::string register_form(const std::string& text) {
  return portion_form(marking(text), MarkStyle::ic_register);
}

}  // namespace

TEST_CASE("a level by itself is a mark") {
  CHECK(meaning("(U)") == "UNCLASSIFIED");
  CHECK(meaning("(C)") == "CONFIDENTIAL");
  CHECK(meaning("(S)") == "SECRET");
  CHECK(meaning("(TS)") == "TOP SECRET");
  CHECK(form("(TS)") == "state (TS)");
}

TEST_CASE("controls that stand for a level stand on unclassified text") {
  CHECK(meaning("(SBU)") == "UNCLASSIFIED SBU");
  CHECK(meaning("(LOU)") == "UNCLASSIFIED LIMITED OFFICIAL USE");
  CHECK(meaning("(OUO)") == "UNCLASSIFIED OFFICIAL USE ONLY");
  CHECK(meaning("(CUI)") == "UNCLASSIFIED CUI");
  CHECK(form("(LOU)") == "state (LOU)");
}

TEST_CASE("State's marks have one slash") {
  CHECK(meaning("(S/NF)") == "SECRET NOFORN");
  CHECK(form("(S/NF)") == "state (S/NF)");
  CHECK(meaning("(SBU/NF)") == "UNCLASSIFIED SBU,NOFORN");
  CHECK(meaning("(SBU/N)") == "UNCLASSIFIED SBU,NOFORN");
  CHECK(form("(SBU/N)") == "state (SBU/NF)");
  CHECK(meaning("(S/NF/NC)") == "SECRET NOFORN,NOCONTRACT");
}

TEST_CASE("State's release lists name countries in words or codes") {
  CHECK(meaning("(C/REL NATO)") == "CONFIDENTIAL to NATO");
  CHECK(meaning("(S/REL TO NATO/AUS)") == "SECRET to NATO,AUS");
  CHECK(form("(S/REL TO NATO/AUS)") == "state (S/REL NATO, AUS)");
  CHECK(meaning("(S/REL NEW ZEALAND, UK)") == "SECRET to NEW ZEALAND,UK");
  CHECK(meaning("(S/REL UK AND NORWAY)") == "SECRET to UK,NORWAY");
  CHECK(meaning("(SBU/REL NATO)") == "UNCLASSIFIED SBU to NATO");
  CHECK(meaning("(S/REL UK/OC)") == "SECRET ORCON to UK");
}

TEST_CASE("the register's marks have two slashes between categories and one between controls") {
  CHECK(meaning("(S//NF)") == "SECRET NOFORN");
  CHECK(form("(S//NF)") == "register (S//NF)");
  CHECK(meaning("(S//REL TO USA, GBR)") == "SECRET to USA,GBR");
  CHECK(meaning("(S//REL)") == "SECRET REL");
  CHECK(meaning("(TS//SI//NF)") == "TOP SECRET SI,NOFORN");
  CHECK(meaning("(TS//SI-G ABCD/TK//OC/NF)") == "TOP SECRET SI-G ABCD,TK,ORCON,NOFORN");
  CHECK(meaning("(S//HCS-P//OC/NF)") == "SECRET HCS-P,ORCON,NOFORN");
  CHECK(meaning("(S//SAR-BP//NF)") == "SECRET SAR-BP,NOFORN");
  CHECK(meaning("(U//FOUO)") == "UNCLASSIFIED FOUO");
  CHECK(meaning("(U//SBU-NF)") == "UNCLASSIFIED SBU,NOFORN");
  CHECK(meaning("(U//LES-NF)") == "UNCLASSIFIED LES,NOFORN");
  CHECK(meaning("(S//NF//XD)") == "SECRET NOFORN,EXDIS");
  CHECK(meaning("(S//DISPLAY ONLY IRQ)") == "SECRET DISPLAY ONLY shown to IRQ");
  CHECK(meaning("(S//REL TO USA, GBR/RELIDO)") == "SECRET RELIDO to USA,GBR");
  CHECK(meaning("(CUI//SP-PRVCY)") == "UNCLASSIFIED CUI,SP-PRVCY");
}

TEST_CASE("atomic energy markings may be joined by hyphens") {
  CHECK(meaning("(S//RD//NF)") == "SECRET RD,NOFORN");
  CHECK(meaning("(S//RD-CNWDI//NF)") == "SECRET RD,CNWDI,NOFORN");
  CHECK(form("(TS//RD-SG 14 15//NF)") == "register (TS//RD-SG 14 15//NF)");
  CHECK(form("(S//RD-N//NF)") == "malformed (S//RD-CNWDI//NF)");
  CHECK(meaning("(U//DCNI)") == "UNCLASSIFIED DOD UCNI");
}

TEST_CASE("what refines RD and FRD is joined to them") {
  CHECK(form("(S//FRD-SG 14//NF)") == "register (S//FRD-SG 14//NF)");
  CHECK(form("(S//RD-CNWDI-SG 18 20)") == "register (S//RD-CNWDI-SG 18 20)");
  CHECK(register_form("(S//RD/FRD-SG 14)") == "(S//RD-SG 14/FRD)");
  CHECK(register_form("(//NS//ATOMAL//OC)") == "(//NS//ATOMAL//OC)");
}

TEST_CASE("AND joins two countries, and is Andorra where there is nothing to join") {
  CHECK(meaning("(S//REL TO USA, AND, GBR)") == "SECRET to USA,AND,GBR");
  CHECK(meaning("(S//REL TO USA, AND)") == "SECRET to USA,AND");
  CHECK(meaning("(S//REL TO USA, AND/RELIDO)") == "SECRET RELIDO to USA,AND");
  CHECK(meaning("(S//FGI AND DEU)") == "SECRET from AND,DEU");
  CHECK(meaning("(C/FGI AND NF)") == "no mark");
  CHECK(meaning("(S/REL UK, NORWAY, AND FRANCE)") == "SECRET to UK,NORWAY,FRANCE");
  CHECK(meaning("(S/REL TO USA AND GBR)") == "SECRET to USA,GBR");
}

TEST_CASE("programs stand behind one word") {
  CHECK(meaning("(TS//SAR-BP/SDA//NF)") == "TOP SECRET SAR-BP,SAR-SDA,NOFORN");
  CHECK(form("(TS//SAR-BP/SDA//NF)") == "register (TS//SAR-BP/SDA//NF)");
  CHECK(form("(TS//SAR-BP-J12 J54-K15/CD-YYY 456//NF)") ==
        "register (TS//SAR-BP-J12 J54-K15/CD-YYY 456//NF)");
  CHECK(register_form("(S//SAR-BP/SAR-CD)") == "(S//SAR-BP/CD)");
  CHECK(meaning("(S//SAR-BP/NF)") == "SECRET SAR-BP,NOFORN");
  CHECK(meaning("(S//ACCM-TEA LEAF/OAK)") == "SECRET ACCM-TEA LEAF,ACCM-OAK");
}

TEST_CASE("EYES ONLY has its list in front") {
  CHECK(meaning("(S//USA/CAN/GBR EYES ONLY)") == "SECRET EYES ONLY to USA,CAN,GBR");
  CHECK(form("SECRET//ORCON/USA/GBR EYES ONLY") == "register SECRET//ORCON/USA/GBR EYES ONLY");
  CHECK(form("(S//EYES)") == "register (S//EYES)");
}

TEST_CASE("SBU NOFORN is one marking, and SBU beside NOFORN two") {
  CHECK(form("(U//SBU-NF)") == "register (U//SBU-NF)");
  CHECK(form("(U//NF//SBU)") == "register (U//NF//SBU)");
  CHECK(register_form("(SBU/NF)") == "(U//SBU-NF)");
  CHECK(register_form("(U//NF//SBU-NF)") == "(U//NF//SBU)");
  CHECK(register_form("(U//SBU/LES-NF)") == "(U//SBU/LES-NF)");
  CHECK(register_form("(C//LES-NF)") == "(C//NF//LES)");
}

TEST_CASE("compartments may be written in full") {
  CHECK(register_form("TOP SECRET//SI-GAMMA ABCD/TALENT KEYHOLE-KANDIK//ORCON/NOFORN") ==
        "(TS//SI-G ABCD/TK-KAND//OC/NF)");
  CHECK(form("(TS//RSV-123-ABC)") == "register (TS//RSV-123-ABC)");
}

TEST_CASE("a slip that is plain is mended") {
  CHECK(form("(S//NOFRON)") == "malformed (S//NF)");
  CHECK(form("(S//NF/ORCN)") == "malformed (S//OC/NF)");
  CHECK(form("(S//OCNF)") == "malformed (S//OC/NF)");
  CHECK(form("(SECRT//NF)") == "malformed (S//NF)");
  CHECK(form("(S//NF/XD)") == "malformed (S//NF//XD)");
}

TEST_CASE("a short code that is none may be a slip for several") {
  CHECK(form("(S//NF//NS)") == "malformed ");
  CHECK(form("(TS//CTS)") == "malformed ");
}

TEST_CASE("marks of others say whose the level is") {
  CHECK(meaning("(//GBR S)") == "SECRET owned by GBR");
  CHECK(meaning("(//CAN GBR S//REL TO USA, GBR)") == "SECRET to USA,GBR owned by CAN,GBR");
  CHECK(meaning("(//FGI S)") == "SECRET owned by FGI");
  CHECK(meaning("(FGI-C)") == "CONFIDENTIAL owned by FGI");
  CHECK(meaning("(GBR-C)") == "CONFIDENTIAL owned by GBR");
  CHECK(meaning("(//JOINT S GBR USA)") == "SECRET JOINT owned by GBR,USA");
  CHECK(meaning("(S//FGI GBR//NF)") == "SECRET NOFORN from GBR");
  CHECK(meaning("(S//FGI//NF)") == "SECRET NOFORN from FGI");
  CHECK(meaning("(//GBR R)") == "CONFIDENTIAL RESTRICTED owned by GBR");
}

TEST_CASE("marks of NATO have a level of ours") {
  CHECK(meaning("(//NS)") == "SECRET owned by NATO");
  CHECK(meaning("(NC)") == "CONFIDENTIAL owned by NATO");
  CHECK(meaning("(//CTS)") == "TOP SECRET owned by NATO");
  CHECK(meaning("(//NR)") == "UNCLASSIFIED NATO RESTRICTED owned by NATO");
  CHECK(meaning("(//NU)") == "UNCLASSIFIED owned by NATO");
  CHECK(form("(NC)") == "state (NC)");
}

TEST_CASE("a mark may speak for the entire text") {
  CHECK(meaning("(C - ENTIRE TEXT)") == "CONFIDENTIAL entire text");
  CHECK(meaning("(SECRET-ENTIRE TEXT)") == "SECRET entire text");
  CHECK(meaning("(CONFIDENTIAL ENTIRE TEXT.)") == "CONFIDENTIAL entire text");
  CHECK(meaning("(CONFIDENTIAL - ENTIRE\nTEXT)") == "CONFIDENTIAL entire text");
  CHECK(meaning("(LIMITED OFFICIAL USE - ENTIRE TEXT)") ==
        "UNCLASSIFIED LIMITED OFFICIAL USE entire text");
  CHECK(meaning("(ENTIRE TEXT - C)") == "CONFIDENTIAL entire text");
  CHECK(form("(SECRET-ENTIRE TEXT)") == "long (S - ENTIRE TEXT)");
}

TEST_CASE("a level in full makes a long mark") {
  CHECK(form("(CONFIDENTIAL)") == "long (C)");
  CHECK(form("(SECRET//NOFORN)") == "long (S//NF)");
}

TEST_CASE("what drafters make of a mark is read as what they meant") {
  for (const auto* text : {"(c)", "( C )", "(C )", "( C)", "(C.)", "(conf)"})
    CHECK(form(text) == "malformed (C)");
  for (const auto* text : {"(S N/F)", "(S NF)", "(S-NF)", "(SNF)", "(S-N/F)", "(s/nf)",
                           "(S/Noforn)", "(S/NOFORN)", "(S / NF)"})
    CHECK(form(text) == "malformed (S/NF)");
  CHECK(form("(UN)") == "malformed (U)");
  CHECK(form("(sbu/nf)") == "malformed (SBU/NF)");
  CHECK(form("(C/Rel Aus)") == "malformed (C/REL AUS)");
  CHECK(form("(C/Releasable to Italy)") == "malformed (C/REL ITALY)");
  CHECK(form("(S-rel New Zealand)") == "malformed (S/REL NEW ZEALAND)");
  CHECK(form("(S//NOFORN)") == "malformed (S//NF)");
  CHECK(form("(C//NF/XD)") == "malformed (C//NF//XD)");
  CHECK(form("(S//REL CAN)") == "malformed (S//REL TO USA, CAN)");
  CHECK(form("(S//REL TO USA GBR AUS)") == "malformed (S//REL TO USA, AUS, GBR)");
  CHECK(form("(SBU//NOFORN)") == "malformed (U//SBU-NF)");
  CHECK(form("(SBU/NF//FOUO)") == "malformed (U//FOUO//SBU-NF)");
  CHECK(form("(FOUO)") == "malformed (U//FOUO)");
}

TEST_CASE("the order of controls and countries is no matter of form") {
  CHECK(form("(S//NF/OC)") == "register (S//OC/NF)");
  CHECK(form("(S//REL TO GBR, USA)") == "register (S//REL TO USA, GBR)");
  CHECK(form("(C//NF/NF)") == "register (C//NF)");
}

TEST_CASE("a word that is no control leaves the level known and the right form unknown") {
  CHECK(meaning("(SBU BUS SENS)") == "UNCLASSIFIED SBU");
  CHECK(form("(SBU BUS SENS)") == "malformed ");
  CHECK(meaning("(S//NF//QQX)") == "SECRET NOFORN");
  CHECK(form("(S//NF//QQX)") == "malformed ");
}

TEST_CASE("letters whose meaning is not sure are an unknown mark") {
  for (const auto* text :
       {"(CO)", "(SE)", "(SU)", "(L)", "(SUB)", "(S/)", "(S/CT)", "(/REL UK)", "(NF)"})
    CHECK(form(text) == "unknown ");
}

TEST_CASE("brackets of prose are no marks") {
  for (const auto* text :
       {"(Afghanistan)", "(U.S.)", "(1)", "(69)", "(Iran)", "(EU)", "(UK)", "(US)", "(A)", "()",
        "(ANNEX I)", "(Sweden)", "(C and D)", "(see para 4)", "(S", "S)", "((C))", "(C)(S)"})
    CHECK(form(text) == "no mark");
}

TEST_CASE("a banner is read like a portion") {
  CHECK(meaning("SECRET//NOFORN") == "SECRET NOFORN");
  CHECK(form("SECRET//NOFORN") == "register SECRET//NOFORN");
  CHECK(form("SECRET/NOFORN") == "state SECRET/NOFORN");
  CHECK(form("UNCLAS") == "state UNCLAS");
  CHECK(form("  CONFIDENTIAL\r\n") == "state CONFIDENTIAL");
  CHECK(form("S E C R E T//NOFORN//TK") == "register S E C R E T//TK//NOFORN");
  CHECK(form("UNCLASSIFIED//FOR OFFICIAL USE ONLY") ==
        "register UNCLASSIFIED//FOR OFFICIAL USE ONLY");
  CHECK(form("SENSITIVE BUT UNCLASSIFIED") == "state SENSITIVE BUT UNCLASSIFIED");
  CHECK(form("secret//noforn") == "malformed SECRET//NOFORN");
  CHECK(form("S//NF") == "malformed SECRET//NOFORN");
  CHECK(meaning("TOP SECRET//SI-G/TK//ORCON/NOFORN") == "TOP SECRET SI-G,TK,ORCON,NOFORN");
  CHECK(meaning("//NATO SECRET") == "SECRET owned by NATO");
  CHECK(meaning("SECRET//FGI GBR//REL TO USA, GBR") == "SECRET to USA,GBR from GBR");
  CHECK(form("GOOD MORNING") == "no mark");
}

TEST_CASE("parts of a mark know their place") {
  const Read read("(S/NF/REL UK)");
  CHECK(read.mark.level->span == Span{1, 2});
  CHECK(read.mark.controls[0]->span == Span{3, 5});
  CHECK(read.mark.controls[0]->text == "NF");
  CHECK(read.mark.release_to[0]->span == Span{10, 12});
  CHECK(Read("(SBU)").mark.level->span == Span{1, 4});
}

TEST_CASE("the register gives categories and controls in its own order") {
  CHECK(register_form("(S/NF/OC)") == "(S//OC/NF)");
  CHECK(register_form("(TS//NF//TK/SI)") == "(TS//SI/TK//NF)");
  CHECK(register_form("(S//XD//NF)") == "(S//NF//XD)");
  CHECK(register_form("(S//NF//RD)") == "(S//RD//NF)");
  CHECK(register_form("(S//REL TO NATO, ISAF, GBR, USA, AUS)") ==
        "(S//REL TO USA, AUS, GBR, ISAF, NATO)");
  CHECK(register_form("(//JOINT S USA GBR AUS)") == "(//JOINT S AUS GBR USA)");
  CHECK(register_form("(SBU/NF)") == "(U//SBU-NF)");
  CHECK(register_form("(S//RELIDO/REL TO USA, GBR/OC)") == "(S//OC/REL TO USA, GBR/RELIDO)");
}

TEST_CASE("a banner gives names where a portion gives letters") {
  CHECK(banner_form(marking("(TS//SI//OC/NF)"), MarkStyle::ic_register) ==
        "TOP SECRET//SI//ORCON/NOFORN");
  CHECK(banner_form(marking("(U//SBU-NF)"), MarkStyle::ic_register) == "UNCLASSIFIED//SBU NOFORN");
  CHECK(banner_form(marking("(//CTS)"), MarkStyle::ic_register) == "//COSMIC TOP SECRET");
  CHECK(banner_form(marking("(S/NF)"), MarkStyle::state) == "SECRET/NOFORN");
  CHECK(banner_form(marking("(LOU)"), MarkStyle::state) == "LIMITED OFFICIAL USE");
  CHECK(banner_form(marking("(CO)"), MarkStyle::state) == "");
}

TEST_CASE("what is written in its right form is read back the same") {
  for (const auto* text :
       {"(C)", "(S/NF/NC)", "(SBU/NF)", "(LOU)", "(S/REL NEW ZEALAND, UK)", "(TS//SI-G/TK//OC/NF)",
        "(U//FOUO//SBU-NF)", "(//CAN GBR S//NF)", "(//JOINT S GBR USA)", "(NR)", "(FGI-C)",
        "(S//RD-CNWDI//NF)", "(CUI//SP-PRVCY//NF)", "(S//DISPLAY ONLY AFG, IRQ)", "(S//REL)",
        "(S//SI-CC SIGMA 1 0A)", "(SBU/REL USA\nNGX\nDIID NGI)", "(//CAN\nGBR S)"}) {
    INFO(text);
    const Marking once = marking(text);
    for (const MarkStyle style : {MarkStyle::state, MarkStyle::ic_register}) {
      const std::string portion = portion_form(once, style);
      const std::string line = banner_form(once, style);
      CHECK(portion_form(marking(portion), style) == portion);
      CHECK(banner_form(marking(line), style) == line);
      CHECK(portion_form(marking(line), style) == portion);
    }
  }
}

TEST_CASE("every name and every portion form of a control is in the grammar") {
  for (const auto* text : {"HCS",
                           "KDK",
                           "RSV",
                           "SI",
                           "COMINT",
                           "SPECIAL INTELLIGENCE",
                           "TK",
                           "TALENT KEYHOLE",
                           "RD",
                           "RESTRICTED DATA",
                           "CNWDI",
                           "SIGMA 1",
                           "SG 1",
                           "FRD",
                           "FORMERLY RESTRICTED DATA",
                           "DOD UCNI",
                           "DCNI",
                           "DOE UCNI",
                           "UCNI",
                           "TFNI",
                           "ATOMAL",
                           "RSEN",
                           "RS",
                           "RISK SENSITIVE",
                           "FOUO",
                           "FOR OFFICIAL USE ONLY",
                           "ORCON",
                           "OC",
                           "ORIGINATOR CONTROLLED",
                           "ORCON-USGOV",
                           "OC-USGOV",
                           "IMCON",
                           "IMC",
                           "CONTROLLED IMAGERY",
                           "NOFORN",
                           "NF",
                           "PROPIN",
                           "PR",
                           "RELIDO",
                           "EYES ONLY",
                           "EYES",
                           "DEA SENSITIVE",
                           "DSEN",
                           "FISA",
                           "NOCONTRACT",
                           "NC",
                           "WNINTEL",
                           "WN",
                           "BALK",
                           "BOHEMIA",
                           "LIMDIS",
                           "DS",
                           "EXDIS",
                           "XD",
                           "NODIS",
                           "ND",
                           "SBU",
                           "LES",
                           "SSI",
                           "LIMITED OFFICIAL USE",
                           "LOU",
                           "OFFICIAL USE ONLY",
                           "OUO",
                           "SENSITIVE",
                           "CUI"}) {
    INFO(text);
    const Read read("(S//" + std::string(text) + ")");
    REQUIRE(read.mark.controls.size() == 1);
    const std::string_view name = read.mark.controls[0]->name;
    CHECK(read.mark.controls[0]->text == text);
    CHECK(control_name(portion_name(name)) == name);
    CHECK(read.mark.canonical == "(S//" + portion_name(name) + ")");
  }
}

}  // namespace cablelint
