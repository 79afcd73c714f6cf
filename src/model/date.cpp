#include "model/date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace cablelint {
namespace {

using std::chrono::year_month_day;

constexpr int first_year = 1;
constexpr int last_year = 9999;

constexpr std::array<std::string_view, 12> month_names = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

year_month_day parts(const Date& date) { return year_month_day(date.day); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_ignoring_case(std::string_view text, std::string_view lower_case) {
  return std::ranges::equal(text, lower_case, {}, lower);
}

// The number that `text` consists of, or -1 where it is not all digits.
int number(std::string_view text) {
  if (!std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return -1;
  int value = -1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

int Date::year() const { return static_cast<int>(parts(*this).year()); }

unsigned Date::month() const { return static_cast<unsigned>(parts(*this).month()); }

unsigned Date::day_of_month() const { return static_cast<unsigned>(parts(*this).day()); }

Date Date::plus_days(int days) const {
  const auto first = calendar_date(first_year, 1, 1)->day.time_since_epoch().count();
  const auto last = calendar_date(last_year, 12, 31)->day.time_since_epoch().count();
  const std::int64_t wanted = std::int64_t{day.time_since_epoch().count()} + days;
  const auto held = std::clamp<std::int64_t>(wanted, first, last);
  return {std::chrono::sys_days(std::chrono::days(held))};
}

Date Date::plus_years(int years) const {
  const std::int64_t wanted = std::int64_t{year()} + years;
  const int held = static_cast<int>(std::clamp<std::int64_t>(wanted, first_year, last_year));
  const auto same_day = calendar_date(held, month(), day_of_month());
  return same_day ? *same_day : *calendar_date(held, month(), 28);
}

std::optional<Date> calendar_date(int year, unsigned month, unsigned day) {
  if (year < first_year || year > last_year || month > 12 || day > 31) return std::nullopt;
  const year_month_day date{std::chrono::year(year), std::chrono::month(month),
                            std::chrono::day(day)};
  if (!date.ok()) return std::nullopt;
  return Date{std::chrono::sys_days(date)};
}

std::optional<Date> iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = number(text.substr(0, 4));
  const int month = number(text.substr(5, 2));
  const int day = number(text.substr(8, 2));
  if (month < 0 || day < 0) return std::nullopt;
  return calendar_date(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

std::string to_string(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year(), date.month(), date.day_of_month());
}

unsigned month_named(std::string_view name) {
  const auto found = std::ranges::find_if(month_names, [&](std::string_view month) {
    return same_ignoring_case(name, month) || same_ignoring_case(name, month.substr(0, 3));
  });
  return found == month_names.end() ? 0 : static_cast<unsigned>(found - month_names.begin()) + 1;
}

bool DateInterval::contains(const DateInterval& inner) const {
  const bool from_inside = !from || (inner.from && *from <= *inner.from);
  const bool until_inside = !until || (inner.until && *inner.until <= *until);
  return from_inside && until_inside;
}

bool DateInterval::overlaps(const DateInterval& other) const {
  const auto before = [](const DateInterval& a, const DateInterval& b) {
    return a.until && b.from && *a.until < *b.from;
  };
  return !before(*this, other) && !before(other, *this);
}

}  // namespace cablelint
