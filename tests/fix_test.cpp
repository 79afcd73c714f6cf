#include "fix.hpp"
#include "linter/builtin.hpp"

#include "catch.hpp"
#include "diagnostics/apply.hpp"
#include "lint.hpp"
#include "model/build.hpp"
#include "model/protection.hpp"
#include "rules/load.hpp"
#include "rules_files.hpp"
#include "syntax/parse.hpp"

namespace cablelint {
namespace {

const std::string cable =
    "S E C R E T ALMATY 001721\n"
    "NOFORN\n"
    "E.O. 12958: DECL: 04/26/2015\n"
    "TAGS: PGOV, KZ\n"
    "SUBJECT: (S/NF) THE HARVEST\n"
    "1. (S/NF) It was good.\n"
    "2. (S//REL TO USA, GBR) It was bad.\n";

// A word to be found and what a fix would write for it.
struct Wish {
  std::string word;
  std::string better;
  FixTier tier = FixTier::safe;
};

Report find_words(const Source& source, const std::vector<Wish>& wishes) {
  Report report;
  const std::string_view text = source.text();
  for (const Wish& wish : wishes)
    for (auto at = text.find(wish.word); at != text.npos; at = text.find(wish.word, at + 1)) {
      Diagnostic finding;
      finding.span = {static_cast<std::uint32_t>(at),
                      static_cast<std::uint32_t>(at + wish.word.size())};
      finding.rule = "no-" + wish.word;
      finding.fingerprint = wish.word + std::to_string(at);
      finding.fix = Fix{"", wish.tier, {{finding.span, wish.better}}};
      report.findings.push_back(std::move(finding));
    }
  report.sort();
  return report;
}

Fixed fix_words(const std::string& text, const std::vector<Wish>& wishes,
                FixTier widest = FixTier::unsafe) {
  return fix(Source("a.txt", text), *builtin_rules().tables, widest,
             [&](const Source& source) { return find_words(source, wishes); });
}

std::string fixed(const std::string& text, const std::vector<Wish>& wishes,
                  FixTier widest = FixTier::unsafe) {
  return std::string(fix_words(text, wishes, widest).source.text());
}

std::string with(const std::string& word, const std::string& other) {
  std::string text = cable;
  return text.replace(text.find(word), word.size(), other);
}

// What becomes of the cable where a fix would write another word.
std::string tried(const std::string& word, const std::string& other) {
  return fixed(cable, {{word, other}});
}

bool protects(const std::string& now, const std::string& before) {
  const Source one("now", now), other("before", before);
  const Tables& tables = *builtin_rules().tables;
  return protects_as_before(build(Restored(one), parse(one), tables),
                            build(Restored(other), parse(other), tables));
}

// What a rule does for a cable whose every paragraph, or mark, it finds fault with.
std::optional<Fix> fix_of(const std::string& target, const std::string& fix,
                          const std::string& text = cable) {
  std::vector<FileProblem> problems;
  RuleSet rules = load_one(
      rule_text({"for", "expect"}, "for: " + target + "\nexpect: \"1 > 2\"\nfix: " + fix + "\n"),
      problems);
  INFO(in_lines(problems));
  REQUIRE(problems.empty());
  const Report report = lint(Source("a.txt", text), rules);
  REQUIRE_FALSE(report.findings.empty());
  return report.findings.front().fix;
}

std::string applied(const std::string& target, const std::string& fix,
                    const std::string& text = cable) {
  const auto found = fix_of(target, fix, text);
  return found ? cablelint::apply(text, found->edits) : "no fix";
}

}  // namespace

TEST_CASE("a fix replaces a part, or puts something before it or behind it") {
  CHECK(applied("tags_line", "{title: t, tier: safe, replace: this, with: X}") ==
        with("TAGS: PGOV, KZ", "X"));
  CHECK(applied("tags_line", "{title: t, tier: safe, before: this, with: \"X\\n\"}") ==
        with("TAGS:", "X\nTAGS:"));
  CHECK(applied("tags_line", "{title: t, tier: safe, behind: this, with: \"\\nX\"}") ==
        with(" KZ\n", " KZ\nX\n"));
}

TEST_CASE("edits of one fix are made together, each of a list by itself") {
  const std::string swap =
      "{title: t, tier: safe, when: has(cable.eo), edits: [{before: cable.eo, with: "
      "\"{this.text}\\n\"}, "
      "{replace: this, with: \"\"}]}";
  std::string swapped = with("TAGS: PGOV, KZ\n", "");
  swapped.insert(swapped.find("E.O."), "TAGS: PGOV, KZ\n");
  CHECK(applied("tags_line", swap) == swapped);
  CHECK(applied("cable",
                "{title: t, tier: safe, replace: cable.tags, with: \"{each.code}{index}\"}") ==
        with("PGOV, KZ", "PGOV0, KZ1"));
  CHECK_FALSE(
      fix_of("cable", "{title: t, tier: safe, replace: \"cable.tags.filter(t, false)\", with: X}"));
  CHECK_FALSE(fix_of("cable",
                     "{title: t, tier: safe, edits: [{replace: cable.tags, with: X}, "
                     "{replace: \"cable.tags[0]\", with: Y}]}"));
}

TEST_CASE("a fix is there only where its condition holds") {
  const std::string rest = "replace: this, with: X}";
  CHECK(fix_of("tag", "{title: t, tier: safe, when: this.code == \"PGOV\", " + rest));
  CHECK_FALSE(fix_of("tag", "{title: t, tier: safe, when: this.code == \"KZ\", " + rest));
}

TEST_CASE("what a fix writes has the line ends of the text") {
  std::string crlf;
  for (const char c : cable) crlf += c == '\n' ? "\r\n" : std::string(1, c);
  const auto found =
      fix_of("tags_line", "{title: t, tier: safe, before: this, with: \"X\\n\"}", crlf);
  REQUIRE(found);
  CHECK(found->edits.front().replacement == "X\r\n");
}

TEST_CASE("a fix that does not leave a mark or a level as strong as it was is only shown") {
  const auto tier = [](const std::string& words) {
    const auto found =
        fix_of("mark", "{title: t, tier: safe, replace: this, with: \"{'" + words + "'}\"}");
    return found->tier;
  };
  for (const auto* same : {"(S/NF)", "(S//NF)", "(S//NOFORN)", "(SECRET//NOFORN)"}) {
    INFO(same);
    CHECK(tier(same) == FixTier::safe);
  }
  for (const auto* other : {"(S)", "(C/NF)", "(TS/NF)", "(U)", "", "text", "(S/NF/OC)", "(NF)",
                            "(S//REL TO USA, GBR)"}) {
    INFO(other);
    CHECK(tier(other) == FixTier::display);
  }
  const auto level = [](const std::string& words) {
    return fix_of("classification",
                  "{title: t, tier: safe, replace: this.level, with: \"{'" + words + "'}\"}")
        ->tier;
  };
  CHECK(level("SECRET") == FixTier::safe);
  CHECK(level("S E C R E T") == FixTier::safe);
  CHECK(level("C O N F I D E N T I A L") == FixTier::display);
  CHECK(level("TOP SECRET") == FixTier::display);
  CHECK(level("UNCLAS") == FixTier::display);
}

TEST_CASE("edits are made wherever they stand and change nothing else") {
  CHECK(apply("one two three", {{{8, 13}, "3"}, {{0, 0}, "> "}, {{4, 7}, ""}}) == "> one  3");
  CHECK(apply("a\r\n\xB6", {}) == "a\r\n\xB6");
}

TEST_CASE("a fix is applied up to the tier that is allowed, one for display never") {
  const std::vector<Wish> wishes = {
      {"good", "fine"}, {"bad", "poor", FixTier::unsafe}, {"HARVEST", "CROP", FixTier::display}};
  const Fixed safe = fix_words(cable, wishes, FixTier::safe);
  CHECK(safe.source.text() == with("good", "fine"));
  CHECK(safe.fixes == 1);
  CHECK(safe.report.findings.size() == 2);
  const Fixed all = fix_words(cable, wishes, FixTier::display);
  CHECK(all.fixes == 2);
  CHECK(all.source.text().find("HARVEST") != std::string_view::npos);
}

TEST_CASE("a finding that may stay is not fixed") {
  const Fixed result =
      fix(Source("a.txt", cable), *builtin_rules().tables, FixTier::safe, [](const Source& source) {
        Report report = find_words(source, {{"good", "fine"}});
        report.findings.front().suppression = Suppression{"so be it", "", {}};
        return report;
      });
  CHECK(result.source.text() == cable);
  CHECK(result.fixes == 0);
}

TEST_CASE("fixes that touch are applied one after the other") {
  const Fixed result = fix_words("aab" + cable, {{"aa", "c"}, {"ab", "d"}});
  CHECK(result.source.text() == "cb" + cable);
  CHECK(fixed("aabb" + cable, {{"aa", "c"}, {"bb", "d"}}) == "cd" + cable);
}

TEST_CASE("a fix that brings up another finding or leaves its own is left out, others are not") {
  const std::vector<Wish> wishes = {
      {"good", "bad"}, {"bad", "good"}, {"HARVEST", "HARVEST HARVEST"}, {"THE", "A"}};
  CHECK(fixed(cable, wishes) == with("THE", "A"));
}

TEST_CASE("no fix is applied that would lower a level, a mark or a control") {
  for (const auto& [word, other] :
       std::vector<std::pair<std::string, std::string>>{{"S E C R E T", "C O N F I D E N T I A L"},
                                                        {"S E C R E T", "UNCLAS"},
                                                        {"S E C R E T", "T O P S E C R E T"},
                                                        {"S E C R E T", "?"},
                                                        {"NOFORN\n", ""},
                                                        {"1. (S/NF)", "1. (C/NF)"},
                                                        {"1. (S/NF)", "1. (S)"},
                                                        {"1. (S/NF)", "1."},
                                                        {"USA, GBR", "USA, AUS, GBR"},
                                                        {"04/26/2015", "04/26/2005"},
                                                        {"DECL: 04/26/2015", "N/A"}}) {
    INFO(word << " to " << other);
    CHECK(tried(word, other) == cable);
  }
}

TEST_CASE("a fix is applied that leaves the protection as it was or makes it stronger") {
  for (const auto& [word, other] :
       std::vector<std::pair<std::string, std::string>>{{"1. (S/NF)", "1. (S//NF)"},
                                                        {"USA, GBR", "USA"},
                                                        {"(S//REL TO USA, GBR)", "(S//NF)"},
                                                        {"S E C R E T", "SECRET"},
                                                        {"04/26/2015", "04/26/2025"}}) {
    INFO(word << " to " << other);
    CHECK(tried(word, other) == with(word, other));
  }
}

TEST_CASE("a text protects as before where every mark is found again in its order") {
  CHECK(protects(cable, cable));
  CHECK(protects(cable + "3. (U) More.\n", cable));
  CHECK_FALSE(protects(cable, cable + "3. (U) More.\n"));
  CHECK_FALSE(protects("no cable", cable));
  CHECK(protects(with("NOFORN", "SENSITIVE"), with("NOFORN", "SENSITIVE BUT UNCLASSIFIED")));
  CHECK_FALSE(protects(with("NOFORN", "SIPDIS"), cable));
}

}  // namespace cablelint
