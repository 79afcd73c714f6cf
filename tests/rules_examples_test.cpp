#include "rules/examples.hpp"

#include "catch.hpp"
#include "rules/load.hpp"
#include "rules/standard_cable.hpp"
#include "rules_files.hpp"

namespace cablelint {
namespace {

Example slots(std::vector<std::pair<std::string, std::string>> filled) {
  Example example;
  example.slots = std::move(filled);
  return example;
}

// A linter that finds every "KAZ" and would write "KZ".
Report find_kaz(const Source& source, const RuleSet& rules) {
  Report report;
  const std::string_view text = source.text();
  for (auto at = text.find("KAZ"); at != std::string_view::npos; at = text.find("KAZ", at + 1)) {
    const auto begin = static_cast<std::uint32_t>(at);
    Diagnostic finding;
    finding.rule = rules.rules.front()->id;
    finding.span = {begin, begin + 3};
    finding.message = "KAZ is no TAG";
    finding.fix = Fix{"write KZ", FixTier::safe, {{finding.span, "KZ"}}};
    report.findings.push_back(std::move(finding));
  }
  return report;
}

// What is said of a rule with these examples: "expected … | found …".
std::string failures_of(Example bad, Example good, const LintFunction& lint = find_kaz) {
  Rule rule;
  rule.id = "tag-unknown";
  rule.fix.emplace().tier = FixTier::safe;
  rule.examples.bad.push_back(std::move(bad));
  rule.examples.good.push_back(std::move(good));
  RuleSet set;
  set.rules.push_back(std::make_shared<const Rule>(std::move(rule)));
  const ExampleReport report = run_examples(set, lint);
  CHECK(report.examples == 2);
  std::string lines;
  for (const auto& f : report.failures) lines += fmt::format("{} | {}\n", f.expected, f.found);
  return lines;
}

Example bad_kaz() {
  Example example = slots({{"tags", "TAGS: PGOV, KAZ"}});
  example.at = "KAZ";
  return example;
}

}  // namespace

TEST_CASE("an example fills slots of the standard cable, and an empty text empties one") {
  const std::string standard = example_text({});
  CHECK(standard.starts_with("R 260931Z APR 05\n"));
  CHECK(standard.ends_with("NNNN\n"));
  const std::string other = example_text(slots({{"tags", "TAGS: KAZ"}, {"captions", ""}}));
  CHECK(other.find("\nTAGS: KAZ\nSUBJECT:") != std::string::npos);
  CHECK(other.find("SIPDIS") == std::string::npos);
  CHECK(other.find("\n\n") == std::string::npos);
  Example whole;
  whole.cable = "anything";
  CHECK(example_text(whole) == "anything");
}

TEST_CASE("the standard cable's file has every slot in its order or is refused") {
  std::string file;
  for (const auto slot : slot_names) file += fmt::format("--- {}\nof {}\n", slot, slot);
  const auto cable = read_standard_cable("# why\n" + file);
  REQUIRE(cable);
  CHECK(cable->front() == "of heading\n");
  CHECK(cable->back() == "of end\n");
  CHECK_FALSE(read_standard_cable("text\n" + file));
  CHECK_FALSE(read_standard_cable("--- end\n" + file));
  CHECK_FALSE(read_standard_cable("--- heading\n"));
}

TEST_CASE("examples that show what they say pass") {
  CHECK(failures_of(bad_kaz(), {}).empty());
  Example fixed = bad_kaz();
  fixed.fixed = "TAGS: PGOV, KZ";
  CHECK(failures_of(fixed, {}).empty());
  Example whole;
  whole.cable = "a KAZ";
  whole.at = "KAZ";
  whole.fixed = "a KZ";
  CHECK(failures_of(whole, {}).empty());
}

TEST_CASE("a bad example must give one finding at the text it names") {
  Example example = bad_kaz();
  example.at = "PGOV";
  CHECK(failures_of(example, {}) ==
        "one finding of tag-unknown at exactly `PGOV` | tag-unknown at `KAZ`: KAZ is no TAG\n");
  example = {};
  example.at = "KAZ";
  CHECK(failures_of(example, {}) == "one finding of tag-unknown at exactly `KAZ` | nothing\n");
  example = slots({{"tags", "TAGS: KAZ, KAZ"}});
  example.at = "KAZ";
  CHECK(failures_of(example, {})
            .starts_with("one finding of tag-unknown at exactly `KAZ` | tag-unknown"));
}

TEST_CASE("where a text occurs several times, an example may say which one is meant") {
  const LintFunction last_star = [](const Source& source, const RuleSet&) {
    const auto at = static_cast<std::uint32_t>(source.text().rfind('*'));
    Diagnostic finding;
    finding.rule = "tag-unknown";
    finding.span = {at, at + 1};
    return Report{at < source.text().size() ? std::vector{finding} : std::vector<Diagnostic>()};
  };
  Example example;
  example.cable = "* * *";
  example.at = "*";
  CHECK(failures_of(example, {}, last_star).empty());
  example.nth = 3;
  CHECK(failures_of(example, {}, last_star).empty());
  example.nth = 2;
  CHECK(failures_of(example, {}, last_star)
            .starts_with("one finding of tag-unknown at exactly `*`, occurrence 2 |"));
}

TEST_CASE("a good example must be silent") {
  CHECK(failures_of(bad_kaz(), bad_kaz()) == "nothing | tag-unknown at `KAZ`: KAZ is no TAG\n");
}

TEST_CASE("a fix must clear its finding and give the text that was promised") {
  const LintFunction useless = [](const Source& source, const RuleSet& rules) {
    Report report = find_kaz(source, rules);
    for (auto& finding : report.findings) finding.fix->edits.front().replacement = "KAZ";
    return report;
  };
  CHECK(failures_of(bad_kaz(), {}, useless) ==
        "nothing after the fix | tag-unknown at `KAZ`: KAZ is no TAG\n");
  Example example = bad_kaz();
  example.fixed = "TAGS: PGOV, KS";
  CHECK(failures_of(example, {}) == "`TAGS: PGOV, KS` after the fix | `TAGS: PGOV, KZ`\n");
}

}  // namespace cablelint
