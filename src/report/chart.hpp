#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "report/html.hpp"

namespace cablelint {

/// What a chart is called, and what it shows for whoever does not see it.
struct ChartWords {
  std::string id;  // of its element, without blanks
  std::string title;
  std::string description;
};

/// A part of a whole. Both may be 0.
struct Share {
  std::size_t part = 0;
  std::size_t whole = 0;

  double fraction() const {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
  }
};

/// A bar: some texts and, darker, a part of them.
struct Bar {
  std::string label;
  Share share;
  std::string text;        // behind the bar
  std::string_view group;  // the class that colours it
};

/// Bars below each other, the longest `whole` as wide as there is room.
void add_bars(Element parent, const ChartWords& words, std::span<const Bar> bars);

/// A line over years.
struct Line {
  std::string label;
  std::string_view group;     // the class that colours and marks it
  std::vector<Share> shares;  // one a year
};

/// Shares over years, and below how many texts each year has. A line is broken where a year is
/// missing; a year of few texts is a hollow mark beside it. The years are sorted and not empty.
void add_lines(Element parent, const ChartWords& words, std::span<const int> years,
               std::span<const Line> lines);

/// Fewer texts than this say little of a year.
inline constexpr std::size_t few_texts = 10;

/// A row of a heat map.
struct HeatRow {
  std::string label;
  std::vector<std::optional<Share>> cells;  // none where there is nothing to judge
};

/// Shares as cells, each with its number, in columns whose heads have two lines.
void add_heat_map(Element parent, const ChartWords& words,
                  std::span<const std::pair<std::string, std::string>> columns,
                  std::span<const HeatRow> rows);

}  // namespace cablelint
