#include "output/trace.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "model/schema.hpp"
#include "output/header.hpp"
#include "output/printable.hpp"
#include "rules/explain.hpp"

namespace cablelint {
namespace {

constexpr unsigned part_columns = 60;  // of a part's text

/// "2005-04-26", "some day from 1995-10-14 until 2003-03-24" or "no known date".
std::string date_of(const DateInterval& when) {
  if (when.is_point()) return to_string(*when.from);
  if (!when.from && !when.until) return "no known date";
  return "some day " + describe(when);
}

class Writer {
 public:
  Writer(std::string& out, const Rule& rule, const Restored& restored,
         std::optional<std::uint32_t> line, bool colour)
      : out_(out),
        rule_(rule),
        part_name_(schema_of(rule.target).name),
        restored_(restored),
        line_(line),
        palette_(colour) {}

  bool touches(const CableTrace& trace) const {
    const Span span = trace.cable->span;
    return !line_ || (first_line(span) <= *line_ && *line_ <= position_of(span.end).line);
  }

  void write(const CableTrace& cable) {
    write_cable(cable);
    if (!cable.in_force) return write_era(cable.when);
    std::size_t shown = 0;
    for (const PartTrace& part : cable.parts) {
      if (!is_wanted(part)) continue;
      ++shown;
      write_part(part);
    }
    if (cable.parts.empty())
      add("  it has no {0}, so the rule has nothing to look at; `cablelint parse {1}` shows what "
          "was read\n",
          part_name_, print_line(restored_.given().path()));
    else if (shown == 0)
      write_other_lines(cable);
  }

 private:
  template <typename... Arguments>
  void add(fmt::format_string<Arguments...> text, Arguments&&... arguments) {
    fmt::format_to(std::back_inserter(out_), text, std::forward<Arguments>(arguments)...);
  }

  std::string place(std::uint32_t offset) const {
    const Position position = position_of(offset);
    return fmt::format("{}:{}:{}", print_line(restored_.given().path()), position.line,
                       position.column);
  }
  Position position_of(std::uint32_t offset) const {
    return restored_.given().position(restored_.origin({offset, offset}).begin);
  }
  std::uint32_t first_line(Span span) const { return position_of(span.begin).line; }
  std::uint32_t last_line(Span span) const {
    return position_of(span.empty() ? span.begin : span.end - 1).line;
  }

  // The cable, its date and the lines in it that the rule may have missed something in.
  void write_cable(const CableTrace& cable) {
    add("\n{}{}: cable of {}{}\n", palette_.strong, place(cable.cable->span.begin),
        date_of(cable.when), palette_.plain);
    for (const Broken* broken : cable.cable->broken)
      add("  line {} could not be read to its end, expected {}: what depends on it is not "
          "judged\n",
          first_line(broken->span), broken->expected);
  }

  void write_era(const DateInterval& when) {
    add("  the rule is for cables {}, and this one {} of another day, so the rule is silent\n"
        "  --as-of YYYY-MM-DD judges the cable as one of that day\n",
        describe(rule_.effective), when.is_point() ? "is" : "may be");
  }

  bool is_wanted(const PartTrace& part) const {
    if (!line_) return true;
    const bool touched = first_line(part.span) <= *line_ && *line_ <= last_line(part.span);
    return touched || (part.finding && first_line(part.finding->span) == *line_);
  }

  void write_other_lines(const CableTrace& cable) {
    std::vector<std::string> lines;
    for (const PartTrace& part : cable.parts)
      lines.push_back(fmt::format("{}", first_line(part.span)));
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    add("  no {} on line {}: in this cable the rule looks at line{} {}\n", part_name_, *line_,
        lines.size() == 1 ? "" : "s", fmt::join(lines, ", "));
  }

  void write_part(const PartTrace& part) {
    const std::string_view words = restored_.source().slice(part.span);
    const std::size_t first = std::min(words.find_first_not_of(" \t\r\n"), words.size());
    const std::string_view line = words.substr(first, words.find_first_of("\r\n", first) - first);
    const Printed text = print_front(line, part_columns);
    const bool more = text.cut || last_line(part.span) > first_line(part.span);
    const auto begin = part.span.begin + static_cast<std::uint32_t>(first);
    add("\n{}{}: {}{} {}{}\n", palette_.strong, place(begin), part_name_, palette_.plain, text.text,
        more ? "…" : "");
    write_steps("when", part.when);
    write_steps("expect", part.expect);
    write_steps("suggest", part.suggest);
    write_outcome(part);
  }

  void write_steps(std::string_view key, const Trace& trace) {
    for (const TraceStep& step : trace.steps) {
      add("  {:<7}  {:{}}{} {}→{} {}\n", key, "", 2 * step.depth, print_line(step.text),
          palette_.faint, palette_.plain, print_line(step.value));
      key = "";
    }
    if (trace.left_out > 0)
      add("  {:<7}  and {} more steps inside all, exists, filter or map\n", "", trace.left_out);
  }

  void write_outcome(const PartTrace& part) {
    if (part.finding) {
      const Diagnostic& finding = *part.finding;
      if (const auto& entry = finding.suppression)
        add("  so there is a finding, which {}:{} lets stay: {}\n", entry->path,
            entry->position.line, entry->reason);
      else
        out_ += "  so there is a finding:\n";
      return write_header(out_, restored_.given().path(), position_of(finding.span.begin),
                          finding.severity, finding.message, finding.rule, palette_);
    }
    add("  so there is no finding: {}\n",
        part.applies ? "`expect` is true" : "`when` is false, and the rule does not apply here");
  }

  std::string& out_;
  const Rule& rule_;
  std::string_view part_name_;
  const Restored& restored_;
  std::optional<std::uint32_t> line_;
  Palette palette_;
};

}  // namespace

void write_trace(std::string& out, const Rule& rule, const Restored& restored,
                 std::span<const CableTrace> cables, std::optional<std::uint32_t> line,
                 bool colour) {
  Writer writer(out, rule, restored, line, colour);
  const auto touches = [&](const CableTrace& trace) { return writer.touches(trace); };
  const bool any = std::ranges::any_of(cables, touches);
  for (const CableTrace& cable : cables)
    if (!any || touches(cable)) writer.write(cable);
}

}  // namespace cablelint
