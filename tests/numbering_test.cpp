#include "model/numbering.hpp"

#include <ctime>
#include <sstream>
#include <string>

#include "catch.hpp"

namespace cablelint {
namespace {

// One label: its value, then p for a pilcrow, m for a mark behind, _ for a blank line before, l for
// a lower-case text, i for an indent, s for a line before that ends no sentence.
PrintedLabel label(const std::string& word) {
  const auto has = [&](char feature) { return word.find(feature) != std::string::npos; };
  return {std::stoll(word), has('p'), has('m'), has('_'), has('l'), has('i'), has('s')};
}

// The readings, "-" where a label numbers no paragraph and "*" behind a number whose ¶ became 1.
std::string read(const std::string& text, NumberingHints hints = {}) {
  std::istringstream words(text);
  std::vector<PrintedLabel> labels;
  for (std::string word; words >> word;) labels.push_back(label(word));
  std::string result;
  for (const LabelReading& reading : read_numbers(labels, hints)) {
    if (!result.empty()) result += ' ';
    result += reading.is_label ? std::to_string(reading.number) : "-";
    if (reading.artifact_one) result += '*';
  }
  return result;
}

constexpr NumberingHints later_section{.later_section = true};
constexpr NumberingHints markdown{.pilcrow_as_one = true};

std::string count(int from, int to) {
  std::string text;
  for (int i = from; i <= to; ++i) text += (text.empty() ? "" : " ") + std::to_string(i);
  return text;
}

}  // namespace

TEST_CASE("numbers in sequence are read as printed") {
  CHECK(read("1") == "1");
  CHECK(read("1p 2p 3p") == "1 2 3");
  CHECK(read("1_ 2m 3l 4i") == "1 2 3 4");
  CHECK(read(count(1, 117)) == count(1, 117));
}

TEST_CASE("no labels have no readings") { CHECK(read("") == ""); }

TEST_CASE("a pilcrow that became 1 is dropped, also where the text goes over to plain numbers") {
  const std::string text = "11m 12m 13m 14m 15m 16m 17m 18m 19m 110m 111m 112m 13m 14m 15m 16m 17m";
  const std::string numbers = "1* 2* 3* 4* 5* 6* 7* 8* 9* 10* 11* 12* 13 14 15 16 17";
  CHECK(read(text) == numbers);
  CHECK(read(text, markdown) == numbers);
}

TEST_CASE("a text that runs from 11 to 19 and on to 110 had pilcrows") {
  CHECK(read("11 12 13 14 15 16 17 18 19 110 111") == "1* 2* 3* 4* 5* 6* 7* 8* 9* 10* 11*");
}

TEST_CASE("a text that starts at 11 starts there, unless its mirror turned pilcrows into 1") {
  CHECK(read("11 12") == "11 12");
  CHECK(read("11 12", later_section) == "11 12");
  CHECK(read("11m 12m 13m", later_section) == "11 12 13");
  CHECK(read("11 12", markdown) == "1* 2*");
  CHECK(read("11p 12p") == "11 12");
  CHECK(read("11p 12p", markdown) == "1* 2*");  // another mirror's ¶ before the first one's 1
}

TEST_CASE("a text may start in a later section") {
  CHECK(read("7m 8m 9m") == "7 8 9");
  CHECK(read("7 8", later_section) == "7 8");
  CHECK(read("98 99 100 101", later_section) == "98 99 100 101");
}

TEST_CASE("a gap is a gap") {
  CHECK(read("1 2 4") == "1 2 4");
  CHECK(read("1 2 4 5 6") == "1 2 4 5 6");
  CHECK(read("1p_ 3p_ 4p_") == "1 3 4");
  CHECK(read("1_ 2_ 3_ 5_ 6_ 7_ 9_") == "1 2 3 5 6 7 9");
}

TEST_CASE("a repeat is a repeat") {
  CHECK(read("1 2 2 3") == "1 2 2 3");
  CHECK(read("1m 2m 2m") == "1 2 2");
  CHECK(read("1_ 1_ 2_ 3_") == "1 1 2 3");
}

TEST_CASE("a list inside a paragraph is not counted, even where it could be") {
  CHECK(read("1 2 3 1 2 3 4 5") == "1 2 3 - - - 4 5");
  CHECK(read("1_ 2_ 3_ 1 2 3 4 5 6 7 4_ 5_") == "1 2 3 - - - - - - - 4 5");
  CHECK(read("1 1 2 3 2 3") == "1 - - - 2 3");
  CHECK(read("1m 2m 1 2 3m") == "1 2 - - 3");
  CHECK(read("1p_ 1p_ 2p_ 2p_") == "1 - - 2");
}

TEST_CASE("a list without marks among paragraphs with marks is not counted") {
  const NumberingHints marked{.marked = true};
  CHECK(read("1m_ 2m_ 1_ 2 3 4 3m_", marked) == "1 2 - - - - 3");
  CHECK(read("1m_ 2m_ 1_ 2 3 4", marked) == "1 2 - - - -");
  CHECK(read("1m_ 2m_ 3_ 4m_", marked) == "1 2 3 4");
}

TEST_CASE("lists behind the last paragraph are not counted") {
  CHECK(read("1_ 2_ 3_ 1_ 2_ 3_ 1_ 2_") == "1 2 3 - - - - -");
}

TEST_CASE("a list inside a paragraph is seen through in a text whose pilcrows became 1") {
  CHECK(read("11m 12m 11 12 13 13m 14m", markdown) == "1* 2* - - - 3* 4*");
}

TEST_CASE("a sentence that wraps on a number is no paragraph") {
  CHECK(read("1 2 3 15 4 5 6") == "1 2 3 - 4 5 6");
  CHECK(read("1 2 3 4 5 6 15") == "1 2 3 4 5 6 -");
  CHECK(read("15 1 2 3 4 5 6") == "- 1 2 3 4 5 6");
  CHECK(read("1_ 70 15 2_ 3_") == "1 - - 2 3");
  CHECK(read("1_ 2_ 3_ 4l") == "1 2 3 4");
  CHECK(read("1_ 2_ 3_ 5l") == "1 2 3 -");
  CHECK(read("1_ 2_ 2s 3_") == "1 2 - 3");
  CHECK(read("1 2s 3") == "1 2 3");  // a heading stood above it
}

TEST_CASE("a number by itself that is not 1 is no paragraph unless a mark follows") {
  CHECK(read("26") == "-");
  CHECK(read("511 104") == "- -");
  CHECK(read("7m") == "7");
}

TEST_CASE("a quoted text with marks or of great length counts from 1 again") {
  CHECK(read("1m 2m 3m 1m 2m 3m 4m 5m") == "1 2 3 1 2 3 4 5");
  CHECK(read("1m 2m 3m 1m 2m 3m 4m 4m 5m") == "1 2 3 1 2 3 4 4 5");
  CHECK(read(count(1, 40) + " " + count(1, 30)) == count(1, 40) + " " + count(1, 30));
}

TEST_CASE("a misprint with a mark is still a paragraph") {
  CHECK(read("1m 2m 33m 4m") == "1 2 33 4");
}

TEST_CASE("what cannot number a paragraph is never one") {
  CHECK(read("1 0 2 2007 3") == "1 - 2 - 3");
  CHECK(read("0") == "-");
  CHECK(read("-5 1000") == "- -");
}

TEST_CASE("a hundred thousand labels take less than a second") {
  std::vector<PrintedLabel> labels(100'000);
  std::int64_t next = 1;
  for (PrintedLabel& each : labels) each.value = (next = next * 7919 % 1009) % 1000;
  const std::clock_t begin = std::clock();  // of the processor, which others use too
  CHECK(read_numbers(labels).size() == labels.size());
  CHECK(std::clock() - begin < CLOCKS_PER_SEC);
}

}  // namespace cablelint
