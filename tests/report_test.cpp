#include "catch.hpp"
#include "linter/builtin.hpp"
#include "report/changes.hpp"
#include "report/chart.hpp"
#include "report/page.hpp"
#include "report/result_reader.hpp"
#include "report/style.hpp"

namespace cablelint {
namespace {

FoundInText found(std::string rule, Severity severity, std::string message = "something was seen") {
  static int number = 0;
  return {std::move(rule), severity, 7, std::move(message), std::to_string(++number)};
}

FoundInText an_error() { return found("tag-unknown", Severity::error); }
FoundInText a_note() { return found("tags-order", Severity::note); }
FoundInText an_artifact() { return found("artifact-pilcrow", Severity::note); }

TextResult text(std::string id, std::vector<FoundInText> findings,
                std::string date = "1974-03-05") {
  return {std::move(id), {"", "LA PAZ", std::move(date), "SECRET", 11652}, std::move(findings)};
}

Survey survey_of(const std::vector<TextResult>& texts, bool keep_keys = false) {
  Survey survey(builtin_rules(), keep_keys);
  for (const TextResult& text : texts) survey.add(text);
  return survey;
}

std::string page_of(const std::vector<TextResult>& texts, bool excerpts = false) {
  return report_page(survey_of(texts), builtin_rules(), {.excerpts = excerpts});
}

bool has(const std::string& page, std::string_view part) {
  return page.find(part) != std::string::npos;
}

std::string fault_of(std::string_view line) {
  TextResult result;
  return read_result(line, result);
}

// The orders of the eras that have texts.
std::vector<std::string> eras_with_texts(const Survey& survey) {
  std::vector<std::string> orders;
  for (std::size_t i = 0; i < survey.eras().size(); ++i)
    if (survey.texts_by_era()[i] > 0) orders.push_back(survey.eras()[i].order);
  return orders;
}

std::string order_of(std::string date, std::optional<std::int64_t> order) {
  return eras_with_texts(survey_of({{"a", {"", "", std::move(date), "", order}}})).front();
}

std::vector<TextResult> many_texts() {
  std::vector<TextResult> texts;
  for (int i = 0; i < 100; ++i) {
    std::vector<FoundInText> findings(static_cast<std::size_t>(i * 7 % 5), an_error());
    if (i % 3 == 0) findings.push_back(a_note());
    if (i % 4 == 0) findings.push_back(an_artifact());
    texts.push_back(
        text("text " + std::to_string(i), findings, std::to_string(1973 + i % 30) + "-01-02"));
  }
  texts.push_back({.id = "b", .error = "no field `text`"});
  return texts;
}

}  // namespace

TEST_CASE("texts are counted by level, post and year, and their findings by severity") {
  const Survey survey = survey_of({text("a", {an_error(), an_error(), a_note()}),
                                   text("b", {}, "1974-12-31"), text("c", {a_note()}, "")});
  CHECK(survey.all().texts == 3);
  CHECK(survey.all().findings == BySeverity<std::size_t>{2, 0, 2});
  CHECK(survey.all().texts_with == BySeverity<std::size_t>{2, 0, 1});
  CHECK(survey.levels().at("SECRET").texts == 3);
  CHECK(survey.posts().at("LA PAZ").findings[2] == 2);
  CHECK(survey.years().at(1974).texts == 2);
  CHECK(survey.years().at(0).texts == 1);
  CHECK(survey.rules().at("tag-unknown").texts == 1);
  CHECK(survey.rules().at("tag-unknown").findings == 2);
}

TEST_CASE("artifacts are counted apart from errors") {
  const Survey survey = survey_of({text("a", {an_artifact(), an_artifact()})});
  CHECK(survey.all().artifacts == 2);
  CHECK(survey.all().texts_with_artifacts == 1);
  CHECK(survey.all().all_findings() == 0);
  CHECK(survey.busiest().empty());
  CHECK(survey.rules().at("artifact-pilcrow").is_artifact);
}

TEST_CASE("what may stay does not count, and is told") {
  FoundInText stays = an_error();
  stays.may_stay = true;
  const Survey survey = survey_of({text("a", {stays})});
  CHECK(survey.all().all_findings() == 0);
  CHECK(survey.let_stay() == 1);
  CHECK(survey.rules().at("tag-unknown").texts == 0);
  CHECK(survey.rules().at("tag-unknown").let_stay == 1);
}

TEST_CASE("a text without a cable and one with an error are not judged") {
  const Survey survey = survey_of(
      {{.id = "a", .error = "no field `text`"}, text("b", {found("no-cable", Severity::error)})});
  CHECK(survey.all().texts == 0);
  CHECK(survey.not_judged() ==
        std::map<std::string, std::size_t>{{"no cable in the text", 1}, {"no field `text`", 1}});
  CHECK(survey.rules().empty());
}

TEST_CASE("findings in configurations are told and make no text") {
  const Survey survey = survey_of({text("a", {found("suppression-unused", Severity::warning)})});
  CHECK(survey.all().texts == 0);
  CHECK(survey.in_configurations() == 1);
}

TEST_CASE("the era of a text is that of its day, or else of the order that it cites") {
  CHECK(order_of("1974-03-05", 12958) == "11652");
  CHECK(order_of("2003-03-24", {}) == "12958");
  CHECK(order_of("2003-03-25", 12958) == "13292");
  CHECK(order_of("2024-01-01", {}) == "13526");
  CHECK(order_of("", 12356) == "12356");
  CHECK(order_of("", 99999) == "");
  CHECK(order_of("", {}) == "");
  CHECK(order_of("1900-01-01", 11652) == "");
  CHECK(order_of("1974-13-05", {}) == "");
}

TEST_CASE("the same texts give the same page in however many parts they are counted") {
  const auto texts = many_texts();
  const std::string whole = page_of(texts, true);
  CHECK(page_of(texts, true) == whole);
  for (const std::size_t size : {1u, 7u, 60u}) {
    Survey sum(builtin_rules(), false);
    for (std::size_t begin = 0; begin < texts.size(); begin += size) {
      const auto first = texts.begin() + static_cast<std::ptrdiff_t>(begin);
      const auto count = std::min(size, texts.size() - begin);
      sum.add(survey_of({first, first + static_cast<std::ptrdiff_t>(count)}));
    }
    CHECK(report_page(sum, builtin_rules(), {.excerpts = true}) == whole);
  }
}

TEST_CASE("the twenty texts with most findings are kept, the most and the gravest first") {
  std::vector<TextResult> texts = {text("notes", {a_note(), a_note()}),
                                   text("errors", {an_error(), an_error()})};
  for (int i = 10; i < 40; ++i) texts.push_back(text("text " + std::to_string(i), {a_note()}));
  const auto busiest = survey_of(texts).busiest();
  REQUIRE(busiest.size() == Survey::most_busy);
  CHECK(busiest[0].id == "errors");
  CHECK(busiest[1].id == "notes");
  CHECK(busiest[2].id == "text 10");
  CHECK(busiest[19].id == "text 27");
}

TEST_CASE("what changed between two runs is known by ids and fingerprints") {
  const FoundInText stays = an_error();
  const Survey before = survey_of(
      {text("a", {stays, a_note()}), text("b", {}), text("only before", {an_error()})}, true);
  const Survey now = survey_of({text("a", {stays}), text("b", {an_error(), an_error()}),
                                text("only now", {a_note()}), text("and this", {})},
                               true);
  const Changes changes = changes_between(before, now);
  CHECK(changes.texts_in_both == 2);
  CHECK(changes.texts_only_before == 1);
  CHECK(changes.texts_only_now == 2);
  const RuleChange& errors = changes.rules.at("tag-unknown");
  CHECK(std::array{errors.before, errors.now, errors.gone, errors.come} ==
        std::array<std::size_t, 4>{2, 3, 0, 2});
  const RuleChange& notes = changes.rules.at("tags-order");
  CHECK(std::array{notes.before, notes.now, notes.gone, notes.come} ==
        std::array<std::size_t, 4>{1, 1, 1, 0});
  CHECK(changes.all.come == 2);

  const std::string page = report_page(now, builtin_rules(), {.before = &before});
  CHECK(has(page, "2 texts in both runs, 1 only in the earlier one, 2 only in this one."));
  CHECK_FALSE(has(page_of({}), "What changed"));
}

TEST_CASE("a line of results is read for what a page needs of it") {
  TextResult result;
  CHECK(read_result(
            R"({"id":17,"kept":{"post":"NO","findings":[{"rule":"x"}]},"mrn":"LA PAZ 1",)"
            R"("post":"LA PAZ","date":"1974-03-05","level":null,"order":11652,"findings":[)"
            R"({"line":3,"rule":"tag-unknown","severity":"error","message":"TAG `KZZ`",)"
            R"("fingerprint":"ab","related":[{"line":9,"message":"no"}],)"
            R"("suppressed":{"reason":"so","line":4}},)"
            R"({"rule":"tags-order","severity":"note","fix":{"edits":[{"line":1}]},"line":5}],)"
            R"("counts":{"error":1}})",
            result) == "");
  CHECK(result.id == "17");
  CHECK(result.identity.mrn == "LA PAZ 1");
  CHECK(result.identity.post == "LA PAZ");
  CHECK(result.identity.date == "1974-03-05");
  CHECK(result.identity.level.empty());
  CHECK(result.identity.order == 11652);
  REQUIRE(result.findings.size() == 2);
  CHECK(result.findings[0].rule == "tag-unknown");
  CHECK(result.findings[0].line == 3);
  CHECK(result.findings[0].message == "TAG `KZZ`");
  CHECK(result.findings[0].fingerprint == "ab");
  CHECK(result.findings[0].may_stay);
  CHECK(result.findings[1].severity == Severity::note);
  CHECK(result.findings[1].line == 5);
  CHECK_FALSE(result.findings[1].may_stay);

  CHECK(read_result(R"({"id":"b","line":2,"error":"no field `text`"})", result) == "");
  CHECK(result.error == "no field `text`");
  CHECK(result.findings.empty());
}

TEST_CASE("a line that is no result is refused with what is wanted") {
  CHECK(fault_of(R"({"id":"a","line":3,"rule":"x","severity":"note"})") ==
        "a row a finding: wanted a line a text, as `cablelint records` writes without --flat");
  for (const char* other : {R"({"id":"a","text":"UNCLAS"})", "{}", "3", R"("findings")"})
    CHECK(fault_of(other) == "not a result of `cablelint records`: no field `findings`");
  CHECK(fault_of("[1]") == "a list, not a result");
  CHECK(fault_of(R"({"findings":[["x"]]})") ==
        "not a result of `cablelint records`: a finding is a list");
  CHECK(fault_of(R"({"id":"a",)") == "no JSON: cannot be read on at byte 11");
  CHECK(fault_of("\xb6") == "no JSON: cannot be read on at byte 1");
  for (const char* finding :
       {R"({"severity":"note"})", R"({"rule":"x"})", R"({"rule":"x","severity":"grave"})"})
    CHECK(fault_of(R"({"findings":[)" + std::string(finding) + "]}") ==
          "not a result of `cablelint records`: a finding has no rule or no severity");
}

TEST_CASE("no word of a cable is on the page unless excerpts are asked for") {
  const std::vector<TextResult> texts = {
      text("04OAKWELL7", {found("tag-unknown", Severity::error, "TAG `HERRING` is unknown")})};
  CHECK_FALSE(has(page_of(texts), "HERRING"));
  CHECK(has(page_of(texts), "04OAKWELL7"));
  CHECK(has(page_of(texts, true), "<code>HERRING</code>"));
}

TEST_CASE("whatever ids, posts and rules are called, they are letters on the page") {
  const std::string nasty = "\"><script>alert('1')</script>&amp;\x01\xb6\u202e";
  TextResult result = text(nasty, {found(nasty, Severity::error, nasty)});
  result.identity.post = result.identity.level = nasty;
  const std::string page = page_of({result, {.id = "b", .error = nasty}}, true);
  CHECK_FALSE(has(page, "<script"));
  CHECK_FALSE(has(page, "\x01"));
  CHECK_FALSE(has(page, "\xb6"));
  CHECK(has(page, "<bdi>\"&gt;&lt;script&gt;alert('1')&lt;/script&gt;&amp;amp;"));
  CHECK(has(page, "not in the rule book at hand"));
  CHECK_FALSE(has(page, "href=\"#rule-\""));
}

TEST_CASE("a rule is told with its explanation, its authority and its share of texts") {
  const std::string page = page_of({text("a", {an_error()}), text("b", {})});
  CHECK(has(page, R"(<h3 id="rule-tag-unknown">tag-unknown</h3>)"));
  CHECK(has(page, R"(<a href="#rule-tag-unknown">tag-unknown</a>)"));
  CHECK(has(page, "error, 1 finding in 1 text, 50.0% of all"));
  const Rule& rule = *builtin_rules().find("tag-unknown");
  CHECK(has(page, "<cite>" + rule.authority.front().cite + "</cite>"));
}

TEST_CASE("a page of no texts says so") {
  const std::string page = page_of({});
  CHECK(has(page, "<h1>Findings in 0 texts</h1>"));
  CHECK_FALSE(has(page, "<svg"));
}

TEST_CASE("shares are short, and never look like nothing or all when they are not") {
  CHECK(share(0, 0) == "–");
  CHECK(share(0, 5) == "0%");
  CHECK(share(1, 5000) == "<0.1%");
  CHECK(share(1, 8) == "12.5%");
  CHECK(share(4999, 5000) == ">99.9%");
  CHECK(share(5, 5) == "100%");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1234567, "text") == "1,234,567 texts");
  CHECK(grouped(1, "text") == "1 text");
}

TEST_CASE("years from 1 to 9999 have a chart of bounded size") {
  const std::string page =
      page_of({text("a", {an_error()}, "0001-01-01"), text("b", {an_error()}, "9999-12-31")});
  CHECK(has(page, ">9000</text>"));
  CHECK(page.size() < 100'000);
}

TEST_CASE("the policy names a hash of 44 letters") {
  CHECK(style_hash().size() == std::string("sha256-").size() + 44);
  CHECK(style_hash().ends_with('='));
  CHECK(has(page_of({}), "<style>" + std::string(style_sheet) + "</style>"));
}

}  // namespace cablelint
