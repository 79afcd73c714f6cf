// Conversions between types, and dates.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "expression/function.hpp"
#include "expression/types.hpp"

namespace cablelint {
namespace {

using Style = Function::Style;
using Int = std::int64_t;
using Text = std::string_view;

using namespace types;  // NOLINT(google-build-using-namespace): a signature reads as a list

Int int_of_int(Call&, Int number) { return number; }
Value int_of_text(Call&, Text text) {
  Int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole ? Value(number) : failure("the text is no integer");
}

Text string_of_text(Call&, Text text) { return text; }
Text string_of_bool(Call&, bool value) { return value ? "true" : "false"; }
Text string_of_level(Call&, Level value) { return name(value); }
Text string_of_int(Call& call, Int number) {
  return keep_text(*call.environment.arena, fmt::format("{}", number));
}

constexpr Int most_digits = 20;  // more than any number has

Value with_zeros(Call& call, Int number, Int digits) {
  if (number < 0) return failure("a negative number has no zeros in front");
  if (digits < 0 || digits > most_digits) return failure("a number has no more than 20 digits");
  return Value(keep_text(*call.environment.arena, fmt::format("{:0{}}", number, digits)));
}

Text string_of_date(Call& call, Date day) {
  return keep_text(*call.environment.arena, to_string(day));
}

Value date_of_text(Call&, Text text) {
  const auto day = iso_date(text);
  return day ? Value(*day) : failure("the text is no date");
}

// Date stays within the years that YYYY-MM-DD can write; where that cuts a step short, the step is
// an error.
constexpr Text out_of_calendar = "the date is outside the years 1 to 9999";
constexpr Int most = Int{9999} * 366;  // days, and more than enough for years

Value plus_years(Call&, Date day, Int years) {
  const Date moved = day.plus_years(static_cast<int>(std::clamp(years, -most, most)));
  return moved.year() - day.year() == years ? Value(moved) : failure(out_of_calendar);
}
Value plus_days(Call&, Date day, Int days) {
  const Date moved = day.plus_days(static_cast<int>(std::clamp(days, -most, most)));
  return (moved.day - day.day).count() == days ? Value(moved) : failure(out_of_calendar);
}

Int year(Call&, Date day) { return day.year(); }
Int month(Call&, Date day) { return day.month(); }
Int day_of_month(Call&, Date day) { return day.day_of_month(); }

constexpr Function overloads[] = {
    {"int",
     Style::function,
     {&integer},
     &integer,
     invoke<int_of_int>,
     "the number that a text writes; other texts are an error"},
    {"int", Style::function, {&string}, &integer, invoke<int_of_text>},
    {"string", Style::function, {&string}, &string, invoke<string_of_text>, "the value as a text"},
    {"string", Style::function, {&integer}, &string, invoke<string_of_int>},
    {"string", Style::function, {&boolean}, &string, invoke<string_of_bool>},
    {"string", Style::function, {&level}, &string, invoke<string_of_level>},
    {"string", Style::function, {&date}, &string, invoke<string_of_date>},
    {"withZeros",
     Style::method,
     {&integer, &integer},
     &string,
     invoke<with_zeros>,
     "the number as a text, with zeros in front where it has fewer digits than that"},
    {"date",
     Style::function,
     {&string},
     &date,
     invoke<date_of_text>,
     "the day that a text writes as YYYY-MM-DD"},
    {"plusYears",
     Style::method,
     {&date, &integer},
     &date,
     invoke<plus_years>,
     "the same day so many years on; 29 February becomes the 28th"},
    {"plusDays",
     Style::method,
     {&date, &integer},
     &date,
     invoke<plus_days>,
     "the day so many days on"},
    {"year", Style::property, {&date}, &integer, invoke<year>, "the year"},
    {"month", Style::property, {&date}, &integer, invoke<month>, "the month, from 1"},
    {"day",
     Style::property,
     {&date},
     &integer,
     invoke<day_of_month>,
     "the day of the month, from 1"},
};

}  // namespace

std::span<const Function> conversions_and_dates() { return overloads; }

}  // namespace cablelint
