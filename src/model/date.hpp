#pragma once
#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace cablelint {

/// A day of the Gregorian calendar.
struct Date {
  std::chrono::sys_days day{};

  auto operator<=>(const Date&) const = default;

  int year() const;
  unsigned month() const;         // 1 to 12
  unsigned day_of_month() const;  // 1 to 31
  /// Reckoning stays within the years 1 to 9999.
  Date plus_days(int days) const;
  /// The same day of another year; 29 February becomes the 28th where the year has none.
  Date plus_years(int years) const;
};

/// The day, or nothing where the calendar has no such day; years are 1 to 9999.
std::optional<Date> calendar_date(int year, unsigned month, unsigned day);
/// Reads "YYYY-MM-DD" and nothing else.
std::optional<Date> iso_date(std::string_view text);
/// Writes "YYYY-MM-DD".
std::string to_string(Date date);
/// 1 to 12 for an English month name or its first three letters in any case; 0 for anything else.
unsigned month_named(std::string_view name);

/// The days on which something can have happened, both ends included; an absent end is unbounded.
struct DateInterval {
  std::optional<Date> from;
  std::optional<Date> until;

  bool operator==(const DateInterval&) const = default;
  bool is_point() const { return from && from == until; }
  /// Whether every day of `inner` lies in this interval; an unbounded end lies in no bounded one.
  bool contains(const DateInterval& inner) const;
  bool overlaps(const DateInterval& other) const;
};

}  // namespace cablelint
