#include "linter/linter.hpp"

#include <fmt/format.h>

#include "cli_cables.hpp"

namespace cablelint {
namespace {

// What any host sees of a repository, by the judge alone.
struct Repository {
  Folder folder;

  explicit Repository(std::string_view config) {
    folder.begin_repository();
    folder.write(".cablelint.yaml", config);
  }

  Request request() const { return {.working_folder = folder.path()}; }

  // The severities of what counts in a flawed cable of that name.
  std::string judged(Linter& linter, const std::string& name) const {
    const auto rulings = linter.rulings({name});
    if (!rulings) return "problems";
    std::string words;
    for (const Diagnostic& finding :
         linter.judge(Source(name, flawed), name, rulings->front()).report.unsuppressed().findings)
      words += fmt::format("{} {}\n", finding.rule, cablelint::name(finding.severity));
    return words;
  }
  std::string judged(const std::string& name) const {
    Linter linter(request());
    return judged(linter, name);
  }
};

constexpr std::string_view tag_unknown_in_old =
    "suppress:\n  - {rule: tag-unknown, path: old/**, reason: so it was sent}\n";

}  // namespace

TEST_CASE("a text that lies in no file is judged as a file of that path would be") {
  const Repository repository(tag_unknown_in_old);
  CHECK(repository.judged("new/a.txt") == "tag-unknown error\n");
  CHECK(repository.judged("old/a.txt").empty());
  CHECK(repository.judged((repository.folder.path() / "old/a.txt").string()).empty());
}

TEST_CASE("another linter reads configurations anew") {
  const Repository repository("rules:\n  tag-unknown: note\n");
  Linter first(repository.request());
  CHECK(repository.judged(first, "a.txt") == "tag-unknown note\n");
  repository.folder.write(".cablelint.yaml", "rules:\n  tag-unknown: \"off\"\n");
  CHECK(repository.judged(first, "a.txt") == "tag-unknown note\n");
  CHECK(repository.judged("a.txt").empty());
}

TEST_CASE("nothing is judged while a file that a text is judged by has faults") {
  const Repository repository("rules:\n  tag-unknwn: note\n");
  Linter linter(repository.request());
  CHECK_FALSE(linter.rulings({"a.txt"}));
  REQUIRE(linter.problems().in_files.size() == 1);
  CHECK(linter.problems().in_files.front().path == ".cablelint.yaml");
  CHECK(linter.problems().in_files.front().position == Position{2, 3});
  CHECK_FALSE(linter.rulings({"a.txt"}));
  CHECK(linter.problems().in_files.size() == 1);
}

TEST_CASE("each rule that was asked for and is none is told once") {
  Request request = {.no_config = true};
  request.choice.select = {"tag-unknwn"};
  Linter linter(request);
  CHECK_FALSE(linter.rulings({"a.txt", "b.txt"}));
  CHECK_FALSE(linter.rulings({"c.txt"}));
  CHECK(linter.problems().in_request ==
        std::vector<std::string>{"`tag-unknwn` is not a rule, did you mean `tag-unknown`?"});
}

TEST_CASE("what was found in a text before does not count again") {
  Linter linter({.no_config = true});
  const auto rulings = linter.rulings({"a.txt"});
  REQUIRE(rulings);
  const Ruling& ruling = rulings->front();
  const Source now("a.txt", flawed + "\n");
  const Earlier earlier = find_earlier(Source("a.txt", flawed), ruling, "it was there at main");
  const Report report = linter.judge(now, "a.txt", ruling, earlier).report;
  REQUIRE(report.findings.size() == 1);
  REQUIRE(report.findings.front().suppression);
  CHECK(report.findings.front().suppression->reason == "it was there at main");
}

}  // namespace cablelint
