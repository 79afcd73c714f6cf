#include "model/table.hpp"

#include <fmt/format.h>

#include "catch.hpp"

namespace cablelint {
namespace {

std::unique_ptr<Table> good_table(std::string text) {
  std::vector<TableProblem> problems;
  auto table = read_table("orders", std::move(text), problems);
  for (const auto& problem : problems) FAIL_CHECK(problem.message);
  return table;
}

/// The faults as "line:column: message".
std::vector<std::string> faults(std::string text) {
  std::vector<TableProblem> problems;
  read_table("orders", std::move(text), problems);
  std::vector<std::string> lines;
  for (const auto& p : problems)
    lines.push_back(std::to_string(p.position.line) + ":" + std::to_string(p.position.column) +
                    ": " + p.message);
  return lines;
}

DateInterval day(int year, unsigned month, unsigned day_of_month) {
  const auto date = calendar_date(year, month, day_of_month);
  return {date, date};
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a table has typed cells") {
  const auto table = good_table(
      "# colours of the harbour flags\n"
      "code:string\trank:integer\tsince:date\tuses:list?\n"
      "RED\t-3\t1999-02-28\tstop,danger\r\n"
      "BLUE\t12\t2001-01-01\n");
  REQUIRE(table->rows.size() == 2);
  const auto& red = table->rows[0];
  Arena arena;
  CHECK(*table->value(red, 0, arena).as<std::string_view>() == "RED");
  CHECK(*table->value(red, 1, arena).as<std::int64_t>() == -3);
  CHECK(*table->value(red, 2, arena).as<Date>() == *calendar_date(1999, 2, 28));
  const Value listed = table->value(red, 3, arena);
  const List uses = *listed.as<List>();
  REQUIRE(uses.size() == 2);
  CHECK(*uses[1].as<std::string_view>() == "danger");
  CHECK(table->value(table->rows[1], 3, arena).as<std::monostate>() != nullptr);
}

TEST_CASE("the row in force on the day is found") {
  const auto table = good_table(
      "code:string\tname:string\tfrom:date?\tuntil:date?\n"
      "AX\told\t\t1980-12-31\n"
      "AX\tnew\t1981-01-01\n");
  CHECK(table->cell(*table->find("AX", day(1980, 12, 31)), "name") == "old");
  CHECK(table->cell(*table->find("AX", day(1981, 1, 1)), "name") == "new");
  CHECK(table->cell(*table->find("AX", {}), "name") == "old");
  CHECK(table->find("BX", {}) == nullptr);
}

TEST_CASE("a row of another time is found only when asked for") {
  const auto table = good_table("code:string\tuntil:date\nAX\t1980-12-31\n");
  CHECK(table->find("AX", day(1999, 1, 1)) == nullptr);
  CHECK(table->find_ever("AX") == &table->rows[0]);
}

TEST_CASE("a missing column or cell reads as an empty text") {
  const auto table = good_table("code:string\tname:string?\nAX\t\n");
  CHECK(table->cell(table->rows[0], "name").empty());
  CHECK(table->cell(table->rows[0], "colour").empty());
}

TEST_CASE("every fault of a table is told with its place") {
  CHECK(faults("") == Lines{"1:1: the table has no columns"});
  CHECK(faults("code:strng\tfrom:string\tcode:string\n") ==
        Lines{"1:6: `strng` is no type of a column", "1:12: `from` says when a row was in force",
              "1:24: there are two columns `code`"});
  CHECK(faults("code\n") == Lines{"1:1: `code` has no type"});
  CHECK(faults("day:date\n") == Lines{"1:1: `day` cannot be the key"});
  CHECK(faults("code:string?\n") == Lines{"1:1: `code` cannot be the key"});
  CHECK(faults("code:string\tn:integer\td:date\nA\t07\t2001-02-29\n\t1\t2001-02-28\textra\n") ==
        Lines{"2:3: `07` is no integer", "2:6: `2001-02-29` is no date", "3:1: `code` is empty",
              "3:15: the row has more than 3 cells"});
  CHECK(faults("code:string\tfrom:date\tuntil:date\nA\t2001-01-02\t2001-01-01\n") ==
        Lines{"2:14: the row ends before it begins"});
  CHECK(faults("code:string\nA\nA\n") == Lines{"3:1: `A` has two rows for the same time"});
  CHECK(faults("code:string\tname:string\nA\n") == Lines{"2:2: `name` is empty"});
  CHECK(faults("code:string\tname:string\tsince:date\nA\n") == Lines{"2:2: `name` is empty"});
}

TEST_CASE("a table of too many columns is refused") {
  std::string text = "code:string";
  for (std::size_t i = 1; i < Table::most_columns; ++i) text += fmt::format("\tc{}:string?", i);
  CHECK(faults(text + "\nA\n").empty());
  const auto end = text.size() + 2;
  text += "\tone_more:string?\nA\n";
  CHECK(faults(text) == Lines{fmt::format("1:{}: the table has more than 100 columns", end)});
}

TEST_CASE("a table replaces the one of the same name") {
  Tables tables;
  std::vector<TableProblem> problems;
  tables.add(read_table("a", "code:string\nX\n", problems));
  tables.add(read_table("b", "code:string\n", problems));
  tables.add(read_table("a", "code:string\nX\nY\n", problems));
  CHECK(tables.names() == std::vector<std::string_view>{"a", "b"});
  CHECK(tables.find("a")->rows.size() == 2);
  CHECK(tables.find("c") == nullptr);
}

}  // namespace cablelint
