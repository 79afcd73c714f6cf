#include "model/date.hpp"

#include "catch.hpp"

namespace cablelint {
namespace {

Date day(std::string_view iso) { return iso_date(iso).value(); }

DateInterval between(std::string_view from, std::string_view until) {
  return {iso_date(from), iso_date(until)};
}

}  // namespace

TEST_CASE("a date is read as year, month and day and written the same way") {
  const Date date = day("2005-04-26");
  CHECK(date.year() == 2005);
  CHECK(date.month() == 4);
  CHECK(date.day_of_month() == 26);
  CHECK(to_string(date) == "2005-04-26");
  CHECK(to_string(day("0987-01-02")) == "0987-01-02");
}

TEST_CASE("only YYYY-MM-DD is an ISO date") {
  for (const auto* text : {"", "2005-4-26", "2005/04/26", "05-04-2026", "2005-04-26 ", "2005-04-2x",
                           "+005-04-26", "2005--4-26", "20050426"})
    CHECK_FALSE(iso_date(text));
}

TEST_CASE("a day that the calendar lacks is no date") {
  CHECK(calendar_date(2004, 2, 29));
  CHECK_FALSE(calendar_date(2005, 2, 29));
  CHECK_FALSE(calendar_date(1900, 2, 29));
  CHECK_FALSE(calendar_date(2005, 4, 31));
  CHECK_FALSE(calendar_date(2005, 0, 1));
  CHECK_FALSE(calendar_date(2005, 1, 0));
  CHECK_FALSE(calendar_date(2005, 257, 257));
  CHECK_FALSE(calendar_date(0, 1, 1));
  CHECK_FALSE(calendar_date(70000, 1, 1));
}

TEST_CASE("years later it is the same day, or 28 February where the year is no leap year") {
  CHECK(day("2005-04-26").plus_years(10) == day("2015-04-26"));
  CHECK(day("2004-02-29").plus_years(25) == day("2029-02-28"));
  CHECK(day("2004-02-29").plus_years(-4) == day("2000-02-29"));
}

TEST_CASE("days are counted over the ends of months and years") {
  CHECK(day("2004-02-28").plus_days(2) == day("2004-03-01"));
  CHECK(day("2006-01-01").plus_days(-1) == day("2005-12-31"));
}

TEST_CASE("reckoning stays within the years 1 to 9999") {
  CHECK(day("2005-04-26").plus_years(2147483647) == day("9999-04-26"));
  CHECK(day("2005-04-26").plus_years(-2147483647) == day("0001-04-26"));
  CHECK(day("2005-04-26").plus_days(2147483647) == day("9999-12-31"));
  CHECK(day("2005-04-26").plus_days(-2147483647) == day("0001-01-01"));
}

TEST_CASE("dates are ordered by time") {
  CHECK(day("2005-04-26") < day("2005-05-01"));
  CHECK(day("1999-12-31") < day("2000-01-01"));
}

TEST_CASE("a month is named in full or by three letters, in any case") {
  CHECK(month_named("JAN") == 1);
  CHECK(month_named("Sept") == 0);
  CHECK(month_named("september") == 9);
  CHECK(month_named("Dec") == 12);
  CHECK(month_named("MAY") == 5);
  CHECK(month_named("MA") == 0);
  CHECK(month_named("") == 0);
}

TEST_CASE("an interval holds another when both its ends lie inside") {
  const auto whole = between("1972-06-01", "1978-11-30");
  CHECK(whole.contains(between("1974-01-01", "1974-12-31")));
  CHECK(whole.contains(whole));
  CHECK_FALSE(whole.contains(between("1978-11-30", "1978-12-01")));
  CHECK_FALSE(whole.contains(between("1972-05-31", "1972-06-01")));
}

TEST_CASE("an unbounded end lies in no bounded interval, and everything in an unbounded one") {
  const DateInterval always;
  const DateInterval since{iso_date("1995-10-14"), std::nullopt};
  CHECK(always.contains(since));
  CHECK(always.contains(always));
  CHECK(since.contains(between("1995-10-14", "1995-10-14")));
  CHECK_FALSE(since.contains(always));
  CHECK_FALSE(between("1995-10-14", "2010-06-26").contains(since));
}

TEST_CASE("intervals overlap when they share a day") {
  const auto early = between("1972-06-01", "1978-11-30");
  CHECK(early.overlaps(between("1978-11-30", "1980-01-01")));
  CHECK_FALSE(early.overlaps(between("1978-12-01", "1980-01-01")));
  CHECK_FALSE(between("1978-12-01", "1980-01-01").overlaps(early));
  CHECK(early.overlaps({}));
  CHECK(DateInterval{std::nullopt, iso_date("1972-06-01")}.overlaps(early));
}

TEST_CASE("an interval of one day is a point") {
  CHECK(between("2005-04-26", "2005-04-26").is_point());
  CHECK_FALSE(between("2005-04-26", "2005-04-27").is_point());
  CHECK_FALSE(DateInterval{}.is_point());
}

}  // namespace cablelint
