#include "files/yaml.hpp"

#include "catch.hpp"
#include "rules_files.hpp"

namespace cablelint {
namespace {

// Where the piece of the value of key `k` stands: "line:column text".
std::string place_of(const std::string& file, std::string_view piece) {
  const Source source("f.yaml", file);
  std::vector<FileProblem> problems;
  Faults faults(source, problems);
  const auto root = read_yaml(source, faults);
  REQUIRE(in_lines(problems).empty());
  const YamlNode* node = root->find("k");
  REQUIRE(node);
  const auto begin = static_cast<std::uint32_t>(node->value.find(piece));
  const auto end = static_cast<std::uint32_t>(begin + piece.size());
  const Span place = node->place({begin, end});
  const Position position = source.position(place.begin);
  return fmt::format("{}:{} {}", position.line, position.column, source.slice(place));
}

std::string faults_in(const std::string& file) {
  const Source source("f.yaml", file);
  std::vector<FileProblem> problems;
  Faults faults(source, problems);
  read_yaml(source, faults);
  return in_lines(problems);
}

}  // namespace

TEST_CASE("a piece of a scalar is found in the file, whatever the scalar's style") {
  CHECK(place_of("k: one two\n", "two") == "1:8 two");
  CHECK(place_of("k:   'one two'\n", "two") == "1:11 two");
  CHECK(place_of("k: 'it''s two'\n", "two") == "1:11 two");
  CHECK(place_of("k: \"one two\"\n", "two") == "1:9 two");
  CHECK(place_of("k: one\n  two three\n", "three") == "2:7 three");
  CHECK(place_of("k: |\n  one\n  two\n", "two") == "3:3 two");
  CHECK(place_of("k: |-  # why\n    one\n      two\n", "  two") == "3:5   two");
  CHECK(place_of("k: >\n  one\n  two three\n\n  four\n", "three") == "3:7 three");
  CHECK(place_of("k: >\n  one\n  two three\n\n  four\n", "four") == "5:3 four");
  CHECK(place_of("k: |\r\n  one\r\n  two\r\n", "two") == "3:3 two");
  CHECK(place_of("\xEF\xBB\xBFk: one two\n", "two") == "1:11 two");
  CHECK(place_of("a: \xC3\xA9\nk: \xC3\xA9t\xC3\xA9 two\n", "two") == "2:10 two");
  CHECK(place_of("x: {y: 1}\nk: >-\n\n  one\n", "one") == "4:3 one");
}

TEST_CASE("escapes of a double-quoted scalar are counted as they are written") {
  CHECK(place_of(R"(k: "a\tb two")", "two") == "1:10 two");
  CHECK(place_of(R"(k: "\x41 two")", "two") == "1:10 two");
  CHECK(place_of(R"(k: "\u00e9 two")", "two") == "1:12 two");
  CHECK(place_of(R"(k: "\U0001F600 two")", "two") == "1:16 two");
  CHECK(place_of(R"(k: "\"two\"")", "two") == "1:7 two");
  CHECK(place_of("k: \"one \\\n    two\"", "two") == "2:5 two");
}

TEST_CASE("places lie in the file even where value and file have nothing in common") {
  for (const std::uint32_t place : scalar_places("|", 0, "abc")) CHECK(place <= 1);
  for (const std::uint32_t place : scalar_places("\"\\", 0, "a\n\n")) CHECK(place <= 2);
  CHECK(scalar_places("", 7, "") == std::vector<std::uint32_t>{0});
}

TEST_CASE("what YAML files may not hold is named at its place") {
  CHECK(faults_in("a: 1\nb: 2\na: 3\n") ==
        "3:1 (1): `a` is given twice | the first is on line 1\n");
  CHECK(faults_in("a: {b: 1, c: {d: 1, d: 2}}\n") ==
        "1:21 (1): `d` is given twice | the first is on line 1\n");
  CHECK(faults_in("a: &x 1\n") == "1:4 (1): an anchor, which these files do not have\n");
  CHECK(faults_in("a: !!int 1\n").starts_with("1:4 (1): a tag"));
  CHECK(faults_in("? [a]\n: 1\n") == "1:3 (1): a key that is not a word\n");
  CHECK(faults_in("a: 1\n---\nb: 1\n") ==
        "2:1 (1): something behind the end of the document | a file is one document; look for a "
        "bracket too many\n");
}

TEST_CASE("a reader that stands still is left after its second document") {
  CHECK(faults_in(", ").starts_with("1:1 (1): something behind the end of the document"));
}

TEST_CASE("text that is no YAML is a fault where the reader stopped") {
  CHECK(faults_in("a: b: c\n") ==
        "1:5 (1): a `:` where no value can begin | quote a text that holds `: `\n");
  CHECK(faults_in("a: {b: 1\n") == "1:9 (1): a `{` without its `}`\n");
  CHECK(faults_in("a: {b: 1\r") == "1:9 (1): a `{` without its `}`\n");
  CHECK(faults_in("a: \"b\n") == "1:4 (1): a quoted text without its end | close the quote\n");
  CHECK(faults_in("a: 'b\nc: d\n").starts_with("1:4 (1): a quoted text without its end"));
  CHECK(faults_in("a: \"b  \n  \"\n").empty());
  CHECK(faults_in("a: \xFF\n") ==
        "1:4 (1): the byte 0xFF, which is no text | save the file as UTF-8\n");
  CHECK(faults_in(std::string("a: \0b\n", 6)).starts_with("1:4 (1): the byte 0x00"));
}

}  // namespace cablelint
