#include "diagnostics/fingerprint.hpp"

#include <nlohmann/json.hpp>
#include <set>

#include "cli_cables.hpp"

namespace cablelint {
namespace {

constexpr std::string_view text =
    "SUBJECT: THE HARVEST\n"
    "1. (S) The harvest was good.\n"
    "2. (S) The millers\n"
    "were glad.\n"
    "3. (S) The harvest was good.\n";

// The fingerprints of one rule's findings at each "(S)" of a text.
std::vector<std::string> fingerprints(const std::string& of, const std::string& cable = "X 1") {
  const Source source("a.txt", of);
  Report report;
  for (auto at = of.find("(S)"); at != std::string::npos; at = of.find("(S)", at + 1)) {
    Diagnostic finding;
    finding.rule = "some-rule";
    finding.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 3)};
    report.findings.push_back(std::move(finding));
  }
  const NamedPart part = {source.whole(), cable};
  add_fingerprints(report, source, std::span(&part, 1));
  std::vector<std::string> found;
  for (const Diagnostic& finding : report.findings) found.push_back(finding.fingerprint);
  return found;
}

// The text with one piece of it replaced.
std::string changed(const std::string& piece, const std::string& other) {
  std::string all(text);
  return all.replace(all.find(piece), piece.size(), other);
}

}  // namespace

TEST_CASE("a fingerprint is sixteen digits that never change") {
  const auto found = fingerprints(std::string(text));
  CHECK(found ==
        std::vector<std::string>{"4b6096bcde5e729f", "c7fe15585930f54b", "5bd8e5242bf4fc84"});
}

TEST_CASE("no two findings of a report have the same fingerprint") {
  const auto found = fingerprints(std::string(text));
  CHECK(std::set(found.begin(), found.end()).size() == 3);
}

TEST_CASE("a fingerprint stays when lines are put in, numbers change or blanks are added") {
  const auto before = fingerprints(std::string(text));
  CHECK(fingerprints(changed("1.", "0. Another paragraph.\n1.")) == before);
  CHECK(fingerprints(changed("2. (S)", "12. (S)")) == before);
  CHECK(fingerprints(changed("2. (S) The", "\u00b62.   (S)\tThe")) == before);
  CHECK(fingerprints(changed("2. (S) The millers\n", "2. (S) The millers\r\n")) == before);
  CHECK(fingerprints(changed("were glad", "were not")) == before);
}

TEST_CASE("a fingerprint goes where the line begins to say something else") {
  const auto before = fingerprints(std::string(text));
  const auto after = fingerprints(changed("The millers", "The bakers"));
  CHECK(after[0] == before[0]);
  CHECK(after[1] != before[1]);
  CHECK(after[2] == before[2]);
}

TEST_CASE("a fingerprint belongs to a cable") {
  CHECK(fingerprints(std::string(text), "X 1") != fingerprints(std::string(text), "X 2"));
}

TEST_CASE("what is put right gives its fingerprint to no other finding") {
  const auto before = fingerprints(std::string(text));
  const auto after = fingerprints(changed("2. (S)", "2. (C)"));
  CHECK(after == std::vector{before[0], before[2]});
}

TEST_CASE("the numbers of orders are no paragraph labels") {
  const auto of = [](const std::string& line) { return fingerprints(line + " (S)\n"); };
  CHECK(of("1.4 (b)") != of("1.5 (b)"));
  CHECK(of("1. b") == of("2. b"));
}

TEST_CASE("a finding keeps its fingerprint in another file and under other lines") {
  const Folder folder;
  const auto of = [&](const std::string& cable) {
    folder.write("a.txt", cable);
    const std::string out = run_program(folder.path(), "--format jsonl a.txt").out;
    return nlohmann::json::parse(out)["fingerprint"].get<std::string>();
  };
  const std::string before = of(flawed);
  CHECK(before.size() == 16);
  CHECK(of("ZZH\n" + flawed) == before);
  CHECK(of(with_tags("PGOV, KXX")) != before);
  CHECK(of("prose\n").size() == 16);
}

}  // namespace cablelint
