#include "report/chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "source/utf8.hpp"

namespace cablelint {
namespace {

constexpr double width = 900;  // of a chart, in units of its own, as all that follow

std::string number(double value) { return fmt::format("{:.1f}", value); }

Element begin_chart(Element parent, const ChartWords& words, double height) {
  const std::string title = words.id + "-title", description = words.id + "-description";
  const std::string box = fmt::format("0 0 {:.0f} {:.0f}", width, height);
  Element scroll =
      add(parent, "div", {},
          {{"class", "plot"}, {"role", "region"}, {"tabindex", "0"}, {"aria-labelledby", title}});
  Element chart = add(scroll, "svg", {},
                      {{"viewBox", box},
                       {"role", "img"},
                       {"aria-labelledby", title},
                       {"aria-describedby", description}});
  add(chart, "title", words.title, {{"id", title}});
  add(chart, "desc", words.description, {{"id", description}});
  return chart;
}

// A label that is too long ends in "…".
std::string cut(std::string_view label, std::size_t most) {
  std::size_t at = 0, count = 0;
  for (; at < label.size() && count < most; ++count) at += character_at(label, at).size;
  return std::string(label.substr(0, at)) + (at < label.size() ? "…" : "");
}

void add_label(Element chart, double x, double y, std::string_view group, std::string_view text) {
  add(chart, "text", text.empty() ? "–" : text,
      {{"class", group}, {"x", number(x)}, {"y", number(y)}});
}

void add_box(Element chart, double x, double y, double wide, double high, std::string_view group) {
  add(chart, "rect", {},
      {{"class", group},
       {"x", number(x)},
       {"y", number(y)},
       {"width", number(wide)},
       {"height", number(high)}});
}

void add_rule(Element chart, double x1, double y1, double x2, double y2) {
  add(chart, "line", {},
      {{"class", "grid"},
       {"x1", number(x1)},
       {"y1", number(y1)},
       {"x2", number(x2)},
       {"y2", number(y2)}});
}

// The least of 1, 2, 5, 10, 20, … that is not below a value.
double round_up(double value) {
  const double power = std::pow(10, std::floor(std::log10(value)));
  for (const double step : {1.0, 2.0, 5.0})
    if (value <= step * power * (1 + 1e-9)) return step * power;
  return 10 * power;
}

/// Where years and shares lie in a chart of lines.
class Plane {
 public:
  static constexpr double left = 52, right = width - 150, top = 14, bottom = 270;
  static constexpr double strip_top = 300, strip_bottom = 350, height = 380;

  Plane(std::span<const int> years, std::span<const Line> lines)
      : first_(years.front()), last_(years.back()) {
    double most = 0.01;
    for (const Line& line : lines)
      for (const Share& share : line.shares) most = std::max(most, share.fraction());
    step_ = round_up(most / 5);
    steps_ = static_cast<int>(std::ceil(most / step_ - 1e-9));
  }

  double x(int year) const { return left + slot() / 2 + (year - first_) * slot(); }
  double y(double fraction) const { return bottom - fraction / (step_ * steps_) * (bottom - top); }
  double slot() const { return (right - left) / (last_ - first_ + 1); }
  double step() const { return step_; }
  int steps() const { return steps_; }
  int first() const { return first_; }
  int last() const { return last_; }

