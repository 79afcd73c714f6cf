#include "config/baseline.hpp"
#include "linter/builtin.hpp"

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "output/baseline.hpp"
#include "rules_files.hpp"

namespace cablelint {
namespace {

std::optional<Baseline> read(const std::string& text, std::vector<FileProblem>& problems) {
  return Baseline::read(Source("old.json", text), "/archive", problems);
}

std::string faults(const std::string& text) {
  std::vector<FileProblem> problems;
  CHECK_FALSE(read(text, problems));
  return in_lines(problems);
}

std::string entry(const std::string& path, const std::string& fingerprint) {
  return R"({"path": ")" + path + R"(", "rule": "tag-unknown", "fingerprint": ")" + fingerprint +
         R"(", "message": "KZZ"})";
}

std::string file_of(const std::string& entries) {
  return "{\"version\": 1, \"findings\": [\n" + entries + "\n]}\n";
}

Diagnostic finding_of(std::string_view rule, std::string_view fingerprint) {
  Diagnostic finding;
  finding.rule = rule;
  finding.fingerprint = fingerprint;
  return finding;
}

}  // namespace

TEST_CASE("a finding that is in the baseline may stay, in its text and by its fingerprint") {
  std::vector<FileProblem> problems;
  const auto baseline = read(file_of(entry("cables/a.txt", "1111")), problems);
  REQUIRE(baseline);
  Report report = {{finding_of("tag-unknown", "1111"), finding_of("tag-unknown", "2222")}};
  baseline->suppress(report, "/archive/cables/b.txt", builtin_rules());
  CHECK_FALSE(report.findings[0].suppression);
  baseline->suppress(report, "/archive/cables/a.txt", builtin_rules());
  REQUIRE(report.findings[0].suppression);
  CHECK(report.findings[0].suppression->path == "old.json");
  CHECK(report.findings[0].suppression->position == Position{2, 1});
  CHECK_FALSE(report.findings[1].suppression);
}

TEST_CASE(
    "a baseline leaves another reason to stay alone, and keeps nothing quiet that is no rule's") {
  std::vector<FileProblem> problems;
  const auto baseline =
      read(file_of(entry("a.txt", "1111") + ",\n" + entry("a.txt", "2222")), problems);
  REQUIRE(baseline);
  Report report = {{finding_of("tag-unknown", "1111"), finding_of("no-cable", "2222")}};
  report.findings[0].suppression = Suppression{"in the original", "", {}};
  baseline->suppress(report, "/archive/a.txt", builtin_rules());
  CHECK(report.findings[0].suppression->reason == "in the original");
  CHECK_FALSE(report.findings[1].suppression);
}

TEST_CASE("what a baseline file says is read back as it was written, sorted") {
  const std::vector<BaselineEntry> entries = {{"b.txt", "r", "2", "m"},
                                              {"a \"b\"\n.txt", "r", "1", "\u00e9\t\\"},
                                              {"b.txt", "r", "1", "m"}};
  const std::string text = baseline_text(entries);
  CHECK(std::ranges::count(text, '\n') == 5);  // a line each, and two around them
  std::vector<FileProblem> problems;
  const auto baseline = read(text, problems);
  REQUIRE(baseline);
  CHECK(in_lines(problems).empty());
  CHECK(baseline->entries() == std::vector<BaselineEntry>{entries[1], entries[2], entries[0]});
  CHECK(read(baseline_text({}), problems)->entries().empty());
}

TEST_CASE("every fault of a baseline is told in its place") {
  CHECK(faults("") ==
        "1:1 (1): not JSON: syntax error while parsing value - unexpected end of input; expected "
        "'[', '{', or a literal\n");
  CHECK(faults("{\n<<<<<<< HEAD\n").starts_with("2:1 (1): not JSON: "));
  CHECK(faults("[1]") == "1:1 (3): a baseline is an object with `version` and `findings`\n");
  CHECK(faults(R"({"version": 2, "results": []})") ==
        "1:13 (1): a baseline of version 2, where 1 is wanted | make it anew with `cablelint "
        "baseline create`\n");
  CHECK(faults(R"({"version": 1, "findngs": []})") ==
        "1:1 (29): `findings` is missing | what was there when the file was made\n"
        "1:16 (9): no key is called `findngs` here | did you mean `findings`?\n");
  CHECK(faults(R"({"version": 1, "version": 1, "findings": []})") ==
        "1:16 (9): `version` is given twice\n");
  CHECK(faults(
            file_of(R"({"path": [], "rule": true, "fingerprint": null, "message": ""}, -1.5e3)")) ==
        "2:10 (2): `path` is a list, where a text is wanted\n"
        "2:43 (4): `fingerprint` is empty, where a text is wanted | an empty text is written \"\"\n"
        "2:60 (2): `message` is empty | what was found\n"
        "2:65 (6): `findings` is a text, where a list of maps is wanted\n");
  CHECK(faults(std::string(100'000, '[')) ==
        "1:65 (1): lists and maps lie too deep in one another\n");
}

}  // namespace cablelint
