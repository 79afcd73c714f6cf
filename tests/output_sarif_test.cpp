#include "catch.hpp"
#include "linter/builtin.hpp"
#include "output_support.hpp"
#include "rules/load.hpp"
#include "rules/own_findings.hpp"
#include "rules/pages.hpp"

namespace cablelint {
namespace {

Json run_of(const std::vector<Linted>& texts, const Run& run = plain_run(), Tally tally = {}) {
  const Json log = Json::parse(written(sarif_format, texts, run, tally));
  CHECK(log["version"] == "2.1.0");
  REQUIRE(log["runs"].size() == 1);
  return log["runs"][0];
}

Json result_of(const std::string& path, const std::string& text, const Diagnostic& finding,
               const Run& run = plain_run()) {
  return run_of({{Source(path, text), {{finding}}}}, run)["results"][0];
}

Json artifact_of(const std::string& path) {
  Run run = plain_run();
  run.folder = "/repository/sub";
  return result_of(path, "x", finding({0, 1}),
                   run)["locations"][0]["physicalLocation"]["artifactLocation"];
}

}  // namespace

TEST_CASE("the program and its rules have pages, rules of one's own have none") {
  const Json driver = Json::parse(
      written(sarif_format, {}, {.rules = builtin_rules()}, {}))["runs"][0]["tool"]["driver"];
  CHECK(driver["informationUri"].get<std::string>().starts_with("https://"));
  for (const Json& rule : driver["rules"])
    CHECK(rule["helpUri"].get<std::string>().find("/rules/README.md#") != std::string::npos);
  CHECK(rule_uri("some-rule", plain_run().rules).empty());
}

TEST_CASE("a result has rule, level, place, and message with links to the related places") {
  const Json result = result_of("a.txt", "CONF\n1. (S) X.\n", whole_finding());
  CHECK(result["ruleId"] == "some-rule");
  CHECK(result["level"] == "error");
  CHECK(result["message"]["text"] ==
        "paragraph 1 is marked SECRET. [the cable is classified here](1). mark it (C).");
  CHECK(result["locations"][0]["physicalLocation"]["region"] ==
        Json{{"startLine", 2}, {"startColumn", 4}, {"endLine", 2}, {"endColumn", 7}});
  const Json& related = result["relatedLocations"][0];
  CHECK(related["id"] == 1);
  CHECK(related["message"]["text"] == "the cable is classified here");
  CHECK(related["physicalLocation"]["region"]["endColumn"] == 5);
}

TEST_CASE("brackets and backslashes of a message are no links") {
  Diagnostic odd = finding({0, 1});
  odd.message = "[PGOV](#) \\";
  CHECK(result_of("a.txt", "x", odd)["message"]["text"] == "\\[PGOV\\](#) \\\\.");
}

TEST_CASE("columns of SARIF count UTF-16 units, and the run says so") {
  const Json run = run_of({{Source("a.txt", "\u00b6 \U0001F600x\xB6y"), {{finding({9, 10})}}}});
  CHECK(run["columnKind"] == "utf16CodeUnits");
  CHECK(run["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] == 7);
}

TEST_CASE("URIs are relative to the repository's root and percent-encoded") {
  CHECK(artifact_of("./a b.txt") == Json{{"uri", "sub/a%20b.txt"}, {"uriBaseId", "%SRCROOT%"}});
  CHECK(artifact_of("../\u00e9%\xFF#.txt")["uri"] == "%C3%A9%25%FF%23.txt");
  CHECK(artifact_of("/tmp/a.txt") == Json{{"uri", "file:///tmp/a.txt"}});
}

TEST_CASE("a fix that a tool may apply is in SARIF, edit by edit") {
  const Json result = result_of("a.txt", "CONF\n1. (S) X.\n", whole_finding(FixTier::safe));
  const Json& fix = result["fixes"][0];
  CHECK(fix["description"]["text"] == "raise the cable to SECRET");
  const Json& replacement = fix["artifactChanges"][0]["replacements"][0];
  CHECK(replacement["deletedRegion"]["endColumn"] == 5);
  CHECK(replacement["insertedContent"]["text"] == "SECRET");
}

TEST_CASE("every rule in force and every finding of ours is described as GitHub asks") {
  std::vector<FileProblem> problems;
  const auto files = builtin_rule_files();
  const std::vector<RuleFile> book(files.begin(), files.end());
  const RuleSet rules = load_rules(std::vector<std::vector<RuleFile>>{book}, problems);
  Run run = plain_run();
  const Json driver =
      run_of({}, {.rules = rules, .folder = run.folder, .root = run.root})["tool"]["driver"];
  CHECK(driver["rules"].size() == rules.rules.size() + own_findings().size());
  for (const Json& rule : driver["rules"]) {
    INFO(rule["id"]);
    for (const char* text : {"shortDescription", "fullDescription", "help"})
      CHECK_FALSE(rule[text]["text"].get<std::string>().empty());
    CHECK(rule["shortDescription"]["text"].get<std::string>().size() <= 1024);
    CHECK(rule["fullDescription"]["text"].get<std::string>().size() <= 1024);
    CHECK(rule["properties"].value("tags", Json::array()).size() <= 10);
  }
}

TEST_CASE("a run in which a text could not be read says so") {
  CHECK(run_of({})["invocations"] == Json::parse(R"([{"executionSuccessful":true}])"));
  Tally tally;
  tally.add_problem("cannot read a.txt");
  const Json invocation = run_of({}, plain_run(), tally)["invocations"][0];
  CHECK(invocation["executionSuccessful"] == false);
  CHECK(invocation["toolExecutionNotifications"][0]["message"]["text"] == "cannot read a.txt");
}

}  // namespace cablelint
