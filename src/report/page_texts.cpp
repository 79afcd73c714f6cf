#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/chart.hpp"
#include "report/parts.hpp"

namespace cablelint {
namespace {

using GroupRow = std::pair<std::string, GroupCount>;

constexpr auto note = static_cast<std::size_t>(Severity::note);
constexpr auto warning = static_cast<std::size_t>(Severity::warning);
constexpr auto error = static_cast<std::size_t>(Severity::error);

void add_group(Element body, const std::string& name, const GroupCount& group) {
  Element row = begin_row(body);
  add_foreign(row, name);
  add_number(row, grouped(group.texts));
  for (const std::size_t severity : {error, warning, note})
    add_share(row, group.texts_with[severity], group.texts);
  add_number(row, grouped(group.all_findings()));
  add_share(row, group.texts_with_artifacts, group.texts);
}

void add_groups(Element section, std::string_view caption, const std::string& what,
                std::span<const GroupRow> groups) {
  const std::array<std::string, 7> columns = {
      what, "texts", "with errors", "with warnings", "with notes", "findings", "with artifacts"};
  Element body = begin_table(section, caption, columns);
  for (const auto& [name, group] : groups) add_group(body, name, group);
}

std::string or_unknown(const std::string& name) { return name.empty() ? "not known" : name; }

std::size_t level_rank(const std::string& level) {
  constexpr std::array<std::string_view, 4> levels = {"UNCLASSIFIED", "CONFIDENTIAL", "SECRET",
                                                      "TOP SECRET"};
  if (level.empty()) return levels.size() + 1;
  return static_cast<std::size_t>(std::ranges::find(levels, level) - levels.begin());
}

std::vector<GroupRow> levels_in_order(const Survey& survey) {
  std::vector<GroupRow> levels(survey.levels().begin(), survey.levels().end());
  std::ranges::stable_sort(levels, {}, [](const GroupRow& row) { return level_rank(row.first); });
  for (auto& [name, group] : levels) name = or_unknown(name);
  return levels;
}

// The most texts first; those that would make the page long are summed up.
std::vector<GroupRow> posts_in_order(const Survey& survey) {
  constexpr std::size_t most = 100;
  std::vector<GroupRow> posts(survey.posts().begin(), survey.posts().end());
  std::ranges::stable_sort(posts, std::greater{},
                           [](const GroupRow& row) { return row.second.texts; });
  for (auto& [name, group] : posts) name = or_unknown(name);
  if (posts.size() <= most) return posts;
  GroupRow others(fmt::format("{} other posts", grouped(posts.size() - most)), {});
  for (const auto& [name, group] : std::span(posts).subspan(most)) others.second.add(group);
  posts.resize(most);
  posts.push_back(std::move(others));
  return posts;
}

std::vector<Bar> bars_of(std::span<const GroupRow> groups) {
  std::vector<Bar> bars;
  for (const auto& [name, group] : groups)
    bars.push_back({name,
                    {group.texts_with[error], group.texts},
                    fmt::format("{}, errors in {}", grouped(group.texts, "text"),
                                share(group.texts_with[error], group.texts)),
                    "error"});
  return bars;
}

// "12.0% in 1974, 3.1% in 2009".
std::string from_first_to_last(const Line& line, std::span<const int> years) {
  const Share first = line.shares.front(), last = line.shares.back();
  return fmt::format("{}: {} in {}, {} in {}", line.label, share(first.part, first.whole),
                     years.front(), share(last.part, last.whole), years.back());
}

void add_years_chart(Element section, std::span<const int> years, std::span<const Line> lines) {
  std::string description = "Share of texts with findings, year by year.";
  for (const Line& line : lines) description += " " + from_first_to_last(line, years) + ".";
  add_lines(section, {"years-chart", "Share of texts with findings by year", description}, years,
            lines);
}

void add_figure(Element list, std::string_view name, std::string_view number,
                std::string_view more) {
  Element pair = add(list, "div");
  add(pair, "dt", name);
  Element value = add(pair, "dd", number);
  if (!more.empty()) add(value, "span", more, {{"class", "share"}});
}

void add_figures(Element section, const Survey& survey) {
  const GroupCount& all = survey.all();
  Element list = add(section, "dl", {}, {{"class", "figures"}});
  const auto add_with = [&](std::string_view name, std::size_t texts) {
    add_figure(list, name, grouped(texts), share(texts, all.texts));
  };
  add_figure(list, "texts judged", grouped(all.texts), "");
  add_with("with errors", all.texts_with[error]);
  add_with("with warnings", all.texts_with[warning]);
  add_with("with notes", all.texts_with[note]);
  add_with("with artifacts", all.texts_with_artifacts);
  std::size_t not_judged = 0;
  for (const auto& [reason, count] : survey.not_judged()) not_judged += count;
  add_figure(list, "not judged", grouped(not_judged), "");
}

void add_severities(Element section, const GroupCount& all) {
  Element body = begin_table(section, "Findings by severity",
                             std::array<std::string, 3>{"severity", "findings", "in texts"});
  const auto add_kind = [&](std::string_view name, std::size_t findings, std::size_t texts) {
    Element row = begin_row(body);
    add_text(row, name);
    add_number(row, grouped(findings));
    add_share(row, texts, all.texts);
  };
  add_kind("errors", all.findings[error], all.texts_with[error]);
  add_kind("warnings", all.findings[warning], all.texts_with[warning]);
  add_kind("notes", all.findings[note], all.texts_with[note]);
  add_kind("artifacts, of any severity", all.artifacts, all.texts_with_artifacts);
}

// What the figures do not say.
std::string what_is_apart(const Survey& survey) {
  std::string text =
      "Artifacts are what happened to a text after it was sent, and no drafter's errors: they are "
      "counted apart, here and below.";
  if (const std::size_t count = survey.let_stay(); count > 0)
    text += fmt::format(" {} may stay, by a configuration or a baseline, and {} not counted.",
                        grouped(count, "more finding"), count == 1 ? "is" : "are");
  if (const std::size_t count = survey.in_configurations(); count > 0)
    text += fmt::format(" {} in configurations and baselines.", grouped(count, "more finding"));
  return text;
}

void add_reasons(Element section, const Survey& survey) {
  constexpr std::size_t most = 20;
  std::vector<std::pair<std::string, std::size_t>> reasons(survey.not_judged().begin(),
                                                           survey.not_judged().end());
  if (reasons.empty()) return;
  std::ranges::stable_sort(reasons, std::greater{}, &std::pair<std::string, std::size_t>::second);
  Element body = begin_table(section, "Why texts were not judged",
                             std::array<std::string, 2>{"reason", "texts"});
  std::size_t others = 0;
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    if (i >= most) {
      others += reasons[i].second;
      continue;
    }
    Element row = begin_row(body);
    add_foreign_prose(row, reasons[i].first);
    add_number(row, grouped(reasons[i].second));
  }
  if (others == 0) return;
  Element row = begin_row(body);
  add_text(row, fmt::format("{} more", grouped(reasons.size() - most, "reason")));
  add_number(row, grouped(others));
}

void add_messages(Element section, const BusyText& text, const PageMatter& matter) {
  Element heading = add(section, "h3");
  add_foreign(heading, text.id);
  Element list = add(section, "ol", {}, {{"class", "messages"}});
  for (const FoundInText& finding : text.findings) {
    Element entry =
        add(list, "li", fmt::format("line {}, {}: ", finding.line, name(finding.severity)));
    add_foreign_prose(entry, finding.message);
    add_text(entry, " ");
    add_rule_link(entry, finding.rule, matter);
  }
  const std::size_t all = text.count.all_findings();
  if (all > text.findings.size())
    add(section, "p", fmt::format("and {} more", grouped(all - text.findings.size())));
}

}  // namespace

