// What mirrors, databases and printers did to a text, undone: text in, text and places out.
#include "diagnostics/diagnostic.hpp"
#include "mirror/restore.hpp"

#include <algorithm>

#include "cli_cables.hpp"

namespace cablelint {
namespace {

const std::string heading =
    "E.O. 12958: N/A\n"
    "TAGS: PGOV, KZ\n"
    "SUBJECT: THE HARVEST\n"
    "\n";
const std::string text =
    "1. (U) The harvest was good.\n"
    "\n"
    "2. (U) The elevator at the river is full, and so are the two at the station.\n"
    "\n"
    "3. (U) The ministry has asked for sacks, of which there are none, and for the names of those "
    "who have lent theirs to the fair.\n";
const std::string cable = "UNCLAS ALMATY 001721\n\nSIPDIS\n\n" + heading + text;

std::string restored(const std::string& given) {
  const Source source("a.txt", given);
  return std::string(restore(source).source().text());
}

std::string replaced(std::string all, std::string_view words, std::string_view instead) {
  for (std::size_t at = 0; (at = all.find(words, at)) != all.npos; at += instead.size())
    all.replace(at, words.size(), instead);
  return all;
}

std::vector<std::string_view> kinds(const Restored& restored) {
  std::vector<std::string_view> found;
  for (const Damage& damage : restored.damages())
    if (!damage.places.empty()) found.push_back(damage.kind);
  return found;
}

// The words of a restored text, wherever they stand.
Span span_of(std::string_view words, const Source& source) {
  const auto at = static_cast<std::uint32_t>(source.text().find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

// What stands in the text at hand where the restored one has these words.
std::string_view origin_of(std::string_view words, const Restored& restored) {
  return restored.given().slice(restored.origin(span_of(words, restored.source())));
}

}  // namespace

TEST_CASE("letters that only look like Latin ones are read as those where a word shows it") {
  const Source source("a.txt",
                      "SI\u0420DIS\n\u0415.\u041E. 12958:\n1. (\u0421) \u041D\u0410\u0422\u041E "
                      "(\u0422\u0405//NF) S \u0415 C\n\u0414EF \u0421\n");
  const Restored latin = restore(source);
  CHECK(latin.source().text() ==
        "SIPDIS\nE.O. 12958:\n1. (C) \u041D\u0410\u0422\u041E (TS//NF) S E C\n\u0414EF \u0421\n");
  CHECK(kinds(latin) == std::vector<std::string_view>{"lookalike-letters"});
  CHECK(origin_of("SIPDIS", latin) == "SI\u0420DIS");
  CHECK(origin_of("TS", latin) == "\u0422\u0405");
}

TEST_CASE("edits make the restored text of the text at hand, through all that was undone") {
  const std::string lines = replaced(cable, "\n", "<br>");
  for (const std::string& given :
       {"<pre>" + replaced(cable, "KZ", "<a href='#'>KZ</a> &amp; K&#90;") + "</pre>",
        "\"77\",\"4/26/2005 9:31\",\"05ALMATY1721\",\"Embassy Almaty\",\"\",\"\",\"" + cable + "\"",
        replaced(cable, "\n", "  "), replaced(lines, "TAGS", "T\u0410GS"),
        replaced(replaced(cable, "HARVEST", "HARVEST &amp; RAIN"), "\n", "\r"),
        "&lt;pre&gt;" + cable + "&lt;/pre&gt;"}) {
    const Source source("a.txt", given);
    const Restored right = restore(source);
    const std::vector<Edit> edits = right.edits();
    REQUIRE(!edits.empty());
    std::string made = given;
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
      made.replace(edit->span.begin, edit->span.size(), edit->replacement);
    CHECK(replaced(made, "\r", "\n") == right.source().text());
  }
}

TEST_CASE("a text that no mirror went over is its own source") {
  const Source source("a.txt", cable);
  const Restored same = restore(source);
  CHECK(&same.source() == &source);
  CHECK(same.damages().empty());
  CHECK(same.origin({3, 7}) == Span{3, 7});
}

// ---- web pages

TEST_CASE("links go and their words stay") {
  CHECK(restored("<a id='par1' href='#par1'>¶</a>1. (U) Text.\n") == "¶1. (U) Text.\n");
  CHECK(restored("TAGS: <a href='/tag/PGOV_0.html'>PGOV</a> <a href=\"#\">KZ</a>\n") ==
        "TAGS: PGOV KZ\n");
}

TEST_CASE("links without a blank between them hold two words") {
  CHECK(restored("TAGS: <a href='#'>PGOV</a><a href='#'>KZ</a>\n") == "TAGS: PGOV KZ\n");
}

TEST_CASE("a tag that begins a line does so once") {
  CHECK(restored("<pre>UNCLAS<br>SIPDIS<br/>\nNOFORN</pre>\n") == "UNCLAS\nSIPDIS\nNOFORN\n");
}

TEST_CASE("what a page does not show is no text") {
  CHECK(restored("UNCLAS<script>if (a < b) run();</script> ALMATY<!-- no words --> 001721\n") ==
        "UNCLAS ALMATY 001721\n");
}

TEST_CASE("signs that begin no tag are the drafter's") {
  for (const std::string words : {"1. (U) 3 < 4, and 5 > 4 & 2.\n", "1. (U) <reftel> & <\n",
                                  "1. (U) AT&T; R&D\n", "1. (U) <a href\n"}) {
    INFO(words);
    CHECK(restored(words) == words);
  }
}

TEST_CASE("entities are the characters they stand for, line ends too") {
  CHECK(restored("UNCLAS&#x000A;SIPDIS&#10;R&amp;D &lt;1&gt; &quot;a&quot; &#182;1.\n") ==
        "UNCLAS\nSIPDIS\nR&D <1> \"a\" ¶1.\n");
  CHECK(restored("a &unknown; b &#; c &#xZ;\n") == "a &unknown; b &#; c &#xZ;\n");
}

TEST_CASE("a page inside a page is taken out too") {
  CHECK(restored("<pre>&lt;a href='#'&gt;PGOV&lt;/a&gt;</pre>\n") == "PGOV\n");
}

// ---- records of a database

TEST_CASE("of the row of a table the cable is left") {
  const std::string row = "\"77\",\"4/26/2005 9:31\",\"05ALMATY1721\",\"Embassy Almaty\",\"" +
                          replaced(cable, "The harvest", "The \\\"harvest\\\"") + "\"\n";
  CHECK(restored(row) == replaced(cable, "The harvest", "The \"harvest\"") + "\n");
}

TEST_CASE("tabs part the columns of a row, and stand behind the labels of a cable") {
  CHECK(restored("77\t4/26/2005\t05ALMATY1721\t" + cable) == cable);
  const std::string tabs = replaced(replaced(cable, ": ", ":\t"), "\n", "   ");
  check_contains(restored(tabs), "UNCLAS ALMATY 001721");
}

TEST_CASE("line ends that are written out are line ends") {
  CHECK(restored(replaced(cable, "\n", "\\n")) == cable);
  CHECK(restored(replaced(cable, "\n", "\\r\\n")) == cable);
}

// ---- lost line ends

TEST_CASE("two blanks for each line end are line ends") {
  CHECK(
      restored(replaced(cable, "\n", "  ")).starts_with(replaced(cable.substr(0, 21), "\n", "  ")));
  const std::string lines = restored(replaced(cable, "\n", "  "));
  for (const std::string line :
       {"SIPDIS", "E.O. 12958: N/A", "TAGS: PGOV, KZ", "SUBJECT: THE HARVEST",
        "1. (U) The harvest was good.", "2. (U) The elevator"})
    check_contains(lines, "\n" + line);
}

TEST_CASE("fields that are glued to the words before them begin lines") {
  const std::string glued = replaced(replaced(heading + "¶" + text, "\n", ""), ".2.", ".¶2.");
  const std::string lines = restored("UNCLAS ALMATY 001721SIPDIS" + glued);
  check_contains(lines,
                 "UNCLAS ALMATY 001721\nSIPDIS\nE.O. 12958: N/A\nTAGS: PGOV, KZ\n"
                 "SUBJECT: THE HARVEST\n¶1. (U) The harvest was good.\n¶2. (U) The elevator");
}

TEST_CASE("the labels of SMART begin lines where an MRN shows that they are its") {
  const std::string labelled =
      "CONFIDENTIALMRN: 15 ALMATY 1721Date/DTG: Apr 26, 2015 / 260931Z APR 15From: AMEMBASSY "
      "ALMATYAction: WASHDC, SECSTATE ROUTINEE.O.: 13526TAGS: PGOV, KZCaptions: SIPDISReference: "
      "15 ALMATY 1690Subject: The HarvestClassified By: DCM J. Doe, reasons 1.4 (b)¶1. (C) Text."
      "Signature: DOEDrafted By: ALMATY:Doe, J";
  CHECK(restored(labelled) ==
        "CONFIDENTIAL\nMRN: 15 ALMATY 1721\nDate/DTG: Apr 26, 2015 / 260931Z APR 15\n"
        "From: AMEMBASSY ALMATY\nAction: WASHDC, SECSTATE ROUTINE\nE.O.: 13526\n"
        "TAGS: PGOV, KZ\nCaptions: SIPDIS\nReference: 15 ALMATY 1690\nSubject: The Harvest\n"
        "Classified By: DCM J. Doe, reasons 1.4 (b)\n¶1. (C) Text.\nSignature: DOE\n"
        "Drafted By: ALMATY:Doe, J");
}

TEST_CASE("a bullet with a mark begins a line in a text without line ends") {
  const std::string glued = "UNCLAS ALMATY 001721SIPDIS" + replaced(heading, "\n", "") +
                            "¶1. (U) Two mills:-- (SBU) one closes;-- (U) one opens -- and sells.";
  check_contains(restored(glued), "mills:\n-- (SBU) one closes;\n-- (U) one opens -- and sells.");
}

TEST_CASE("fields that share a line are parted") {
  CHECK(restored("E.O. 12958: N/A TAGS: PGOV, KZ SUBJECT: THE HARVEST REF: ASTANA 55\n") ==
        "E.O. 12958: N/A \nTAGS: PGOV, KZ \nSUBJECT: THE HARVEST \nREF: ASTANA 55\n");
}

TEST_CASE("the same words in a sentence begin no line") {
  for (const std::string words :
       {"SUBJECT: WHO MAY SIGN WHAT WAS CLASSIFIED BY: NOBODY\n", "SUBJECT: TAGS AND LABELS\n",
        "1. (U) The form asks for TAGS: PGOV and for a SUBJECT: line.\n"}) {
    INFO(words);
    CHECK(restored(heading.substr(0, 31) + words).ends_with(words));
  }
}

TEST_CASE("a page break between the items of a list goes") {
  const std::string list = heading.substr(0, 52) + "REF: A. ASTANA 55\n";
  CHECK(restored(list + "\nALMATY 00001721  002 OF 003\n\n\n     B. ASTANA 56\n") ==
        list + "     B. ASTANA 56\n");
}

TEST_CASE("below a page break a mark begins a paragraph") {
  const std::string block = heading + "Classified By: J. Doe, reasons 1.4 (b) and (d)\n";
  CHECK(restored(block + "\nALMATY 00001721  002 OF 003\n\n\n(C) Text.\n") ==
        block + "\n(C) Text.\n");
}

TEST_CASE("carriage returns alone are line ends, and nothing moves") {
  const Source source("a.txt", replaced(cable, "\n", "\r"));
  const Restored lines = restore(source);
  CHECK(lines.source().text() == cable);
  CHECK(lines.origin({22, 40}) == Span{22, 40});
}

// ---- places

TEST_CASE("every kind of damage has its places in the restored text") {
  const Source source("a.txt", "<pre>E.O. 12958: N/A TAGS: <a href='#'>PGOV</a>, R&amp;D\n</pre>");
  const Restored lines = restore(source);
  CHECK(kinds(lines) == std::vector<std::string_view>{"html", "entities", "lost-line-ends"});
  for (const Damage& damage : lines.damages())
    for (const Span& place : damage.places) CHECK(place.end <= lines.source().text().size());
}

TEST_CASE("words of the restored text lead back to where they stood") {
  const Source source("a.txt",
                      "<pre>E.O. 12958: N/A TAGS: <a href='#'>PGOV</a>, <a href='#'>KZ</a> "
                      "SUBJECT: R&amp;D\n</pre>");
  const Restored lines = restore(source);
  CHECK(origin_of("E.O. 12958", lines) == "E.O. 12958");
  CHECK(origin_of("KZ", lines) == "KZ");
  CHECK(origin_of("PGOV, KZ", lines) == "PGOV</a>, <a href='#'>KZ");
  CHECK(origin_of("R&D", lines) == "R&amp;D");
  CHECK(origin_of("&", lines) == "&amp;");
}

TEST_CASE("what was put in has the place where it was missing") {
  const Source source("a.txt", "E.O. 12958: N/A TAGS: PGOV, KZ\n");
  const Restored lines = restore(source);
  const auto newline = static_cast<std::uint32_t>(lines.source().text().find('\n'));
  CHECK(lines.origin({newline, newline + 1}) == Span{16, 16});
  CHECK(lines.origin({newline + 1, newline + 1}) == Span{16, 16});
}

// ---- fixes

TEST_CASE("a stretch is as found where nothing was taken out of it or put in") {
  const Source source("a.txt", "<b>TAGS: PGOV, <i>K</i>Z R&amp;D</b>\n");
  const Restored lines = restore(source);
  const auto as_found = [&](std::string_view words) {
    return lines.is_as_found(span_of(words, lines.source()));
  };
  CHECK(as_found("TAGS: PGOV"));
  CHECK(as_found("K"));
  CHECK_FALSE(as_found("KZ"));
  CHECK_FALSE(as_found("R&D"));
}

TEST_CASE("a fix of damaged words is dropped and any other kept") {
  const Source source("a.txt", "<b>TAGS: PGOV, <i>K</i>Z</b>\n");
  const Restored lines = restore(source);
  const auto carried = [&](std::string_view words) {
    Diagnostic finding;
    finding.span = span_of(words, lines.source());
    finding.fix = Fix{"write", FixTier::safe, {{finding.span, "RS"}}};
    carry_back(finding, lines);
    return finding;
  };
  CHECK_FALSE(carried("KZ").fix);
  const Diagnostic kept = carried("PGOV");
  REQUIRE(kept.fix);
  CHECK(kept.span == Span{9, 13});
  CHECK(kept.fix->edits[0].span == Span{9, 13});
}

TEST_CASE("what is fixed in a web page leaves the page as it was") {
  const Folder folder;
  const std::string page = replaced("<pre>" + std::string(clean) + "</pre>\n", "PGOV, KZ\n",
                                    "<a href='#'>PGOV</a>, <a href='#'>KZ</a>.\n");
  folder.write("a.txt", page);
  const Outcome outcome = run_program(folder.path(), "--preset strict --fix a.txt");
  INFO(outcome.out << outcome.err);
  CHECK(read_file(folder.path() / "a.txt") == replaced(page, "</a>.\n", "</a>\n"));
}

}  // namespace cablelint
