#include "catch.hpp"
#include "expression_support.hpp"

namespace cablelint {
namespace {

using Lines = std::vector<std::string>;

/// What is known when the condition was true, in the scope of a paragraph.
Facts facts_of(std::string_view text, bool truth = true) {
  const SmallCable small;
  std::vector<ExpressionProblem> problems;
  const Expression expression = compile(text, small.scope(), nullptr, problems);
  for (const auto& problem : problems) FAIL_CHECK(problem.message);
  return expression.facts_if(truth);
}

/// The faults where `facts` are known already.
Lines faults_with(std::string_view text, Facts facts) {
  const SmallCable small;
  Scope scope = small.scope();
  scope.facts = std::move(facts);
  return faults(text, scope);
}

bool is_placed(std::string_view text) {
  const SmallCable small;
  std::vector<ExpressionProblem> problems;
  const Expression expression = compile(text, small.scope(), nullptr, problems);
  for (const auto& problem : problems) FAIL_CHECK(problem.message);
  return expression.placed();
}

}  // namespace

TEST_CASE("an unknown name is told with the one that was meant") {
  CHECK(faults("ths.number == 1") == Lines{"ths: unknown name `ths`; did you mean `this`?"});
  CHECK(faults("SECRT") == Lines{"SECRT: unknown name `SECRT`; did you mean `SECRET`?"});
  CHECK(faults("number") == Lines{"number: unknown name `number`; did you mean `this.number`?"});
  CHECK(faults("tags") == Lines{"tags: unknown name `tags`; did you mean `cable.tags`?"});
  CHECK(faults("nonsense") == Lines{"nonsense: unknown name `nonsense`"});
  CHECK(faults("while") == Lines{"while: `while` is a reserved word; choose another name"});
  CHECK(faults("tables") ==
        Lines{"tables: `tables` alone is no value; name one of them: tables.…"});
  CHECK(faults("this", Scope{}) == Lines{"this: unknown name `this`"});
}

TEST_CASE("an unknown field is told with the one that was meant") {
  CHECK(faults("cable.tags.all(t, t.cod == '')") ==
        Lines{"cod: `tag` has no field `cod`; did you mean `code`?"});
  CHECK(faults("cable.tags.all(t, t.colour == '')") ==
        Lines{"colour: `tag` has no field `colour`; its fields are code, kind, name, "
              "previous, text"});
  CHECK(faults("cable.tags.code") == Lines{"code: list(tag) has no fields; go through its elements "
                                           "with all, exists, filter or map"});
  CHECK(faults("this.number.value") == Lines{"value: int has no fields"});
  CHECK(faults("date('2005-04-26').years") ==
        Lines{"years: date has no field `years`; did you mean `year`?"});
  CHECK(faults("{1: 2}.x") == Lines{"x: the keys of map(int, int) are no names; read it with […]"});
}

TEST_CASE("an unknown function or table is told with the one that was meant") {
  CHECK(faults("siz('')") == Lines{"siz: unknown function `siz`; did you mean `size`?"});
  CHECK(faults("[1].exist(x, x > 0)").front() ==
        "exist: unknown function `exist`; did you mean `exists`?");
  CHECK(faults("contains('a', 'b')") ==
        Lines{"contains: unknown function `contains`; it is called on a value: ….contains(…)"});
  CHECK(faults("'a'.closest(['b'])") ==
        Lines{"closest: unknown function `closest`; it is called with all values in brackets: "
              "closest(…)"});
  CHECK(faults("'X' in tables.tagz") ==
        Lines{"tagz: there is no table `tagz`; did you mean `tags`?"});
  CHECK(faults("'X' in tables.ships") ==
        Lines{"ships: there is no table `ships`; the tables are tags, orders"});
}

TEST_CASE("types that do not fit are told with those that do") {
  CHECK(faults("this.number == 'x'") ==
        Lines{"this.number == 'x': `==` is given int and string; both sides must be of one type"});
  CHECK(
      faults("this == null") ==
      Lines{"this == null: `==` is given paragraph and null; nothing is null; ask for an optional "
            "field with has(…)"});
  CHECK(faults("'a' + 1") ==
        Lines{"'a' + 1: `+` is given string and int; string(…) makes a text of it"});
  CHECK(faults("1 - SECRET") ==
        Lines{"1 - SECRET: `-` is given int and level; it takes int and int or int"});
  CHECK(faults("[1] < [2]") ==
        Lines{"[1] < [2]: `<` is given list(int) and list(int); int, string, bool, level and date "
              "have an order"});
  CHECK(faults("'a' in 'abc'") ==
        Lines{"'a' in 'abc': `in` is given string and string; a text has contains(…)"});
  CHECK(faults("!1") == Lines{"!1: `!` is given int; it takes bool"});
  CHECK(faults("'a'.substring(true)") ==
        Lines{"substring: `substring` is given string.(bool); it takes string.(int) or "
              "string.(int, int)"});
  CHECK(faults("size(1)") ==
        Lines{"size: `size` is given (int); it takes (string) or (list(any)) or (map(any, any))"});
  CHECK(faults("1 && true") == Lines{"1: `&&` is given int; a condition is true or false"});
  CHECK(faults("true ? 1 : 'a'") ==
        Lines{"true ? 1 : 'a': `?:` is given int and string; both branches must be of one type"});
  CHECK(faults("[1].filter(x, x)") ==
        Lines{"x: `filter` is given int; a condition is true or false"});
  CHECK(faults("[[1]].isSorted()").front() ==
        "isSorted: `isSorted` is given list(list(int)).(); it takes list(ordered).()");
}

TEST_CASE("the type that is wanted is checked") {
  const SmallCable small;
  CHECK(faults("this.number", small.scope(), simple_type(Type::boolean)) ==
        Lines{"this.number: the expression is int, and bool is wanted"});
  CHECK(faults("[true, 1][0]", small.scope(), simple_type(Type::boolean)) ==
        Lines{"[true, 1][0]: the expression is any, and bool is wanted"});
  CHECK(faults("[]", small.scope(), list_of_strings()).empty());
  CHECK(faults("cable", small.scope(), part_type(PartKind::tag)) ==
        Lines{"cable: the expression is cable, and tag is wanted"});
}

TEST_CASE("an optional field must be guarded") {
  CHECK(faults("this.mark.text == ''") == Lines{"this.mark: `this.mark` may be absent; guard it, "
                                                "here or in `when`: has(this.mark) && …"});
  CHECK(faults("this.mark.level == SECRET") ==
        Lines{"this.mark.level: `this.mark.level` may be absent; guard it, here or in `when`: "
              "has(this.mark) && has(this.mark.level) && …"});
  CHECK(faults("has(this.mark.level)") == Lines{"this.mark: `this.mark` may be absent; guard it, "
                                                "here or in `when`: has(this.mark) && …"});
  CHECK(faults("has(this.mark) && this.mark.text == ''").empty());
  CHECK(faults("!has(this.mark) || this.mark.text == ''").empty());
  CHECK(faults("has(this.mark) ? this.mark.text : ''").empty());
  CHECK(faults("!has(this.mark) ? '' : this.mark.text").empty());
  CHECK(faults("has(this.mark) || this.mark.text == ''").size() == 1);
  CHECK(faults("this.mark.text == '' && has(this.mark)").size() == 1);
  CHECK(faults("(has(this.mark) || this.number == 1) && this.mark.text == ''").size() == 1);
  CHECK(faults("!(has(this.mark) && this.number == 1) || this.mark.text == ''").empty());
  CHECK(faults("(this.number == 1 ? has(this.mark) : false) && this.mark.text == ''").empty());
  CHECK(faults("(this.number == 1 ? has(this.mark) : true) && this.mark.text == ''").size() == 1);
}

TEST_CASE("a guard holds for its own part only") {
  CHECK(faults("has(this.previous) && has(this.previous.mark) && this.mark.text == ''").size() ==
        1);
  CHECK(faults("cable.paragraphs.exists(p, has(p.mark)) && "
               "cable.paragraphs.exists(p, p.mark.text == '')")
            .size() == 1);
  CHECK(faults("cable.paragraphs.all(p, has(p.mark) && "
               "cable.paragraphs.all(p, p.mark.text == ''))")
            .size() == 1);
}

TEST_CASE("what is known of every element holds for each") {
  CHECK(faults("cable.paragraphs.all(p, has(p.mark)) && "
               "cable.paragraphs.all(q, q.mark.text == '')")
            .empty());
  CHECK(faults("cable.paragraphs.exists(p, !has(p.mark)) || "
               "cable.paragraphs.all(q, q.mark.text == '')")
            .empty());
  CHECK(faults("cable.paragraphs.filter(p, has(p.mark)).all(q, q.mark.text == '')").empty());
  CHECK(faults("cable.paragraphs.filter(p, has(p.mark)).filter(p, has(p.mark.level))"
               ".map(q, q.mark.level)")
            .empty());
  CHECK(faults("cable.paragraphs.filter(p, has(p.mark))[0].mark.text").empty());
  CHECK(faults("cable.paragraphs.map(p, has(p.mark), p.mark.text)").empty());
  CHECK(faults("cable.tags.filter(t, t.code in tables.tags).map(u, tables.tags[u.code].code)")
            .empty());
  CHECK(faults("cable.paragraphs.filter(p, p.number > 1)[0].mark.text").size() == 1);
}

TEST_CASE("asking for a field that is always there is a fault") {
  CHECK(faults("has(this.number)") ==
        Lines{"has(this.number): `this.number` is always there; leave out has()"});
  CHECK(faults("has(cable.tags)") ==
        Lines{"has(cable.tags): `cable.tags` is always there; write size(cable.tags) > 0"});
  CHECK(faults("has(this)") ==
        Lines{"has(this): `has` asks for a field; write has(this.…) with one field"});
  CHECK(faults("has({'a': 1}.b)").empty());
}

TEST_CASE("a row of a table must be known to be there") {
  CHECK(faults("cable.tags.all(t, tables.tags[t.code].code == '')") ==
        Lines{"tables.tags[t.code]: `t.code` may be missing in tables.tags; guard it, here or in "
              "`when`: t.code in "
              "tables.tags && …"});
  CHECK(
      faults("cable.tags.all(t, t.code in tables.tags && tables.tags[t.code].code == '')").empty());
  CHECK(faults("cable.tags.all(t, t.code in tables.tags && ever(tables.tags)[t.code].code == '')")
            .empty());
  CHECK(faults("cable.tags.all(t, t.code in ever(tables.tags) && tables.tags[t.code].code == '')")
            .size() == 1);
  CHECK(faults("'KZ' in tables.tags && tables.tags['KZ'].name == ''") ==
        Lines{"tables.tags['KZ'].name: `tables.tags['KZ'].name` may be empty; guard it, here or in "
              "`when`: "
              "has(tables.tags['KZ'].name) && …"});
  CHECK(faults("'KZ' in tables.tags && tables.tags['KZ'].colour == ''").front() ==
        "colour: `tables.tags` has no field `colour`; its fields are code, name, from, until");
  CHECK(faults("1 in tables.tags") ==
        Lines{"1 in tables.tags: tables.tags is looked up by int; its key is string"});
}

TEST_CASE("facts travel from one expression to the next") {
  CHECK(facts_of("has(this.mark) && has(this.mark.level)") ==
        Facts{"this.mark", "this.mark.level"});
  CHECK(facts_of("!has(this.mark)", false) == Facts{"this.mark"});
  CHECK(facts_of("!has(this.mark)").empty());
  CHECK(facts_of("cable.paragraphs.exists(p, has(p.mark))").empty());
  CHECK(faults_with("this.mark.level == SECRET", {"this.mark", "this.mark.level"}).empty());
  const Facts each = facts_of("cable.paragraphs.all(p, has(p.mark))");
  CHECK(faults_with("cable.paragraphs.map(q, q.mark.text)", each).empty());
}

TEST_CASE("all faults are told at once, in their order") {
  CHECK(faults("ths.number > 0 && this.numbr > 0 && siz('') > 0 && this.mark.text == 1.5") ==
        Lines{"ths: unknown name `ths`; did you mean `this`?",
              "numbr: `paragraph` has no field `numbr`; did you mean `number`?",
              "siz: unknown function `siz`; did you mean `size`?",
              "1.5: `1.5` is a floating-point number; the rule language has integers only"});
}

TEST_CASE("what merely follows from a fault is not told") {
  CHECK(faults("hass(this.mark) && this.mark.text == ''") ==
        Lines{"hass: unknown function `hass`; did you mean `has`?"});
  CHECK(faults("cable.tagz.all(t, t.code == 1 && t.nothing)") ==
        Lines{"tagz: `cable` has no field `tagz`; did you mean `tags`?"});
}

TEST_CASE("what CEL has and rules have not is refused by its name") {
  CHECK(faults("1.5 + 2e3 + .5").size() == 3);
  CHECK(faults("1u") == Lines{"1u: `1u` is an unsigned number; leave out the `u`"});
  CHECK(faults("b'ab'") ==
        Lines{"b'ab': `b'ab'` is a bytes literal; the rule language has texts: leave out the `b`"});
  CHECK(faults("this?.mark") ==
        Lines{"?.mark: `?.mark` is an optional access; guard with has(…) and write `.`"});
  CHECK(faults("[?1]") ==
        Lines{"?: `?` marks an optional element; the rule language has none; guard with has(…)"});
  CHECK(faults(".cable") ==
        Lines{".cable: `.cable` is a name with a leading dot; leave out the dot"});
  CHECK(faults("Tag{code: 'X'}").front().starts_with("{code: 'X'}: `{code: 'X'}` is a message"));
  CHECK(faults("[1].all(i, x, x > 0)") ==
        Lines{"all: `all` has two variables; write all(x, …) with one variable"});
  CHECK(faults("timestamp('2005-04-26T00:00:00Z')") ==
        Lines{"timestamp: `timestamp` is not in the rule language; dates are written "
              "date(\"2005-04-26\")"});
  CHECK(faults("dyn(1)").front().starts_with("dyn: `dyn` is not in the rule language"));
}

TEST_CASE("a fault of syntax says what should stand there") {
  CHECK(faults("") == Lines{": the expression ends where an expression should be"});
  CHECK(faults("(1") == Lines{": the expression ends where `)` should be"});
  CHECK(faults("1 +") == Lines{": the expression ends where an expression should be"});
  CHECK(faults("[1, 2") == Lines{": the expression ends where `]` should be"});
  CHECK(faults("true ? 1") == Lines{": the expression ends where `:` should be"});
  CHECK(faults("'abc") == Lines{": the expression ends where the closing quote should be"});
  CHECK(faults("'''abc'") == Lines{": the expression ends where the closing quotes should be"});
  CHECK(faults("'a\\q'") == Lines{"q: found `q` where an escape of CEL should be"});
  CHECK(faults("this.") == Lines{": the expression ends where a field's name should be"});
  CHECK(faults("1 = 2") ==
        Lines{"=: found `=` where an operator or the end should be; did you mean `==`?"});
  CHECK(faults("true and false") ==
        Lines{"and: found `and` where an operator or the end should be; did you mean `&&`?"});
  CHECK(faults("1 === 1") ==
        Lines{"=: found `=` where an expression should be; did you mean `==`?"});
  CHECK(faults("9223372036854775808") ==
        Lines{"9223372036854775808: `9223372036854775808` does not fit; integers have 64 bits"});
  CHECK(faults("'\\ud800'").size() == 1);
}

TEST_CASE("a pattern is read when the expression is") {
  CHECK(faults("'a'.matches('(a')") ==
        Lines{"'(a': the pattern cannot be read: missing ): (a; patterns have the syntax of RE2"});
  CHECK(faults("'a'.matches(this.text)") ==
        Lines{"this.text: the pattern is not constant; write it as one quoted text"});
}

TEST_CASE("a constant date is read when the expression is") {
  CHECK(faults("date('2005-02-29')") ==
        Lines{"'2005-02-29': `2005-02-29` is no date; write a day that exists as YYYY-MM-DD"});
}

TEST_CASE("maps have fit and different keys") {
  CHECK(faults("{'a': 1, 'a': 2}") == Lines{"'a': the key 'a' stands twice in the map"});
  CHECK(faults("{null: 1}") ==
        Lines{"null: null is no key of a map; keys are int, string or bool"});
}

TEST_CASE("an expression is as deep as the stack allows and no deeper") {
  const auto nested = [](int depth, std::string_view open, std::string_view close) {
    std::string text;
    for (int i = 0; i < depth; ++i) text += open;
    text += "1";
    for (int i = 0; i < depth; ++i) text += close;
    return text;
  };
  CHECK(faults(nested(40, "(", ")")).empty());
  for (const std::string& text :
       {nested(5000, "(", ")"), nested(5000, "[", "]"), nested(5000, "-", ""),
        nested(5000, "", " + 1"), nested(5000, "", "[0]"), nested(5000, "true ? 1 : ", ""),
        nested(5000, "size(", ")")}) {
    const Lines found = faults(text);
    REQUIRE(found.size() == 1);
    INFO(found.front());
    CHECK(found.front().find("the expression is more than 100 levels deep") != std::string::npos);
  }
  CHECK(faults("true" + nested(300, "", " && true").substr(1)).empty());
}

TEST_CASE("an expression knows whether its value has a place") {
  CHECK(is_placed("this"));
  CHECK(is_placed("this.text"));
  CHECK(is_placed("has(this.mark) ? this.mark.text : this.text"));
  CHECK(is_placed("cable.tags[0]"));
  CHECK(is_placed("cable.tags.filter(t, t.code == 'X')[0]"));
  CHECK(is_placed("cable.tags.map(t, t.text)[0]"));
  CHECK_FALSE(is_placed("cable.tags"));
  CHECK_FALSE(is_placed("this.number"));
  CHECK_FALSE(is_placed("'text'"));
  CHECK_FALSE(is_placed("this.number == 1 ? this.text : 'text'"));
  CHECK_FALSE(is_placed("cable.tags.map(t, t.code)[0]"));
}

}  // namespace cablelint
