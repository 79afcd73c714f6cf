#include "rules/run.hpp"

#include "catch.hpp"
#include "rules_files.hpp"

namespace cablelint {
namespace {

// A small cable, put together by hand; spans are found by the text they cover.
class Model {
 public:
  explicit Model(std::string text) : source_("c.txt", std::move(text)) {
    document_.arena = std::make_unique<Arena>();
    cable.span = source_.whole();
    cable.text = source_.text();
    cable.when = {calendar_date(2005, 4, 26), calendar_date(2005, 4, 26)};
  }

  template <typename T>
  T* part(std::string_view text, T value = {}) {
    T* made = keep_one(*document_.arena, value);
    made->span = span_of(text);
    made->text = source_.slice(made->span);
    return made;
  }
  template <typename T>
  Parts<T> list(const std::vector<const T*>& parts) {
    return keep_parts(*document_.arena, parts);
  }
  Span span_of(std::string_view text) const {
    const auto begin = static_cast<std::uint32_t>(source_.text().find(text));
    return {begin, static_cast<std::uint32_t>(begin + text.size())};
  }

  Report run(const RuleSet& rules) {
    document_.cables = list<Cable>({&cable});
    return cablelint::run(rules, document_, source_);
  }
  std::string findings(const RuleSet& rules) {
    std::string lines;
    for (const auto& f : run(rules).findings)
      lines += fmt::format("{} `{}`: {}\n", f.rule, source_.slice(f.span), f.message);
    return lines;
  }

  Cable cable;

 private:
  Source source_;
  Document document_;
};

// "1. (C) One. A. (S) Two. 2. (C) Three." with its marks and its depths.
Model three_paragraphs() {
  Model model("1. (C) One.\nA. (S) Two.\n2. (U) Three.  \n");
  const auto* c = model.part<Mark>("(C)");
  const auto* s = model.part<Mark>("(S)");
  const auto* u = model.part<Mark>("(U)");
  auto* inner = model.part<Paragraph>("A. (S) Two.");
  inner->mark = s;
  inner->depth = 1;
  auto* first = model.part<Paragraph>("1. (C) One.\nA. (S) Two.\n");
  first->mark = c;
  first->number = 1;
  first->paragraphs = model.list<Paragraph>({inner});
  auto* second = model.part<Paragraph>("2. (U) Three.  \n");
  second->mark = u;
  second->number = 2;
  second->label = {"2.", model.span_of("2.")};
  second->previous = first;
  inner->parent = first;
  model.cable.paragraphs = model.list<Paragraph>({first, second});
  model.cable.portions = model.list<Mark>({c, s, u});
  return model;
}

RuleSet rules_of(std::string_view text) {
  std::vector<FileProblem> problems;
  RuleSet set = load_one(rule_text({"for", "expect", "message"}, text), problems);
  REQUIRE(in_lines(problems).empty());
  return set;
}

Model one_tag(std::string_view code) {
  Model model(fmt::format("TAGS: {}\n", code));
  auto* tag = model.part<Tag>(code);
  tag->code = tag->text;
  tag->tag_kind = "unknown";
  model.cable.tags = model.list<Tag>({tag});
  return model;
}

constexpr std::string_view suggesting =
    "for: tag\nexpect: this.kind != 'unknown'\nmessage: unknown TAG {this.code}\n"
    "suggest: \"this.code == 'KAZ' ? 'KZ' : ''\"\n"
    "fix: {title: \"write {suggestion}\", tier: safe, replace: this, with: \"{suggestion}\"}\n";

}  // namespace

TEST_CASE("a rule looks at every part of its kind once, in the order of the text") {
  Model model = three_paragraphs();
  CHECK(model.findings(rules_of("for: mark\nexpect: 'false'\nmessage: m\n")) ==
        "some-rule `(C)`: m\nsome-rule `(S)`: m\nsome-rule `(U)`: m\n");
  CHECK(model.findings(rules_of("for: paragraph\nexpect: 'false'\nmessage: '{this.depth}'\n")) ==
        "some-rule `1. (C) One.\nA. (S) Two.`: 0\nsome-rule `A. (S) Two.`: 1\n"
        "some-rule `2. (U) Three.`: 0\n");
}

TEST_CASE("`when` says where a rule applies and `expect` what must hold there") {
  Model model = three_paragraphs();
  CHECK(model.findings(rules_of("for: paragraph\nwhen: has(this.mark) && this.depth == 0\n"
                                "expect: this.number == 1\nat: this.mark\n"
                                "message: number {this.number} at {this.mark}\n")) ==
        "some-rule `(U)`: number 2 at (U)\n");
}

TEST_CASE("a finding carries what its rule says") {
  Model model = three_paragraphs();
  const RuleSet rules = rules_of(
      "for: paragraph\nexpect: this.number != 2\nmessage: m\nlabel: the {this.number}nd\n"
      "help: look\nrelated: [{at: this.label, label: 'also {this.number}'}]\n");
  const Report report = model.run(rules);
  REQUIRE(report.findings.size() == 1);
  const Diagnostic& finding = report.findings.front();
  CHECK(finding.severity == Severity::error);
  CHECK(finding.label == "the 2nd");
  REQUIRE(finding.related.size() == 1);
  CHECK(finding.related.front().span == model.span_of("2."));
  CHECK(finding.related.front().label == "also 2");
  CHECK(finding.help == std::vector<std::string>{"look"});
  CHECK(finding.authority == std::vector<std::string>{"5 FAH-1 H-211"});
}

TEST_CASE("a rule is silent unless its era holds every day the cable can be of") {
  Model model = three_paragraphs();
  const std::string rule =
      "for: cable\nexpect: 'false'\nmessage: m\neffective: {from: 2000-01-01}\n";
  RuleSet rules = rules_of(rule);
  CHECK(model.run(rules).findings.size() == 1);
  model.cable.when = {calendar_date(1999, 12, 31), calendar_date(2000, 1, 2)};
  CHECK(model.run(rules).findings.empty());
  model.cable.when = {};
  CHECK(model.run(rules).findings.empty());
  CHECK(model.run(rules_of("for: cable\nexpect: 'false'\nmessage: m\n")).findings.size() == 1);
  rules.as_of = calendar_date(2003, 1, 1);
  CHECK(model.run(rules).findings.size() == 1);
}

TEST_CASE("a cable judged as of a day is a cable of that day for its rules") {
  Model model = three_paragraphs();
  RuleSet rules =
      rules_of("for: cable\nwhen: has(cable.date)\nexpect: 'false'\nmessage: '{cable.date}'\n");
  rules.as_of = calendar_date(1979, 3, 4);
  CHECK(model.findings(rules) == "some-rule `1. (C) One.`: 1979-03-04\n");
}

TEST_CASE("a finding about a whole cable points at its first line with words") {
  Model model("\n \nR 260931Z APR 05 \r\nFM X\n");
  CHECK(model.findings(rules_of("for: cable\nexpect: 'false'\nmessage: m\n")) ==
        "some-rule `R 260931Z APR 05`: m\n");
}

TEST_CASE("a suggestion becomes a help and a fix") {
  const Report report = one_tag("KAZ").run(rules_of(suggesting));
  REQUIRE(report.findings.size() == 1);
  const Diagnostic& finding = report.findings.front();
  CHECK(finding.help == std::vector<std::string>{"did you mean `KZ`?"});
  REQUIRE(finding.fix);
  CHECK(finding.fix->title == "write KZ");
  CHECK(finding.fix->tier == FixTier::safe);
  REQUIRE(finding.fix->edits.size() == 1);
  CHECK(finding.fix->edits.front().replacement == "KZ");
  CHECK(finding.fix->edits.front().span == Span{6, 9});
}

TEST_CASE("without a suggestion there is no help and no fix that speaks of it") {
  const std::string help = "help: perhaps {suggestion}\n";
  const Report report = one_tag("QQ").run(rules_of(std::string(suggesting) + help));
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings.front().help.empty());
  CHECK_FALSE(report.findings.front().fix);
}

