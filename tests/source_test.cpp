#include "source/source.hpp"

#include "catch.hpp"
#include "source/utf8.hpp"

namespace cablelint {

TEST_CASE("an offset has a 1-based line and byte column") {
  const Source source("a.txt", "one\ntwo\r\nthree");
  CHECK(source.position(0) == Position{1, 1});
  CHECK(source.position(4) == Position{2, 1});
  CHECK(source.position(9) == Position{3, 1});
  CHECK(source.position(99) == Position{3, 6});
}

TEST_CASE("a line comes without its line end") {
  const Source source("a.txt", "one\ntwo\r\nthree");
  CHECK(source.slice(source.line(1)) == "one");
  CHECK(source.slice(source.line(2)) == "two");
  CHECK(source.slice(source.line(3)) == "three");
  CHECK(source.line(4).empty());
  CHECK(source.line(0).empty());
}

TEST_CASE("lines are counted with and without a last line end") {
  CHECK(Source("a", "").line_count() == 0);
  CHECK(Source("a", "x").line_count() == 1);
  CHECK(Source("a", "x\n").line_count() == 1);
  CHECK(Source("a", "x\ny").line_count() == 2);
}

TEST_CASE("carriage returns end lines where no other line end does") {
  const Source source("a.txt", "one\r\rthree\r");
  CHECK(source.ends_lines_with_cr());
  CHECK(source.line_count() == 3);
  CHECK(source.slice(source.line(1)) == "one");
  CHECK(source.line(2).empty());
  CHECK(source.slice(source.line(3)) == "three");
  CHECK(source.position(5) == Position{3, 1});
  CHECK(source.utf16_column(7) == 3);
}

TEST_CASE("one line feed makes of carriage returns what stands in a line") {
  const Source source("a.txt", "one\rtwo\nthree\r\n");
  CHECK_FALSE(source.ends_lines_with_cr());
  CHECK(source.line_count() == 2);
  CHECK(source.slice(source.line(1)) == "one\rtwo");
  CHECK(source.slice(source.line(2)) == "three");
}

TEST_CASE("editors count columns in UTF-16 units") {
  const Source source("a.txt",
                      "a\xC3\xA9"
                      "b\n\xF0\x9F\x98\x80"
                      "c");
  CHECK(source.utf16_column(0) == 1);
  CHECK(source.utf16_column(3) == 3);  // é is one unit
  CHECK(source.utf16_column(9) == 3);  // the emoji is two
}

TEST_CASE("a stray byte is one UTF-16 unit") {
  const Source source("a.txt",
                      "\xB6"
                      "1. \xC3 \xF0\x9F x");
  CHECK(source.utf16_column(1) == 2);
  CHECK(source.utf16_column(9) == 10);
}

TEST_CASE("far into a long line a column counts the same units") {
  std::string text = "first\n";
  for (int i = 0; i < 1000; ++i) text += "\xF0\x9F\x98\x80\xB6\xC3\xA9";  // 2, 1 and 1 units
  const Source source("a.txt", text);
  for (std::uint32_t i = 0; i <= 1000; i += 37) CHECK(source.utf16_column(6 + 7 * i) == 4 * i + 1);
  CHECK(source.utf16_column(6 + 7 * 500 + 4) == 4 * 500 + 3);
}

TEST_CASE("a character is as long as its bytes and a stray byte is one by itself") {
  CHECK(character_at("a", 0).size == 1);
  CHECK(character_at("\xC2\xB6", 0).code == 0xB6);
  CHECK(character_at("\xE2\x80\xA6", 0).code == 0x2026);
  CHECK(character_at("\xF0\x9F\x98\x80", 0).size == 4);
  for (const std::string_view stray : {"\xB6", "\xC2", "\xC0\x80", "\xED\xA0\x80",
                                       "\xE2\x80"
                                       "x",
                                       "\xF5\x80\x80\x80", "\xFF"}) {
    CHECK_FALSE(character_at(stray, 0).valid);
    CHECK(character_at(stray, 0).size == 1);
  }
}

}  // namespace cablelint
