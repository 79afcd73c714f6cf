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
  for (const TraceStep& step : trace(expression, small.environment())) {
    CHECK(step.text == text.substr(step.span.begin, step.span.size()));
    lines.push_back(step.text + " -> " + step.value);
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a trace shows each sub-expression with its value, the inner ones first") {
  CHECK(traced("this.number + 1 == 2") == Lines{"this -> \"1. (S) THE MINISTER SMILED.\"",
                                                "this.number -> 1", "this.number + 1 -> 2",
                                                "this.number + 1 == 2 -> true"});
}

TEST_CASE("a trace leaves out what was not looked at") {
  CHECK(traced("false && this.number == 1") == Lines{"false && this.number == 1 -> false"});
  CHECK(traced("true ? 'a' : this.text") == Lines{"true ? 'a' : this.text -> \"a\""});
}

TEST_CASE("a trace shows a macro's body once for each element") {
  CHECK(traced("['a', ''].exists(x, x == '')") == Lines{"x -> \"a\"", "x == '' -> false",
                                                        "x -> \"\"", "x == '' -> true",
                                                        "['a', ''].exists(x, x == '') -> true"});
}

TEST_CASE("a trace shows lists, errors and absent fields as what they are") {
  CHECK(traced("has(this.previous)").back() == "has(this.previous) -> false");
  CHECK(traced("cable.tags.map(t, t.code)").back() == "cable.tags.map(t, t.code) -> [PGOV, KZ]");
  CHECK(traced("1 / 0") == Lines{"1 / 0 -> error: division by zero"});
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