void add_looked_at(Element main, const PageMatter& matter) {
  Element section = begin_section(main, "looked-at", "What was looked at");
  add_figures(section, matter.survey);
  add_severities(section, matter.survey.all());
  add(section, "p", what_is_apart(matter.survey));
  add_reasons(section, matter.survey);
}

void add_levels(Element main, const PageMatter& matter) {
  const auto levels = levels_in_order(matter.survey);
  Element section = begin_section(main, "levels", "By level");
  add_bars(section,
           {"levels-chart", "Texts of each level",
            "A bar for each classification level; its dark part are the texts with errors."},
           bars_of(levels));
  add_groups(section, "Texts and findings by level", "level", levels);
}

void add_years(Element main, const PageMatter& matter) {
  Element section = begin_section(main, "years", "Over time");
  std::vector<int> years;
  std::vector<GroupRow> groups;
  std::vector<Line> lines = {{"errors", "error", {}},
                             {"warnings", "warning", {}},
                             {"notes", "note", {}},
                             {"artifacts", "artifact", {}}};
  for (const auto& [year, group] : matter.survey.years()) {
    groups.emplace_back(year == 0 ? "not known" : std::to_string(year), group);
    if (year == 0) continue;
    years.push_back(year);
    for (const std::size_t severity : {error, warning, note})
      lines[error - severity].shares.push_back({group.texts_with[severity], group.texts});
    lines.back().shares.push_back({group.texts_with_artifacts, group.texts});
  }
  if (years.empty()) {
    add(section, "p", "No text says of which year it is.");
    return;
  }
  add(section, "p",
      fmt::format("The share of a year's texts, since their number differs from year to year. A "
                  "year of fewer than {} texts is a hollow mark beside the line: it says little.",
                  few_texts));
  add_years_chart(section, years, lines);
  if (matter.survey.years().contains(0))
    std::rotate(groups.begin(), groups.begin() + 1, groups.end());
  add_groups(section, "Texts and findings by year", "year", groups);
}

void add_posts(Element main, const PageMatter& matter) {
  constexpr std::size_t most_bars = 20;
  const auto posts = posts_in_order(matter.survey);
  Element section = begin_section(main, "posts", "By post");
  add_bars(section,
           {"posts-chart", "Texts of the posts with most texts",
            "A bar for each post; its dark part are the texts with errors."},
           bars_of(std::span(posts).first(std::min(posts.size(), most_bars))));
  add_groups(section, "Texts and findings by post", "post", posts);
}

void add_busiest(Element main, const PageMatter& matter) {
  const auto& texts = matter.survey.busiest();
  Element section = begin_section(main, "busiest", "The texts with most findings");
  if (texts.empty()) {
    add(section, "p", "Nothing was found in any text.");
    return;
  }
  Element body = begin_table(
      section,
      fmt::format("{} with most findings, artifacts left out", grouped(texts.size(), "text")),
      std::array<std::string, 7>{"text", "post", "date", "level", "errors", "warnings", "notes"},
      4);
  for (const BusyText& text : texts) {
    Element row = begin_row(body);
    add_foreign(row, text.id);
    for (const std::string* word : {&text.identity.post, &text.identity.date, &text.identity.level})
      add_word(row, *word);
    for (const std::size_t severity : {error, warning, note})
      add_number(row, grouped(text.count.findings[severity]));
  }
  if (!matter.wishes.excerpts) return;
  for (const BusyText& text : texts) add_messages(section, text, matter);
}

}  // namespace cablelint
