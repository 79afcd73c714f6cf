#include <nlohmann/json.hpp>

#include "cli_cables.hpp"
#include "rules_files.hpp"

namespace cablelint {
namespace {

using Json = nlohmann::json;

Json rules(const std::string& words) {
  return Json::parse(run_program(".", words + " --format json").out)["rules"];
}

}  // namespace

TEST_CASE("explain tells what is found at a line, and all about its rule") {
  const Folder folder;
  folder.write("a.txt", flawed);
  const Outcome outcome = run_program(folder.path(), "explain a.txt:6");
  CHECK(outcome.out.starts_with("a.txt:6:13: " + std::string(kzz)));
  check_contains(outcome.out, "\ntag-unknown: a TAG stands in no list");
  CHECK(outcome.status == 0);
  CHECK(run_program(folder.path(), "explain a.txt:6:13").out == outcome.out);
  CHECK(run_program(folder.path(), "explain a.txt").out == outcome.out);
  CHECK(run_program(folder.path(), "explain a.txt:2").out == "nothing is found at a.txt:2\n");
  folder.write("prose.txt", "The harvest was late.\n");
  check_contains(run_program(folder.path(), "explain prose.txt:1").out, "--force-exclude");
  folder.write(".cablelint.yaml",
               "suppress: [{rule: tag-unknown, path: a.txt, reason: it stands so}]\n");
  check_contains(run_program(folder.path(), "explain a.txt:6").out, "suppressed: it stands so\n");
  const Json json = Json::parse(run_program(folder.path(), "explain --format json a.txt:6").out);
  CHECK(json["findings"][0]["suppressed"]["reason"] == "it stands so");
  CHECK(run_program(folder.path(), "explain missing.txt:3").status == 2);
}

TEST_CASE("explain says that a rule is asked for by an older name") {
  const Folder folder;
  folder.write("mine/area/some-rule.yaml", rule_text({}, "aliases: [once-called]\n"));
  const std::string mine = "explain --rules mine ";
  CHECK(run_program(folder.path(), mine + "once-called")
            .out.starts_with("`once-called` is an older name of some-rule\n"));
  CHECK(run_program(folder.path(), mine + "some-rule").out.starts_with("some-rule: "));
}

TEST_CASE("rules are listed by area, preset, era, fix and authority") {
  const auto listed = [](const std::string& words) {
    return run_program(".", "rules list " + words).out;
  };
  const std::string tags = listed("--area tags");
  check_contains(tags, "tag-unknown ");
  CHECK(tags.find("eo-line-missing") == std::string::npos);
  CHECK(tags.find("no-cable") == std::string::npos);
  const Outcome unknown = run_program(".", "rules list --area tagz");
  check_contains(unknown.err, "`tagz` is no area: they are artifacts, ");
  CHECK(unknown.status == 2);
  CHECK(listed("--preset archive").find(" strict ") == std::string::npos);
  CHECK(listed("--era 1975-01-01").find("\ntag-unknown ") == std::string::npos);
  check_contains(listed("--era 1985-01-01"), "\ntag-unknown ");
  CHECK(listed("--fixable").find(" display ") == std::string::npos);
  check_contains(listed("--authority '5 fah-3'"), "tag-unknown ");
}

TEST_CASE("rules are given to programs as JSON") {
  const Json all = rules("rules list");
  CHECK(all.size() == lines(run_program(".", "rules list").out));
  CHECK(all[0].contains("authority"));
  CHECK_FALSE(all[0].contains("bad"));
  const Json one = rules("explain tag-unknown");
  REQUIRE(one.size() == 1);
  CHECK(one[0]["from"] == "1980-01-01");
  CHECK(one[0]["bad"].size() > 0);
  CHECK(rules("explain no-cable")[0]["settable"] == false);
}

TEST_CASE("the version and the statistics are given as JSON") {
  CHECK(Json::parse(run_program(".", "--version --format json").out)["tool"]["name"] ==
        "cablelint");
  const Folder folder;
  folder.write("a.txt", flawed);
  const Json report =
      Json::parse(run_program(folder.path(), "--statistics --format json a.txt").out);
  CHECK(report["statistics"] == Json{{"files", 1}, {"rules", {{"tag-unknown", 1}}}});
  CHECK_FALSE(
      Json::parse(run_program(folder.path(), "--format json a.txt").out).contains("statistics"));
}

}  // namespace cablelint
