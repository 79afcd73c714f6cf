#include "catch.hpp"
#include "output_support.hpp"

namespace cablelint {

TEST_CASE("checkstyle lists the files in which something was found") {
  const Source source("cables/a.txt", "CONF\n1. (S) X.\n");
  CHECK(written(checkstyle_format, {{source, {{finding({8, 11}), finding(Severity::note, {0, 4})}}},
                                    {Source("clean.txt", ""), {}}}) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<checkstyle version=\"4.3\">\n"
        "  <file name=\"cables/a.txt\">\n"
        "    <error line=\"2\" column=\"4\" severity=\"error\" message=\"something was seen\" "
        "source=\"cablelint.some-rule\" />\n"
        "    <error line=\"1\" column=\"1\" severity=\"info\" message=\"something was seen\" "
        "source=\"cablelint.some-rule\" />\n"
        "  </file>\n"
        "</checkstyle>\n");
}

TEST_CASE("junit has a suite and a case for each text, which fails by its gravest finding") {
  const Source source("a.txt", "CONF\n1. (S) X.\n");
  CHECK(written(junit_format, {{source, {{finding({8, 11}), finding(Severity::note, {0, 4})}}},
                               {Source("clean.txt", ""), {}}}) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<testsuites name=\"cablelint\">\n"
        "  <testsuite name=\"a.txt\" tests=\"1\" failures=\"1\" errors=\"0\">\n"
        "    <testcase name=\"a.txt\" classname=\"cablelint\">\n"
        "      <failure type=\"error\" message=\"1 error, 1 note\">"
        "a.txt:2:4: error: something was seen [some-rule]\n"
        "a.txt:1:1: note: something was seen [some-rule]\n"
        "</failure>\n"
        "    </testcase>\n"
        "  </testsuite>\n"
        "  <testsuite name=\"clean.txt\" tests=\"1\" failures=\"0\" errors=\"0\">\n"
        "    <testcase name=\"clean.txt\" classname=\"cablelint\" />\n"
        "  </testsuite>\n"
        "</testsuites>\n");
}

TEST_CASE("a junit case fails where the run would") {
  const std::vector<Linted> texts = {{Source("a.txt", "x"), {{finding(Severity::note, {0, 1})}}}};
  Run run = plain_run();
  const std::string passing = written(junit_format, texts, run);
  CHECK(passing.find("failures=\"0\"") != std::string::npos);
  CHECK(passing.find("<system-out>a.txt:1:1: note: ") != std::string::npos);
  run.fail_on = Severity::note;
  CHECK(written(junit_format, texts, run).find("<failure type=\"note\"") != std::string::npos);
}

TEST_CASE("what XML forbids is not in it, and what it reserves is escaped") {
  Diagnostic odd = finding({0, 1});
  odd.message = "a<b> & \"c\"\n\x01\x1b\xB6\uFFFE ]]>";
  const std::vector<Linted> texts = {{Source("<&\".txt", "x"), {{odd}}}};
  const std::string checkstyle = written(checkstyle_format, texts);
  CHECK(checkstyle.find("<file name=\"&lt;&amp;&quot;.txt\">") != std::string::npos);
  CHECK(checkstyle.find("message=\"a&lt;b> &amp; &quot;c&quot;&#10;"
                        "\uFFFD\uFFFD\uFFFD\uFFFD ]]>\"") != std::string::npos);
  CHECK(written(junit_format, texts).find("a&lt;b&gt; &amp; \"c\" \\x01\\x1b\uFFFD\uFFFD ]]&gt;") !=
        std::string::npos);
}

TEST_CASE("no byte of a text makes the XML formats other than XML") {
  for (const Format* format : {&checkstyle_format, &junit_format})
    for (const unsigned char c : written(*format, {nasty(every_byte())})) {
      const bool allowed = c >= 0x20 || c == '\n';
      CHECK(allowed);
    }
}

}  // namespace cablelint
