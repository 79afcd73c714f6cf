#include "catch.hpp"
#include "output_support.hpp"

namespace cablelint {
namespace {

Linted flawed(const std::string& path, std::size_t count, Severity severity) {
  std::vector<Diagnostic> findings(count, finding(severity, {0, 1}));
  return {Source(path, "x"), {findings}};
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++count;
  return count;
}

}  // namespace

TEST_CASE("a finding is a command that marks its line") {
  Diagnostic whole = whole_finding();
  CHECK(written(github_format, {{Source("a.txt", "CONF\n1. (S) X.\n"), {{whole}}}}) ==
        "::error file=a.txt,line=2,endLine=2,col=4,endColumn=7,title=cablelint%3A some-rule"
        "::a.txt:2:4: paragraph 1 is marked SECRET%0Ahelp: mark it (C)\n");
}

TEST_CASE("the path of a command is below the repository's root") {
  Run run = plain_run();
  run.folder = "/repository/cables";
  const auto annotated = [&](const std::string& path) {
    const std::string out = written(github_format, {flawed(path, 1, Severity::note)}, run);
    return out.substr(0, out.find(",line"));
  };
  CHECK(annotated("./a.txt") == "::notice file=cables/a.txt");
  CHECK(annotated("../b.txt") == "::notice file=b.txt");
  CHECK(annotated("/repository/c.txt") == "::notice file=c.txt");
  CHECK(annotated("/elsewhere/d.txt") == "::notice file=/elsewhere/d.txt");
}

TEST_CASE("a command has no columns where its lines are several") {
  const Report report = {{finding({0, 3})}};
  const std::string out = written(github_format, {{Source("a.txt", "a\nb\n"), report}});
  CHECK(out.starts_with("::error file=a.txt,line=1,endLine=2,title="));
}

TEST_CASE("columns of commands count UTF-16 units") {
  const Report report = {{finding({7, 8})}};
  const std::string out = written(github_format, {{Source("a.txt", "\u00b6 \U0001F600x"), report}});
  CHECK(out.find("col=5,endColumn=6") != std::string::npos);
}

TEST_CASE("what has a meaning in commands is escaped") {
  Diagnostic odd = finding({0, 1});
  odd.message = "100% :: a,b\n::error::c %0A";
  const std::string out = written(github_format, {{Source("a,b:c%.txt", "x"), {{odd}}}});
  CHECK(count(out, "\n") == 1);
  CHECK(out.starts_with("::error file=a%2Cb%3Ac%25.txt,line=1,"));
  CHECK(out.ends_with("::a,b:c%25.txt:1:1: 100%25 :: a,b ::error::c %250A\n"));
}

TEST_CASE("bytes that are not UTF-8 are no part of a command") {
  const std::string out = written(github_format, {nasty("\xB6.txt")});
  CHECK(out.starts_with("::error file=\uFFFD.txt,line=1,"));
  CHECK(out.find('\xB6') == std::string::npos);
}

TEST_CASE("ten of each severity are commands, the gravest first, the others plain lines") {
  const std::string out = written(
      github_format, {flawed("a.txt", 12, Severity::note), flawed("b.txt", 11, Severity::warning),
                      flawed("c.txt", 25, Severity::error)});
  CHECK(count(out, "::error ") == 10);
  CHECK(count(out, "::warning ") == 10);
  CHECK(count(out, "::notice ") == 10);
  CHECK(out.find("::error ") < out.find("::warning "));
  CHECK(out.find("::warning ") < out.find("::notice "));
  CHECK(count(out, "\nerror: c.txt:1:1: something was seen [some-rule]\n") == 15);
  CHECK(out.ends_with("18 more above: GitHub shows 10 of each severity\n"));
}

TEST_CASE("a plain line is no command, whatever the path and the message") {
  Diagnostic odd = finding({0, 1});
  odd.message = "##[add-mask]x";
  const Linted many = {Source("::add-mask::.txt", "x"), {std::vector<Diagnostic>(11, odd)}};
  const std::string out = written(github_format, {many});
  CHECK(out.starts_with("error: ::add-mask::.txt:1:1: ## [add-mask]x [some-rule]\n"));
}

TEST_CASE("the page of a run counts what was found, lists the gravest and escapes its texts") {
  Diagnostic odd = finding({0, 1});
  odd.message = "a|b <c>";
  Tally tally;
  tally.add(Source("a_b.txt", "x"), {{odd}});
  CHECK(github_format.page(tally) ==
        "### cablelint: 1 error\n\n"
        "| | where | what | rule |\n|---|---|---|---|\n"
        "| error | a\\_b\\.txt:1:1 | a\\|b \\<c\\> | some-rule |\n\n"
        "| rule | findings |\n|---|--:|\n"
        "| some-rule | 1 |\n");
  Tally clean;
  clean.add(Source("a.txt", "x"), {});
  CHECK(github_format.page(clean) == "### cablelint: nothing found in 1 file\n");
}

}  // namespace cablelint
