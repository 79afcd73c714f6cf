#include <nlohmann/json.hpp>

#include "cli_cables.hpp"

namespace cablelint {
namespace {

using Json = nlohmann::json;

// With a wrong order beside the wrong TAG.
const std::string worse = [] {
  std::string text = flawed;
  return text.replace(text.find("12958"), 5, "12598");
}();

// Writes a baseline of a folder and gives what it says.
std::string create(const Folder& folder, const std::string& words) {
  const Outcome outcome = run_program(folder.path(), "baseline create --baseline " + words);
  CHECK(outcome.err.empty());
  CHECK(outcome.status == 0);
  return outcome.out;
}

}  // namespace

TEST_CASE("what is in the baseline does not count, what is new does") {
  const Folder folder;
  folder.write("sub/a.txt", flawed);
  folder.write("b.txt", clean);
  CHECK(create(folder, "old.json .") == "wrote 1 finding of 1 text to old.json\n");
  const Outcome outcome = run_program(folder.path(), "--baseline old.json .");
  CHECK(outcome.out.empty());
  CHECK(outcome.err == "nothing found in 2 files; 1 known\n");
  CHECK(outcome.status == 0);
  folder.write("sub/a.txt", "A new first line.\n" + worse);
  const Outcome more = run_program(folder.path(), "--format concise --baseline old.json .");
  CHECK(more.out.find("KZZ") == std::string::npos);
  check_contains(more.out, "a.txt:6:6: error: there is no executive order 12598");
  CHECK(more.status == 1);
}

TEST_CASE("findings of a baseline stay in the reports that programs read") {
  const Folder folder;
  folder.write("a.txt", flawed);
  create(folder, "old.json a.txt");
  const Outcome json = run_program(folder.path(), "--format json --baseline old.json a.txt");
  const Json found = Json::parse(json.out)["findings"][0];
  CHECK(found["suppressed"] ==
        Json{{"reason", "it is in the baseline"}, {"path", "old.json"}, {"line", 2}});
  const Outcome sarif = run_program(folder.path(), "--format sarif --baseline old.json a.txt");
  CHECK(Json::parse(sarif.out)["runs"][0]["results"][0]["suppressions"][0]["justification"] ==
        "it is in the baseline");
  check_contains(run_program(folder.path(), "--statistics --baseline old.json a.txt").err,
                 "1 tag-unknown (suppressed)");
}

TEST_CASE("a baseline is the same wherever the run began, its paths are those from its folder") {
  const Folder folder;
  folder.write("sub/a.txt", flawed);
  create(folder, "sub/old.json sub");
  const std::string text = read_file(folder.path() / "sub/old.json");
  check_contains(text, R"({"path":"a.txt",)");
  run_program(folder.path() / "sub", "baseline create --baseline ../sub/old.json ./a.txt");
  CHECK(read_file(folder.path() / "sub/old.json") == text);
  CHECK(run_program(folder.path(), "--baseline sub/old.json sub/a.txt").status == 0);
  CHECK(run_program("/", "--baseline " + (folder.path() / "sub/old.json").string() + ' ' +
                             (folder.path() / "sub").string())
            .status == 0);
}

TEST_CASE("a baseline loses what is no longer found, and nothing of a rule that is off") {
  const Folder folder;
  folder.write("a.txt", flawed);
  folder.write("b.txt", flawed);
  folder.write("c.txt", flawed);
  create(folder, "old.json .");
  folder.write("a.txt", clean);
  std::filesystem::remove(folder.path() / "b.txt");
  const Outcome off =
      run_program(folder.path(), "baseline prune --baseline old.json --ignore tag-unknown");
  CHECK(off.out == "removed 1 finding from old.json, 2 left\n");
  const Outcome outcome = run_program(folder.path(), "baseline prune --baseline old.json");
  CHECK(outcome.out == "removed 1 finding from old.json, 1 left\n");
  CHECK(outcome.status == 0);
  check_contains(read_file(folder.path() / "old.json"), R"({"path":"c.txt",)");
}

TEST_CASE("what is in a baseline is counted") {
  const Folder folder;
  folder.write("a.txt", with_tags("KZ, KZ, KZZ"));
  folder.write("b.txt", flawed);
  create(folder, "old.json .");
  CHECK(run_program(folder.path(), "baseline stats --baseline old.json").out ==
        "3 findings in 2 texts\n      2 tag-unknown\n      1 tag-repeated\n");
}

TEST_CASE("a finding of the baseline is not fixed") {
  const Folder folder;
  const std::string stopped = with_tags("PGOV, KZ.");
  folder.write("a.txt", stopped);
  create(folder, "old.json --preset strict a.txt");
  const Outcome outcome =
      run_program(folder.path(), "--preset strict --baseline old.json --fix a.txt");
  CHECK(outcome.err == "nothing found in 1 file; 2 known\n");
  CHECK(read_file(folder.path() / "a.txt") == stopped);
}

TEST_CASE("a baseline that cannot be read or written is an error, and leaves the old one") {
  const Folder folder;
  folder.write("a.txt", flawed);
  folder.write("old.json", R"({"version": 7})");
  const auto complaint = [&](const std::string& words) {
    const Outcome outcome = run_program(folder.path(), words);
    CHECK(outcome.out.empty());
    CHECK(outcome.status == 2);
    return outcome.err;
  };
  check_contains(complaint("--baseline old.json a.txt"),
                 "old.json:1:13: error: a baseline of version 7, where 1 is wanted");
  check_contains(complaint("baseline prune --baseline old.json"), "old.json:1:13: error: ");
  check_contains(complaint("baseline stats --baseline none.json"),
                 "cannot read none.json: No such");
  check_contains(complaint("--baseline . a.txt"), "cannot read .: Is a directory");
  check_contains(complaint("baseline create --baseline none/old.json a.txt"),
                 "cannot write none/old.json: No such");
  check_contains(complaint("baseline create --baseline old.json a.txt missing.txt"),
                 "cannot read missing.txt");
  check_contains(complaint("baseline create a.txt"), "--baseline is required");
  CHECK(read_file(folder.path() / "old.json") == R"({"version": 7})");
}

}  // namespace cablelint