 private:
  int first_, last_;
  double step_ = 0;  // between two lines of the grid
  int steps_ = 0;
};

void add_grid(Element chart, const Plane& plane) {
  for (int i = 0; i <= plane.steps(); ++i) {
    const double y = plane.y(i * plane.step());
    add_rule(chart, Plane::left, y, Plane::right, y);
    add_label(chart, Plane::left - 8, y + 4, "end", fmt::format("{:g}%", 100 * i * plane.step()));
  }
  const int every =
      std::max(1, static_cast<int>(round_up((plane.last() - plane.first() + 1) / 15.0)));
  for (int year = plane.first(); year <= plane.last(); ++year)
    if (year % every == 0)
      add_label(chart, plane.x(year), Plane::strip_bottom + 18, "middle", std::to_string(year));
}

void add_mark(Element chart, double x, double y, std::string_view group, bool few) {
  const std::string shape = group == "error"     ? "M-4 0A4 4 0 1 0 4 0A4 4 0 1 0 -4 0Z"
                            : group == "warning" ? "M-3.5 -3.5H3.5V3.5H-3.5Z"
                            : group == "note"    ? "M0 -4.5L4.5 3.5H-4.5Z"
                                                 : "M0 -5L5 0L0 5L-5 0Z";
  add(chart, "path", {},
      {{"class", fmt::format("mark {}{}", group, few ? " few" : "")},
       {"d", shape},
       {"transform", fmt::format("translate({:.1f} {:.1f})", x, y)}});
}

bool is_of_few(const Line& line, std::size_t year) { return line.shares[year].whole < few_texts; }

void add_line(Element chart, const Plane& plane, std::span<const int> years, const Line& line) {
  std::string path;
  for (std::size_t i = 0; i < years.size(); ++i) {
    if (is_of_few(line, i)) continue;
    const bool goes_on = i > 0 && years[i - 1] + 1 == years[i] && !is_of_few(line, i - 1);
    path += fmt::format("{}{:.1f} {:.1f}", goes_on ? "L" : "M", plane.x(years[i]),
                        plane.y(line.shares[i].fraction()));
  }
  if (!path.empty())
    add(chart, "path", {}, {{"class", fmt::format("line {}", line.group)}, {"d", path}});
  for (std::size_t i = 0; i < years.size(); ++i)
    add_mark(chart, plane.x(years[i]), plane.y(line.shares[i].fraction()), line.group,
             is_of_few(line, i));
}

// The names of the lines stand at their ends, and apart from each other.
void add_names(Element chart, const Plane& plane, std::span<const Line> lines) {
  std::vector<std::pair<double, const Line*>> names;
  for (const Line& line : lines) names.emplace_back(plane.y(line.shares.back().fraction()), &line);
  std::ranges::sort(names, std::greater{}, &std::pair<double, const Line*>::first);
  double lowest = Plane::bottom;
  for (const auto& [y, line] : names) {
    lowest = std::min(y, lowest);
    add_mark(chart, Plane::right + 18, lowest, line->group, false);
    add_label(chart, Plane::right + 30, lowest + 4, "start", line->label);
    lowest -= 18;
  }
}

void add_counts(Element chart, const Plane& plane, std::span<const int> years, const Line& line) {
  std::size_t most = 1;
  for (const Share& share : line.shares) most = std::max(most, share.whole);
  const double high = Plane::strip_bottom - Plane::strip_top;
  for (std::size_t i = 0; i < years.size(); ++i) {
    const double tall =
        high * static_cast<double>(line.shares[i].whole) / static_cast<double>(most);
    const double wide = std::min(0.7 * plane.slot(), 28.0);
    add_box(chart, plane.x(years[i]) - wide / 2, Plane::strip_bottom - tall, wide, tall, "whole");
  }
  add_rule(chart, Plane::left, Plane::strip_bottom, Plane::right, Plane::strip_bottom);
  add_label(chart, Plane::left - 8, Plane::strip_top + 4, "end", grouped(most));
  add_label(chart, Plane::right + 30, Plane::strip_bottom - 20, "start", "texts a year");
}

// 0 to 6, darker as a share grows.
int heat(const Share& share) {
  constexpr std::array limits = {0.0, 0.01, 0.03, 0.1, 0.25, 0.5};
  const double fraction = share.fraction();
  const auto hotter = [&](double limit) { return fraction > limit; };
  return static_cast<int>(std::ranges::count_if(limits, hotter));
}

std::string short_share(const Share& share) {
  const double percent = 100 * share.fraction();
  if (share.part == 0) return "0";
  return percent < 1 ? "<1" : fmt::format("{:.0f}", percent);
}

void add_cell(Element chart, double x, double y, double wide, const std::optional<Share>& share) {
  if (!share) return;
  const int level = heat(*share);
  add_box(chart, x, y, wide - 2, 20, fmt::format("heat h{}", level));
  add_label(chart, x + wide / 2 - 1, y + 14, fmt::format("middle on{}", level),
            short_share(*share));
}

}  // namespace

void add_bars(Element parent, const ChartWords& words, std::span<const Bar> bars) {
  constexpr double row = 24, left = 250, room = 430;
  Element chart = begin_chart(parent, words, row * static_cast<double>(bars.size()) + 4);
  std::size_t most = 1;
  for (const Bar& bar : bars) most = std::max(most, bar.share.whole);
  double y = 2;
  for (const Bar& bar : bars) {
    const double unit = room / static_cast<double>(most);
    const double wide = unit * static_cast<double>(bar.share.whole);
    add_label(chart, left - 10, y + 16, "end", cut(bar.label, 38));
    add_box(chart, left, y + 3, wide, row - 6, "whole");
    add_box(chart, left, y + 3, unit * static_cast<double>(bar.share.part), row - 6, bar.group);
    add_label(chart, left + wide + 8, y + 16, "start", bar.text);
    y += row;
  }
}

void add_lines(Element parent, const ChartWords& words, std::span<const int> years,
               std::span<const Line> lines) {
  Element chart = begin_chart(parent, words, Plane::height);
  const Plane plane(years, lines);
  add_grid(chart, plane);
  for (const Line& line : lines) add_line(chart, plane, years, line);
  add_names(chart, plane, lines);
  add_counts(chart, plane, years, lines.front());
}

void add_heat_map(Element parent, const ChartWords& words,
                  std::span<const std::pair<std::string, std::string>> columns,
                  std::span<const HeatRow> rows) {
  constexpr double row = 22, left = 290, head = 44;
  Element chart = begin_chart(parent, words, head + row * static_cast<double>(rows.size()));
  const double wide = std::min(110.0, (width - left) / static_cast<double>(columns.size()));
  double x = left;
  for (const auto& [upper, lower] : columns) {
    add_label(chart, x + wide / 2 - 1, 16, "middle strong", upper);
    add_label(chart, x + wide / 2 - 1, 34, "middle soft", lower);
    x += wide;
  }
  double y = head;
  for (const HeatRow& line : rows) {
    add_label(chart, left - 10, y + 14, "end", cut(line.label, 42));
    x = left;
    for (const auto& cell : line.cells) {
      add_cell(chart, x, y, wide, cell);
      x += wide;
    }
    y += row;
  }
}

}  // namespace cablelint
