#include <memory>

#include "catch.hpp"
#include "model/cable.hpp"
#include "output/model.hpp"
#include "output/place.hpp"
#include "output/problem.hpp"
#include "output/tree.hpp"
#include "output_support.hpp"

namespace cablelint {

TEST_CASE("columns count bytes, UTF-16 units or characters") {
  const Source source("a.txt", "x\n\u00e9\U0001F33E\xB6 KZZ\n");  // of 2, 4 and 1 bytes
  const auto kzz = static_cast<std::uint32_t>(source.text().find("KZZ"));
  CHECK(position_in(source, kzz, Columns::bytes) == Position{2, 9});
  CHECK(position_in(source, kzz, Columns::utf16) == Position{2, 6});
  CHECK(position_in(source, kzz, Columns::characters) == Position{2, 5});
  CHECK(position_in(source, 1, Columns::characters) == Position{1, 2});
}

namespace {

std::string full(const Source& source, const Diagnostic& finding) {
  return written(full_format, {{source, {{finding}}}});
}

// The line under the header and the line of carets.
struct Snippet {
  std::string text;
  std::string carets;
};

Snippet snippet(const std::string& text, Span span) {
  const std::string out = full(Source("a.txt", text), finding(span));
  const auto first = out.find('\n') + 1;
  const auto second = out.find('\n', first) + 1;
  return {out.substr(first, second - 1 - first),
          out.substr(second, out.find('\n', second) - second)};
}

Span place_of(const std::string& text, const std::string& part) {
  const auto begin = static_cast<std::uint32_t>(text.find(part));
  return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

}  // namespace

TEST_CASE("the full format is a gcc header line and lines that begin with a blank") {
  const Source source("cables/a.txt", "CONF\n1. (S) THE MINISTER SAID.\n");
  CHECK(full(source, whole_finding()) ==
        "cables/a.txt:2:4: error: paragraph 1 is marked SECRET [some-rule]\n"
        "    2 | 1. (S) THE MINISTER SAID.\n"
        "      |    ^~~ above CONFIDENTIAL\n"
        "cables/a.txt:1:1: note: the cable is classified here\n"
        "    1 | CONF\n"
        "      | ^~~~\n"
        "      = authority: 32 CFR 2001.21(b)\n"
        "      = help: mark it (C)\n"
        "      = help: raise the cable to SECRET (display only)\n");
}

TEST_CASE("the concise format is the header lines alone") {
  const Source source("a.txt", "CONF\n1. (S) X.\n");
  const Report report = {{whole_finding(), finding({0, 4})}};
  CHECK(written(concise_format, {{source, report}}) ==
        "a.txt:2:4: error: paragraph 1 is marked SECRET [some-rule]\n"
        "a.txt:1:1: error: something was seen [some-rule]\n");
}

TEST_CASE("colour is wrapped around the parts and changes nothing else") {
  const Source source("a.txt", "CONF\n1. (S) X.\n");
  const Report report = {{whole_finding()}};
  Run run = plain_run();
  const std::string plain = written(full_format, {{source, report}}, run);
  run.colour = true;
  std::string coloured = written(full_format, {{source, report}}, run);
  CHECK(coloured.find("\x1b[1;31merror:") != std::string::npos);
  while (coloured.find('\x1b') != std::string::npos) {
    const auto begin = coloured.find('\x1b');
    coloured.erase(begin, coloured.find('m', begin) + 1 - begin);
  }
  CHECK(coloured == plain);
}

TEST_CASE("nothing is printed of a clean text, but by JUnit, which counts it") {
  for (const Format* format : formats()) {
    std::string out;
    const Source source("a.txt", "CONF\n");
    if (format->text != nullptr) format->text(out, source, {}, plain_run());
    if (format->next_text != nullptr) format->next_text(out, source, {}, {});
    CHECK(out.empty() == (format != &junit_format));
  }
}

TEST_CASE("the caret stands under its character, whatever stands before it") {
  CHECK(snippet("a MARK b", {2, 6}).carets == "      |   ^~~~");
  CHECK(snippet("\tMARK", {1, 5}).carets == "      |     ^~~~");
  CHECK(snippet("\tMARK", {1, 5}).text == "    1 |     MARK");
  CHECK(snippet("\u00e9\u00b6 MARK", {5, 9}).carets == "      |    ^~~~");
  CHECK(snippet("\u5317\u4eac MARK", {7, 11}).carets == "      |      ^~~~");
  CHECK(snippet("e\u0301 MARK", {4, 8}).carets == "      |   ^~~~");
  CHECK(snippet("\xB6"
                "1 MARK",
                {3, 7})
            .carets == "      |    ^~~~");
  CHECK(snippet("\uFEFFMARK", {3, 7}).carets == "      | ^~~~");
  CHECK(snippet("\x1bMARK", {1, 5}).text == "    1 | \\x1bMARK");
  CHECK(snippet("\x1bMARK", {1, 5}).carets == "      |     ^~~~");
}

TEST_CASE("a wide, a stray and a hidden character are underlined whole") {
  CHECK(snippet("\u5317\u4eac", {0, 6}).carets == "      | ^~~~");
  CHECK(snippet("\xB6", {0, 1}).carets == "      | ^");
  CHECK(snippet("\xB6", {0, 1}).text == "    1 | \uFFFD");
  CHECK(snippet("a\u202eb", {1, 4}).text == "    1 | a\\u{202e}b");
  CHECK(snippet("a\u202eb", {1, 4}).carets == "      |  ^~~~~~~~");
}

TEST_CASE("an empty span, an empty line and the end of the text have one caret") {
  CHECK(snippet("abc", {1, 1}).carets == "      |  ^");
  CHECK(snippet("\n\nabc", {1, 1}).text == "    2 |");
  CHECK(snippet("\n\nabc", {1, 1}).carets == "      | ^");
  CHECK(snippet("abc", {3, 3}).carets == "      |    ^");
  CHECK(snippet("abc\n", {4, 4}).text == "    2 |");
  CHECK(snippet("", {0, 0}).carets == "      | ^");
}

TEST_CASE("of a span over several lines the first is shown, without its line end") {
  CHECK(snippet("one two\r\nthree\r\n", {4, 14}).text == "    1 | one two");
  CHECK(snippet("one two\r\nthree\r\n", {4, 14}).carets == "      |     ^~~");
}

TEST_CASE("a long line is shown as a window around the mark") {
  const std::string text = std::string(900, 'a') + " (S) " + std::string(900, 'b');
  const auto [line, carets] = snippet(text, {901, 904});
  CHECK(line == "    1 | …" + std::string(47, 'a') + " (S) " + std::string(48, 'b') + "…");
  CHECK(carets == "      | " + std::string(49, ' ') + "^~~");
}

TEST_CASE("a window at an end of the line is cut at the other end only") {
  const std::string text = "(S) " + std::string(500, 'b') + " END";
  CHECK(snippet(text, {0, 3}).text == "    1 | (S) " + std::string(96, 'b') + "…");
  CHECK(snippet(text, {505, 508}).text == "    1 | …" + std::string(96, 'b') + " END");
  CHECK(snippet(text, {505, 508}).carets == "      | " + std::string(98, ' ') + "^~~");
}

TEST_CASE("a mark longer than the window is cut with it") {
  const std::string text(2000, 'a');
  CHECK(snippet(text, {0, 2000}).text == "    1 | " + std::string(100, 'a') + "…");
  CHECK(snippet(text, {0, 2000}).carets == "      | ^" + std::string(99, '~'));
}

TEST_CASE("wherever the mark stands in a long line the caret is under it") {
  const std::string some = "\u00b6 \u5317 e\u0301 \t x \x01 \xB6 ";
  std::string before;
  for (int i = 0; i < 40; ++i) {
    const std::string text = before + "MARK" + std::string(150, 'z');
    const auto [line, carets] = snippet(text, place_of(text, "MARK"));
    // Columns are counted by an independent rule: every printed character here is ASCII, "…", "¶",
    // U+FFFD, a combining accent (no column) or 北 (two columns).
    std::size_t column = 0;
    for (std::size_t at = 0; at < line.find("MARK"); ++at) {
      const auto byte = static_cast<unsigned char>(line[at]);
      const bool accent = byte == 0xCC;
      const bool wide = byte == 0xE5;
      if ((byte & 0xC0) != 0x80) column += accent ? 0 : wide ? 2 : 1;
    }
    CHECK(carets.find('^') == column);
    before += some;
  }
}

TEST_CASE("line numbers of more than five digits widen the gutter") {
  const std::string text = std::string(123456, '\n') + "x";
  CHECK(snippet(text, {123456, 123457}).text == "123457 | x");
  CHECK(snippet(text, {123456, 123457}).carets == "       | ^");
}

TEST_CASE("no byte of a text, a path or a message reaches the terminal as a control") {
  const auto [source, report] = nasty(every_byte());
  const std::string out = written(full_format, {{source, report}});
  CHECK(std::count(out.begin(), out.end(), '\n') == 9);
  for (const char c : out) CHECK((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
  CHECK(out.find('\x7f') == std::string::npos);
}

TEST_CASE("a fault in a rule file looks like a compiler's") {
  const FileProblem problem = {"rules/tags/tag.yaml",     {3, 1},     6, "`summry` is not a key",
                               "did you mean `summary`?", "summry: x"};
  std::string out;
  write_problem(out, problem, false);
  CHECK(out ==
        "rules/tags/tag.yaml:3:1: error: `summry` is not a key\n"
        "    3 | summry: x\n"
        "      | ^~~~~~\n"
        "      = help: did you mean `summary`?\n");
}

TEST_CASE("the model is printed by the schema's names, without what is absent or leads back") {
  const Source source("a.txt", "UNCLAS\n1. (C) ONE\n2. TWO");
  Document document;
  document.arena = std::make_unique<Arena>();
  Mark mark;
  mark.span = {10, 13};
  mark.text = source.slice(mark.span);
  mark.level = Placed<Level>{Level::confidential, {11, 12}};
  Paragraph one, two;
  one.span = {7, 17};
  one.text = source.slice(one.span);
  one.number = 1;
  one.mark = &mark;
  two.span = {18, 24};
  two.text = source.slice(two.span);
  two.number = 2;
  two.previous = &one;
  Cable cable;
  cable.span = source.whole();
  cable.text = source.text();
  cable.paragraphs = keep_parts<Paragraph>(*document.arena, {&one, &two});
  document.cables = keep_parts<Cable>(*document.arena, {&cable});

  const Json model = Json::parse(model_json(Restored(source), document));
  CHECK(model["path"] == "a.txt");
  const Json& printed = model["cables"][0];
  CHECK(printed["text"] == source.text());
  CHECK_FALSE(printed.contains("eo"));
  CHECK(printed["tags"] == Json::array());
  CHECK(printed["paragraphs"][0]["mark"]["level"] == "CONFIDENTIAL");
  CHECK(printed["paragraphs"][0]["mark"]["text"] == "(C)");
  CHECK(printed["paragraphs"][0]["mark"]["span"] ==
        Json{{"line", 2}, {"column", 4}, {"end_line", 2}, {"end_column", 7}});
  CHECK(printed["paragraphs"][1]["number"] == 2);
  CHECK_FALSE(printed["paragraphs"][1].contains("previous"));
  CHECK_FALSE(printed["paragraphs"][1].contains("mark"));
}

TEST_CASE("the syntax tree is printed a node a line, indented, with its place and text") {
  const Source source("a.txt", "E.O. 12958:\nX\x1b");
  const SyntaxTree tree = {{{NodeKind::document, {0, 14}, 3},
                            {NodeKind::eo_line, {0, 12}, 3},
                            {NodeKind::eo_order, {5, 10}, 3}},
                           {{{11, 11}, "eo", "the order's date"}}};
  CHECK(tree_text(Restored(source), tree) ==
        "document 1:1-2:3 \"E.O. 12958:\\x0aX\\x1b\"\n"
        "  eo_line 1:1-2:1 \"E.O. 12958:\\x0a\"\n"
        "    eo_order 1:6-1:11 \"12958\"\n"
        "error 1:12-1:12 eo: expected the order's date\n");
}

}  // namespace cablelint