TEST_CASE("an expression that fails while it runs is an error of its own, once a cable") {
  Model model = three_paragraphs();
  const Report report =
      model.run(rules_of("for: paragraph\nexpect: 10 / this.depth == 10\nmessage: m\n"));
  REQUIRE(report.findings.size() == 1);
  const Diagnostic& finding = report.findings.front();
  CHECK(finding.rule == "rule-error");
  CHECK(finding.severity == Severity::error);
  CHECK(finding.message.starts_with("rule some-rule could not be judged here: "));
}

TEST_CASE("a rule that compares each part with each gives up in a line of very many") {
  Model model("TAGS: KZ\n");
  std::vector<const Tag*> tags;
  for (int i = 0; i < 5000; ++i) tags.push_back(model.part<Tag>("KZ"));
  model.cable.tags = model.list<Tag>(tags);
  const Report report =
      model.run(rules_of("for: tag\nexpect: cable.tags.exists(t, t.code == 'no such code')\n"
                         "message: m\n"));
  REQUIRE(!report.findings.empty());
  CHECK(report.findings.size() < tags.size());
  CHECK(report.findings.back().rule == "rule-error");
  CHECK(report.findings.back().message.ends_with("it takes too many steps"));
}

TEST_CASE("a text without cables has no findings") {
  const Source source("e.txt", "");
  Document document;
  document.arena = std::make_unique<Arena>();
  CHECK(run(rules_of("for: cable\nexpect: 'false'\nmessage: m\n"), document, source)
            .findings.empty());
}

}  // namespace cablelint
