#include <nlohmann/json.hpp>
#include <sstream>

#include "catch.hpp"
#include "program.hpp"
#include "rendered_cable.hpp"

// The same cable in every layout it may come in is the same model and has the same findings, but
// for what tells of the layout itself.

namespace cablelint {
namespace {

using nlohmann::json;

RenderedCable with_sections() {
  RenderedCable cable;
  cable.envelope = {"O 171130Z JUN 05", "FM AMEMBASSY VILNIUS",
                    "TO RUEHC/SECSTATE WASHDC IMMEDIATE 2207",
                    "INFO RUEHRA/AMEMBASSY RIGA PRIORITY 0044"};
  cable.level = "C O N F I D E N T I A L";
  cable.mrn = "VILNIUS 000641";
  cable.captions = {"NOFORN", "SIPDIS"};
  cable.passing = {"STATE FOR EUR/NB (HSLOANE), EB/ESC"};
  cable.eo = "E.O. 12958: DECL: 06/17/2015";
  cable.tags = {"PREL", "ENRG", "EPET", "LH"};
  cable.subject = "(C/NF) THE PORT AUTHORITY SELLS A CRANE THAT IT DOES NOT OWN AND BUYS IT BACK";
  cable.references = {"A. VILNIUS 602", "B. 04 RIGA 1190 (NOTAL)"};
  cable.authority = {"Classified By: Deputy Chief of Mission O. Halvard, reasons 1.4 (b) and (d)."};
  cable.paragraphs = {
      {1,
       "(C/NF) SUMMARY: The port authority sold its largest crane in May to a company that had "
       "lent it the crane in 2003. END SUMMARY.",
       {},
       ""},
      {2,
       "(C) The harbor master, Jonas Vaitkus, told econoff on June 15 that nobody had looked "
       "into the papers since the crane was painted.",
       {},
       ""},
      {3,
       "(C) Two questions are open:",
       {"A. (C) who was paid, and", "B. (U) who paints the crane from now on."},
       "What Is Open"},
      {4, "(C/NF) COMMENT: The crane has not moved. END COMMENT.", {}, ""}};
  cable.signature = "HALVARD";
  cable.second_section = 2;
  return cable;
}

RenderedCable of_twelve_paragraphs() {
  RenderedCable cable;
  cable.level = "UNCLAS";
  cable.mrn = "ASTANA 000077";
  cable.captions = {"SENSITIVE", "SIPDIS"};
  cable.eo = "E.O. 12958: N/A";
  cable.tags = {"EAGR", "ECON", "SENV", "KZ"};
  cable.subject = "TWELVE WELLS";
  cable.references = {"ASTANA 61"};
  for (int number = 1; number <= 12; ++number)
    cable.paragraphs.push_back(
        {number, "(SBU) Well number " + std::to_string(number) + " has been measured.", {}, ""});
  cable.paragraphs[6].heading = "The Southern Wells";
  cable.signature = "ORLOV";
  return cable;
}

// Whatever stands in a wrong place or not at all.
RenderedCable with_faults() {
  RenderedCable cable;
  cable.envelope = {"R 020815Z MAR 09", "FM AMEMBASSY LIBREVILLE", "TO RUEHC/SECSTATE WASHDC 1107"};
  cable.level = "C O N F I D E N T I A L";
  cable.mrn = "LIBREVILLE 000112";
  cable.captions = {"SIPDIS"};
  cable.eo = "E.O. 12958: N/A";
  cable.tags = {"PGOV", "GB", "PGOV"};
  cable.subject = "(C) A FERRY WITHOUT A RIVER";
  cable.references = {"A. LIBREVILLE 101", "A. LIBREVILLE 102", "C. 10 LIBREVILLE 3"};
  cable.authority = {"Classified By: Ambassador E. Vance-Moore; reasons 1.4 (b) and (x)."};
  cable.paragraphs = {{1, "(C) The ferry was bought for a river that has moved.", {}, ""},
                      {2, "(S//NF) It is moored in a field.", {}, ""},
                      {4, "(C NF) The minister of transport has asked for wheels.", {}, ""},
                      {5, "Nobody has offered any.", {}, ""}};
  cable.signature = "VANCE-MOORE";
  return cable;
}

RenderedCable of_the_seventies() {
  RenderedCable cable;
  cable.envelope = {"R 181440Z OCT 76", "FM AMEMBASSY GEORGETOWN", "TO SECSTATE WASHDC 3390",
                    "INFO AMEMBASSY PORT OF SPAIN"};
  cable.level = "C O N F I D E N T I A L";
  cable.mrn = "GEORGETOWN 2114";
  cable.captions = {"LIMDIS"};
  cable.eo = "E.O. 11652: GDS";
  cable.tags = {"PINT", "EIND", "GY"};
  cable.subject = "THE SUGAR BOARD MOVES INTO A CHURCH";
  cable.references = {"GEORGETOWN 2077"};
  cable.paragraphs = {
      {1,
       "THE SUGAR BOARD HAS MOVED INTO THE OLD CHURCH AT THE SEA WALL BECAUSE ITS OWN ROOF WAS "
       "LENT TO THE EXHIBITION IN AUGUST.",
       {},
       ""},
      {2,
       "CHAIRMAN RAMPERSAD RECEIVED EMBOFF IN THE PULPIT. HE SAID THAT THE ROOF WILL BE BACK BY "
       "CHRISTMAS AND THE BOARD'S FIGURES SOONER.",
       {},
       ""},
      {3, "COMMENT: THE FIGURES WERE IN THE ORGAN. END COMMENT.", {}, ""}};
  cable.signature = "MATTHEWSON";
  return cable;
}

RenderedCable with_a_wrong_order() {
  RenderedCable cable = of_the_seventies();
  cable.level = "LIMITED OFFICIAL USE";
  cable.mrn = "GEORGETOWN 2115";
  cable.eo = "E.O. 12065: N/A";
  cable.references = {"GEORGETOWN 2120"};
  cable.paragraphs[2].number = 5;
  return cable;
}

std::string one_line(const std::string& text) {
  std::string line, word;
  for (std::istringstream words(text); words >> word;) line += (line.empty() ? "" : " ") + word;
  for (std::size_t at; (at = line.find("¶")) != std::string::npos;) line.erase(at, 2);
  return line;
}

// A paragraph's words without its label.
std::string words_of(const json& paragraph) {
  const std::string line = one_line(paragraph["text"].get<std::string>());
  return line.substr(line.find(' ') + 1);
}

// The model without places, without the text as printed, and without what tells of the layout.
json without_layout(const json& value) {
  if (value.is_array()) {
    json result = json::array();
    for (const json& item : value) result.push_back(without_layout(item));
    return result;
  }
  if (!value.is_object()) return value;
  json result = json::object();
  for (const auto& [name, field] : value.items())
    if (name != "span" && name != "text" && name != "label" && name != "artifacts" &&
        name != "path" && name != "line" && name != "widest_line" && !name.starts_with("long_"))
      result[name] = without_layout(field);
  if (value.contains("label")) result["words"] = words_of(value);
  return result;
}

struct Seen {
  json model;
  std::vector<std::string> findings;
};

Seen seen(const std::string& text) {
  const Folder folder;
  folder.write("cable.txt", text);
  Seen result;
  result.model = without_layout(json::parse(run_program(folder.path(), "parse cable.txt").out));
  const Outcome outcome = run_program(folder.path(), "--preset strict --format jsonl cable.txt");
  std::istringstream lines(outcome.out);
  for (std::string line; std::getline(lines, line);) {
    const json finding = json::parse(line);
    const auto rule = finding["rule"].get<std::string>();
    if (!rule.starts_with("artifact-") && !rule.starts_with("line-beyond-"))
      result.findings.push_back(rule + ": " + finding["message"].get<std::string>());
  }
  return result;
}

using Render = std::string (*)(const RenderedCable&);

void check_same(const RenderedCable& cable, std::initializer_list<Render> layouts) {
  const std::string raw = raw_telegram(cable);
  const Seen expected = seen(raw);
  REQUIRE(expected.model["cables"].size() == 1);
  const json& model = expected.model["cables"][0];
  CHECK(model["paragraphs"].size() == cable.paragraphs.size());
  CHECK(model["tags"].size() == cable.tags.size());
  CHECK(model["references"].size() == cable.references.size());
  CHECK(model["captions"].size() == cable.captions.size());
  CHECK(model["passing"].size() == cable.passing.size());
  CHECK(model.contains("dtg") == !cable.envelope.empty());
  CHECK(model.contains("signature"));
  for (const Render render : layouts) {
    const std::string text = render(cable);
    INFO(raw << "\n---- the same as\n" << text);
    const Seen other = seen(text);
    CHECK(json::diff(expected.model, other.model).dump(1) == "[]");
    CHECK(expected.findings == other.findings);
  }
}

}  // namespace

TEST_CASE("a cable of two sections is the same in every layout") {
  check_same(with_sections(), {mirror_page, markdown_extract});
}

TEST_CASE("a cable of more than nine paragraphs is the same in every layout") {
  check_same(of_twelve_paragraphs(), {mirror_page, markdown_extract});
}

TEST_CASE("a cable with faults has the same faults in every layout") {
  check_same(with_faults(), {mirror_page, markdown_extract});
  CHECK(seen(raw_telegram(with_faults())).findings.size() > 6);
}

TEST_CASE("a telegram of the seventies is the same on the pages on which it was released") {
  check_same(of_the_seventies(), {mirror_page, markdown_extract, released_telegram});
  check_same(with_a_wrong_order(), {mirror_page, markdown_extract, released_telegram});
}

TEST_CASE("the layouts differ as texts") {
  const RenderedCable cable = of_twelve_paragraphs();
  CHECK(raw_telegram(cable).find("12.  (SBU)") != std::string::npos);
  CHECK(mirror_page(cable).find("¶12. (SBU)") != std::string::npos);
  CHECK(markdown_extract(cable).find("112. (SBU)") != std::string::npos);
  CHECK(released_telegram(of_the_seventies()).find("PAGE 02") != std::string::npos);
  CHECK(labelled_cable(cable).find("MRN: ASTANA 77\n") != std::string::npos);
}

}  // namespace cablelint
