#include <nlohmann/json.hpp>

#include "cli_cables.hpp"

namespace cablelint {
namespace {

using Json = nlohmann::ordered_json;

// A folder with results of two texts: a sound one and one with an unknown TAG.
class Results : public Folder {
 public:
  Results() {
    begin_repository();
    write("cables.jsonl", line_of("a", std::string(clean)) + line_of("b", flawed));
    write("cables/a.txt", clean);
    write("cables/b.txt", flawed);
    CHECK(run("records cables.jsonl > results.jsonl").status == 0);
  }

  Outcome run(const std::string& words) const { return run_program(path(), words); }

 private:
  static std::string line_of(const std::string& id, const std::string& text) {
    return Json({{"id", id}, {"text", text}}).dump() + '\n';
  }
};

}  // namespace

TEST_CASE("report writes a page from results, from a pipe or from texts that it lints") {
  const Results folder;
  const Outcome from_file = folder.run("report results.jsonl");
  CHECK(from_file.status == 0);
  CHECK(from_file.err.empty());
  check_contains(from_file.out, "<h1>Findings in 2 texts</h1>");
  check_contains(from_file.out, "<a href=\"#rule-tag-unknown\">");
  CHECK(folder.run("records cables.jsonl | $CABLELINT_PROGRAM report -").out == from_file.out);
  CHECK(folder.run("report --jobs 1 results.jsonl").out == from_file.out);
  const Outcome linted = folder.run("report cables");
  CHECK(linted.status == 0);
  check_contains(linted.out, "<h1>Findings in 2 texts</h1>");
  check_contains(linted.out, "<bdi>cables/b.txt</bdi>");
}

TEST_CASE("format html is the same page beside a run that fails") {
  const Results folder;
  const Outcome outcome = folder.run("--output concise --output html:page.html cables");
  CHECK(outcome.status == 1);
  CHECK(outcome.out == concise("cables/b.txt"));
  CHECK(read_file(folder.path() / "page.html") == folder.run("report cables").out);
}

TEST_CASE("report takes files, configuration and rules as check does") {
  const Results folder;
  folder.write(".cablelint.yaml", "exclude: [cables/a.txt]\nrules: {tag-unknown: note}\n");
  const Outcome outcome = folder.run("report cables");
  check_contains(outcome.out, "<h1>Findings in 1 text</h1>");
  check_contains(outcome.out, "note, 1 finding in 1 text, 100% of all");
  const std::string ignored = folder.run("report --ignore tag-unknown cables").out;
  check_contains(ignored, "No rule found anything.");
  folder.write("cables/notes.txt", "nothing of the kind\n");
  check_contains(folder.run("report cables").out, "nothing of a cable in the file");
}

TEST_CASE("a text that cannot be read is told on the page and makes the status 2") {
  const Results folder;
  const Outcome outcome = folder.run("report cables missing.txt");
  CHECK(outcome.status == 2);
  check_contains(outcome.out, "cannot read missing.txt");
  check_contains(outcome.out, "<h1>Findings in 2 texts</h1>");
}

TEST_CASE("excerpts bring the messages, and nothing else does") {
  const Results folder;
  for (const std::string what : {"results.jsonl", "cables"}) {
    CHECK(folder.run("report " + what).out.find("KZZ") == std::string::npos);
    check_contains(folder.run("report --excerpts " + what).out, "<code>KZZ</code>");
  }
}

TEST_CASE("compare says what is new in results and in texts that are linted") {
  const Results folder;
  CHECK(folder.run("records --ignore tag-unknown cables.jsonl > old.jsonl").status == 0);
  const std::string page = folder.run("report --compare old.jsonl results.jsonl").out;
  check_contains(page, "2 texts in both runs, 0 only in the earlier one, 0 only in this one.");
  check_contains(page, "<h2>What changed</h2>");
  check_contains(folder.run("report --compare old.jsonl cables").out,
                 "0 texts in both runs, 2 only in the earlier one, 2 only in this one.");
}

TEST_CASE("lines that are no results are told all at once and no page is written") {
  const Results folder;
  folder.write("odd", "{\"id\":1,\"findings\":[]}\n\n{\"id\":1,\"rule\":\"x\"}\nno\n");
  const Outcome outcome = folder.run("report - < odd");
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.err ==
        "cablelint: error: -:3: a row a finding: wanted a line a text, as `cablelint records` "
        "writes without --flat\n"
        "cablelint: error: -:4: no JSON: cannot be read on at byte 2\n");
  std::string noise;
  for (int i = 0; i < 12; ++i) noise += "{}\n";
  folder.write("noise.jsonl", noise);
  const std::string faults = folder.run("report noise.jsonl").err;
  CHECK(lines(faults) == 11);
  check_contains(faults, "cablelint: error: and 2 more lines\n");
  const std::string flat =
      folder.run("records --flat cables.jsonl > flat.jsonl; $CABLELINT_PROGRAM report flat.jsonl")
          .err;
  check_contains(flat, "flat.jsonl:1: a row a finding");
}

TEST_CASE("what cannot go together is refused all at once") {
  const Results folder;
  CHECK(folder.run("report results.jsonl cables").err ==
        "cablelint: error: results and texts do not go together: give what `cablelint records` "
        "wrote, as a.jsonl or -, or texts to lint\n");
  const Outcome outcome =
      folder.run("report --preset strict --ignore tag-unknown --compare cables results.jsonl");
  CHECK(outcome.status == 2);
  CHECK(outcome.err ==
        "cablelint: error: --preset says how texts are linted: results are linted already\n"
        "cablelint: error: --ignore says how texts are linted: results are linted already\n"
        "cablelint: error: --compare cables: wanted results of `cablelint records`, as a.jsonl\n");
  CHECK(folder.run("report missing.jsonl").err ==
        "cablelint: error: cannot read missing.jsonl: No such file or directory\n");
}

}  // namespace cablelint
