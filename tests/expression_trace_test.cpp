#include "catch.hpp"
#include "expression_support.hpp"

namespace cablelint {
namespace {

std::vector<std::string> traced(std::string_view text) {
  SmallCable small;
  std::vector<ExpressionProblem> problems;
  const Expression expression = compile(text, small.scope(), nullptr, problems);
  for (const auto& problem : problems) FAIL_CHECK(problem.message);
  std::vector<std::string> lines;
  const Trace found = trace(expression, small.environment());
  CHECK(found.left_out == 0);
  for (const TraceStep& step : found.steps) {
    CHECK(step.text == text.substr(step.span.begin, step.span.size()));
    lines.push_back(std::string(step.depth, '.') + step.text + " -> " + step.value);
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a trace shows each sub-expression with its value above those it is made of") {
  CHECK(traced("this.number + 1 == 2") ==
        Lines{"this.number + 1 == 2 -> true", ".this.number + 1 -> 2", "..this.number -> 1"});
  CHECK(traced("this.number == 1 && size(this.label) == 0") ==
        Lines{"this.number == 1 && size(this.label) == 0 -> true", ".this.number == 1 -> true",
              "..this.number -> 1", ".size(this.label) == 0 -> true", "..size(this.label) -> 0",
              "...this.label -> \"\""});
}

TEST_CASE("a trace leaves out what was not looked at") {
  CHECK(traced("false && this.number == 1") == Lines{"false && this.number == 1 -> false"});
  CHECK(traced("true ? 'a' : this.text") == Lines{"true ? 'a' : this.text -> \"a\""});
}

TEST_CASE("a trace shows a macro's body once for each element") {
  CHECK(traced("['a', ''].exists(x, x == '')") == Lines{"['a', ''].exists(x, x == '') -> true",
                                                        ".x == '' -> false", "..x -> \"a\"",
                                                        ".x == '' -> true", "..x -> \"\""});
}

TEST_CASE("a trace shows lists, errors and absent fields as what they are") {
  CHECK(traced("has(this.previous)").front() == "has(this.previous) -> false");
  CHECK(traced("cable.tags.map(t, t.code)").front() == "cable.tags.map(t, t.code) -> [PGOV, KZ]");
  CHECK(traced("1 / 0") == Lines{"1 / 0 -> error: division by zero"});
}

TEST_CASE("a trace cuts long texts between characters") {
  const auto lines =
      traced("['é', 'é', 'é', 'é', 'é', 'é', 'é'].join('" + std::string(10, 'x') + "é')");
  CHECK(lines.front().ends_with("xxéé…\"") == false);
  CHECK(lines.front().ends_with("…\""));
}

TEST_CASE("a trace of many repetitions keeps what stands around them and counts the rest") {
  SmallCable small;
  std::vector<ExpressionProblem> problems;
  std::string list = "[0";
  for (int i = 1; i < 400; ++i) list += "," + std::to_string(i);
  const Expression expression =
      compile(list + "].all(x, x + 1 > 0) && this.number == 1", small.scope(), nullptr, problems);
  REQUIRE(expression);
  const Trace found = trace(expression, small.environment());
  CHECK(found.left_out == 400 * 3 - 500);
  CHECK(found.steps.back().text == "this.number");
  CHECK(found.steps.size() == 4 + 500);
}

TEST_CASE("a value reads as people write it") {
  CHECK(display(Value(std::string_view("bare"))) == "bare");
  CHECK(display(Value(Level::top_secret)) == "TOP SECRET");
  CHECK(display(Value(*calendar_date(2005, 4, 6))) == "2005-04-06");
  CHECK(display(Value()) == "null");
  CHECK(display(Value(true)) == "true");
  const Value items[] = {Value(std::int64_t{1}), Value(std::string_view("")), Value(false)};
  CHECK(display(Value(List(items))) == "1, , false");
  const Entry entries[] = {{Value(std::string_view("a")), Value(std::int64_t{1})}};
  CHECK(display(Value(Map(entries))) == "a: 1");
}

TEST_CASE("a type reads as people write it") {
  CHECK(to_string(*simple_type(Type::boolean)) == "bool");
  CHECK(to_string(*list_of_strings()) == "list(string)");
  CHECK(to_string(*part_type(PartKind::paragraph)) == "paragraph");
  CHECK(to_string(*list_of_parts(PartKind::tag)) == "list(tag)");
}

}  // namespace cablelint
