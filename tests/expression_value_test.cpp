#include "catch.hpp"
#include "expression_support.hpp"

namespace cablelint {

TEST_CASE("literals have the values they write") {
  CHECK(value_of("42") == "int: 42");
  CHECK(value_of("0x2A") == "int: 42");
  CHECK(value_of("-9223372036854775808") == "int: -9223372036854775808");
  CHECK(value_of("'it''s'") == "fault: found `'` where an operator or the end should be");
  CHECK(value_of(R"("tab\tA\x41\u00e9\U0001F600\101")") ==
        "string: tab\tAA\xC3\xA9\xF0\x9F\x98\x80"
        "A");
  CHECK(value_of(R"(r'\d+')") == R"(string: \d+)");
  CHECK(value_of("'''two\n'lines' '''") == "string: two\n'lines' ");
  CHECK(value_of("true") == "bool: true");
  CHECK(value_of("null") == "null: null");
  CHECK(value_of("[1, 2, // a comment\n 3,]") == "list(int): 1, 2, 3");
  CHECK(value_of("['', 'a']") == "list(string): , a");
  CHECK(value_of("{'a': 1, 'b': 2}") == "map(string, int): a: 1, b: 2");
  CHECK(value_of("[]") == "list(any): ");
}

TEST_CASE("operators bind as in CEL") {
  CHECK(value_of("1 + 2 * 3 - -4") == "int: 11");
  CHECK(value_of("10 - 2 - 3") == "int: 5");
  CHECK(value_of("7 / 2 % 2") == "int: 1");
  CHECK(value_of("-7 / 2") == "int: -3");
  CHECK(value_of("!true || 1 < 2 && 'a' != 'b'") == "bool: true");
  CHECK(value_of("false ? 1 : true ? 2 : 3") == "int: 2");
  CHECK(value_of("2 in [1, 2] == true") == "bool: true");
  CHECK(value_of("'a' + 'b' + \"c\"") == "string: abc");
  CHECK(value_of("([1] + [2])[1]") == "int: 2");
}

TEST_CASE("arithmetic that does not fit is an error") {
  CHECK(value_of("9223372036854775807 + 1") == "error: integer overflow");
  CHECK(value_of("-(-9223372036854775808)") == "error: integer overflow");
  CHECK(value_of("-9223372036854775808 % -1") == "error: integer overflow");
  CHECK(value_of("1 / 0") == "error: division by zero");
  CHECK(value_of("1 % 0") == "error: modulus by zero");
  CHECK(value_of("[1][1]") == "error: the list has no such element");
  CHECK(value_of("[1][-1]") == "error: the list has no such element");
  CHECK(value_of("{'a': 1}.b") == "error: the map has no such key");
}

TEST_CASE("and and or take what decides, whatever the other side is") {
  CHECK(value_of("1 / 0 > 0 || true") == "bool: true");
  CHECK(value_of("true || 1 / 0 > 0") == "bool: true");
  CHECK(value_of("1 / 0 > 0 && false") == "bool: false");
  CHECK(value_of("1 / 0 > 0 || false") == "error: division by zero");
  CHECK(value_of("true && 1 / 0 > 0 && true") == "error: division by zero");
}

TEST_CASE("macros go through lists and the keys of maps") {
  CHECK(value_of("[1, 2, 3].all(x, x > 0)") == "bool: true");
  CHECK(value_of("[1, 2, 3].exists(x, x > 2)") == "bool: true");
  CHECK(value_of("[1, 2, 3].exists_one(x, x > 1)") == "bool: false");
  CHECK(value_of("[1, 2, 3].filter(x, x != 2)") == "list(int): 1, 3");
  CHECK(value_of("[1, 2, 3].map(x, x * x)") == "list(int): 1, 4, 9");
  CHECK(value_of("[1, 2, 3].map(x, x > 1, x * x)") == "list(int): 4, 9");
  CHECK(value_of("{'a': 1, 'b': 2}.map(k, k)") == "list(string): a, b");
  CHECK(value_of("[1, 2].map(x, [10, 20].map(y, x + y))") == "list(list(int)): 11, 21, 12, 22");
  CHECK(value_of("[1].map(x, ['a'].map(x, x))[0][0]") == "string: a");
  CHECK(value_of("[2, 0].all(x, 4 / x > 5)") == "bool: false");
  CHECK(value_of("[2, 0].all(x, 4 / x > 1)") == "error: division by zero");
}

TEST_CASE("texts are counted and cut by characters") {
  CHECK(value_of("size('\xC3\xA9t\xC3\xA9')") == "int: 3");
  CHECK(value_of("'\xC3\xA9t\xC3\xA9'.substring(1, 2)") == "string: t");
  CHECK(value_of("'\xC3\xA9t\xC3\xA9'.charAt(2)") == "string: \xC3\xA9");
  CHECK(value_of("'\xC3\xA9t\xC3\xA9'.lastIndexOf('\xC3\xA9')") == "int: 2");
  CHECK(value_of("'abc'.indexOf('c', 4)") == "error: the position is outside the text");
  CHECK(value_of("'abc'.substring(2, 1)") == "error: the position is outside the text");
  CHECK(value_of("size('\xB6 stray')") == "int: 7");
}

TEST_CASE("texts are searched, changed and taken apart") {
  CHECK(value_of("'PGOV'.startsWith('PG') && 'PGOV'.endsWith('V') && 'PGOV'.contains('GO')") ==
        "bool: true");
  CHECK(value_of("'Ab1'.lowerAscii() + 'Ab1'.upperAscii()") == "string: ab1AB1");
  CHECK(value_of("'a, b,c'.split(',')") == "list(string): a,  b, c");
  CHECK(value_of("size('a,b,c'.split(',', 2))") == "int: 2");
  CHECK(value_of("'abc'.split('').join('-')") == "string: a-b-c");
  CHECK(value_of("'  x\\u2003'.trim()") == "string: x");
  CHECK(value_of("'aaa'.replace('a', 'b', 2)") == "string: bba");
  CHECK(value_of("'ab'.replace('', '-')") == "string: -a-b-");
  CHECK(value_of("'abc'.replace('b', '', -9223372036854775808)") == "string: ac");
  CHECK(value_of("'04 ASTANA 55'.matches('^[0-9]{2} ')") == "bool: true");
  CHECK(value_of("int('-12') + 1") == "int: -11");
  CHECK(value_of("int('12x')") == "error: the text is no integer");
  CHECK(value_of("string(12) + string(true) + string(TOP_SECRET)") == "string: 12trueTOP SECRET");
}

TEST_CASE("levels have an order") {
  CHECK(value_of("CONFIDENTIAL < SECRET && SECRET <= SECRET && TOP_SECRET > UNCLASSIFIED") ==
        "bool: true");
  CHECK(value_of("[SECRET, TOP_SECRET].isSorted()") == "bool: true");
  CHECK(value_of("[SECRET, CONFIDENTIAL].isSorted()") == "bool: false");
}

TEST_CASE("dates are compared and moved") {
  CHECK(value_of("date('2004-02-29').plusYears(1)") == "date: 2005-02-28");
  CHECK(value_of("date('2005-04-26').plusDays(-26)") == "date: 2005-03-31");
  CHECK(value_of("date('2005-04-26').plusYears(10) < date('2015-04-27')") == "bool: true");
  CHECK(value_of("date('2005-04-26').year * 100 + date('2005-04-26').month") == "int: 200504");
  CHECK(value_of("date('2005-04-26').day") == "int: 26");
  CHECK(value_of("date(['2005-04-26'][0]) == date('2005-04-26')") == "bool: true");
  CHECK(value_of("date(['never'][0])") == "error: the text is no date");
  CHECK(value_of("date('2005-04-26').plusYears(9000)") ==
        "error: the date is outside the years 1 to 9999");
  CHECK(value_of("date('2005-04-26').plusDays(9223372036854775807)") ==
        "error: the date is outside the years 1 to 9999");
}

TEST_CASE("a number is written with zeros in front") {
  CHECK(value_of("(1721).withZeros(6)") == "string: 001721");
  CHECK(value_of("(1721).withZeros(4)") == "string: 1721");
  CHECK(value_of("(1721).withZeros(2)") == "string: 1721");
  CHECK(value_of("(0).withZeros(0)") == "string: 0");
  CHECK(value_of("(0).withZeros(20)") == "string: 00000000000000000000");
  CHECK(value_of("(0).withZeros(21)") == "error: a number has no more than 20 digits");
  CHECK(value_of("(1).withZeros(-1)") == "error: a number has no more than 20 digits");
  CHECK(value_of("(-1).withZeros(2)") == "error: a negative number has no zeros in front");
}

TEST_CASE("the same element is kept once") {
  CHECK(value_of("['b', 'a', 'b'].unique()") == "list(string): b, a");
  CHECK(value_of("[1, 'a', 1].unique()") == "list(any): 1, a");
}

TEST_CASE("parts of the cable are read by their fields") {
  CHECK(value_of("this.number") == "int: 1");
  CHECK(value_of("has(this.mark) && has(this.mark.level) && this.mark.level > CONFIDENTIAL") ==
        "bool: true");
  CHECK(value_of("has(cable.classification) ? cable.classification.level : UNCLASSIFIED") ==
        "level: CONFIDENTIAL");
  CHECK(value_of("cable.tags.exists(t, t.kind == \"subject\")") == "bool: true");
  CHECK(value_of("cable.tags.map(t, t.code)") == "list(string): PGOV, KZ");
  CHECK(value_of("cable.tags[1].text.lowerAscii()") == "string: kz");
  CHECK(value_of("has(this.previous)") == "bool: false");
  CHECK(value_of("cable.paragraphs[0] == this") == "bool: true");
  CHECK(value_of("cable.paragraphs[1] == this") == "bool: false");
}

TEST_CASE("a table knows the rows in force on the cable's day") {
  CHECK(value_of("'KZ' in tables.tags") == "bool: true");
  CHECK(value_of("'UR' in tables.tags") == "bool: false");
  CHECK(value_of("'UR' in ever(tables.tags)") == "bool: true");
  CHECK(value_of("12958 in tables.orders") == "bool: true");
  CHECK(value_of(
            "'KZ' in tables.tags && has(tables.tags['KZ'].name) ? tables.tags['KZ'].name : ''") ==
        "string: Kazakhstan");
  CHECK(value_of("'ZZ' in tables.tags && has(tables.tags['ZZ'].name)") == "bool: false");
  CHECK(value_of("12958 in tables.orders ? tables.orders[12958].name : ''") == "string: the third");
  CHECK(value_of("tables.tags.filter(code, size(code) == 2)") == "list(string): KZ, ZZ");
  CHECK(value_of("size(ever(tables.tags).map(code, code))") == "int: 4");
}

TEST_CASE("the closest word is found in tables and lists") {
  CHECK(value_of("closest('PGVO', tables.tags)") == "string: PGOV");
  CHECK(value_of("closest('RU', tables.tags)") == "string: ");
  CHECK(value_of("closest('RU', ever(tables.tags))") == "string: UR");
  CHECK(value_of("closest('NOFORM', ['SIPDIS', 'NOFORN'])") == "string: NOFORN");
}

TEST_CASE("an expression that takes too long ends") {
  const std::string ten = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]";
  const std::string loops = ten + ".all(a, " + ten + ".all(b, " + ten + ".all(c, " + ten +
                            ".all(d, " + ten + ".all(e, " + ten + ".all(f, a + f < 99))))))";
  CHECK(value_of(loops) == "error: it takes too many steps");
  std::string doubled = "['0123456789abcdef']";
  for (int i = 0; i < 40; ++i) doubled += ".map(x, x + x)";
  CHECK(value_of(doubled) == "error: it takes too many steps");
}

}  // namespace cablelint
