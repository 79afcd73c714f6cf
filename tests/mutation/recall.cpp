// How many faults each rule finds: a fault of its kind is put into clean invented cables of every
// layout and time in which the rule can apply, and nothing but that fault may be found. Clean
// cables must have no finding at all. `cablelint_recall RULE` prints the texts it fails on.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <stdexcept>
#include <thread>

#include "lint.hpp"
#include "linter/builtin.hpp"
#include "mutation/clean_cable.hpp"
#include "mutation/defect.hpp"
#include "rules/load.hpp"

namespace cablelint {
namespace {

constexpr int texts_a_rule = 40;
constexpr int clean_texts = 400;
constexpr double goal = 0.99;
constexpr std::array<std::string_view, 3> presets = {"recommended", "strict", "archive"};
constexpr std::array<std::string_view, 5> layout_names = {"raw", "mirror", "markdown", "released",
                                                          "labelled"};

std::vector<const Defect*> all_defects() {
  std::vector<const Defect*> all;
  for (const auto& area :
       {artifact_defects(), authority_defects(), caption_defects(), classification_defects(),
        eo_defects(), layout_defects(), paragraph_defects(), portion_defects(), reference_defects(),
        tag_defects(), text_defects()})
    for (const Defect& defect : area) all.push_back(&defect);
  return all;
}

// What a layout does to a text is damage, and so found in every text of it.
bool is_of_layout(std::string_view rule, Layout layout) {
  switch (layout) {
    case Layout::raw:
    case Layout::labelled:
      return false;
    case Layout::mirror:
      return rule == "artifact-pilcrow";
    case Layout::markdown:
      return rule == "artifact-extract-notice" || rule == "artifact-markdown-link" ||
             rule == "artifact-pilcrow-as-one";
    case Layout::released:
      return rule == "artifact-page-head" || rule == "artifact-split-paragraph";
  }
  return false;
}

// What is found beside the damage of the layout; of the latter only what is asked for.
Strings found_in(const std::string& text, Layout layout, const RuleSet& rules,
                 std::string_view asked = {}) {
  Strings found;
  for (const Diagnostic& finding : lint(Source("cable.txt", text), rules).findings)
    if (finding.rule == asked || !is_of_layout(finding.rule, layout)) found.push_back(finding.rule);
  return found;
}

RuleSet of_preset(std::string_view preset) {
  RuleSet rules = builtin_rules();
  std::erase_if(rules.rules, [&](const auto& rule) { return !is_in_preset(*rule, preset); });
  return rules;
}

// The days on which a cable may be taken to have been sent: without a heading, all those of its
// order.
DateInterval known_date(const Draft& draft, Layout layout, const Tables& tables) {
  if (layout != Layout::markdown) return {draft.date(), draft.date()};
  const Table& orders = *tables.find("orders");
  return orders.find_ever(draft.filled("{order}"))->in_force;
}

// Released telegrams are of the first decades, extracts of the later ones, SMART's of the last.
bool occurs(Layout layout, Date date) {
  static const Date end_of_releases = *iso_date("1986-01-01");
  static const Date first_extract = *iso_date("1979-01-01");
  static const Date first_of_smart = *iso_date("2010-06-25");
  if (layout == Layout::released) return date < end_of_releases;
  if (layout == Layout::labelled) return date >= first_of_smart;
  return layout != Layout::markdown || date >= first_extract;
}

class Recall {
 public:
  Recall(const Defect& defect, const Rule& rule, const RuleSet& rules)
      : defect_(defect), rule_(rule), rules_(rules) {}

  // How many of the texts had the one finding.
  int run(bool verbose) {
    int hits = 0;
    for (int i = 0; i < texts_a_rule; ++i) hits += is_found(static_cast<std::uint32_t>(i), verbose);
    return hits;
  }

 private:
  bool is_found(std::uint32_t seed, bool verbose) {
    Random random(seed);
    Layout layout = some_layout(random);
    const Draft draft = some_cable(layout, random);
    const std::string text = with_defect(defect_, draft, layout, random);
    Strings found = found_in(text, layout, rules_, rule_.id);
    std::erase(found, defect_.also);
    const bool right = found == Strings{rule_.id};
    if (!right && verbose)
      fmt::print("--- {} {}: found {}\n{}\n", layout_names[static_cast<std::size_t>(layout)], seed,
                 fmt::join(found, ", "), text);
    return right;
  }

  Layout some_layout(Random& random) const {
    for (;;) {
      const std::size_t layout = random.below(layout_names.size());
      if ((defect_.where.layouts >> layout & 1) != 0) return static_cast<Layout>(layout);
    }
  }

  Draft some_cable(Layout& layout, Random& random) const {
    for (int tries = 0; tries < 1000; ++tries) {
      const Draft draft = clean_cable(wish(random), random);
      if (occurs(layout, draft.date()) &&
          rule_.effective.contains(known_date(draft, layout, *rules_.tables)))
        return draft;
      layout = some_layout(random);
    }
    throw std::runtime_error(fmt::format("no cable in which {} applies", rule_.id));
  }

  Wish wish(Random& random) const {
    const Date first =
        std::max(*iso_date(defect_.where.from), rule_.effective.from.value_or(Date{}));
    const Date last = std::min(*iso_date(defect_.where.until),
                               rule_.effective.until.value_or(*iso_date("2020-12-31")));
    const auto days = static_cast<int>((last.day - first.day).count());
    return {first.plus_days(random.between(0, days)), some_level(random), defect_.where.sections,
            defect_.where.references};
  }

  Level some_level(Random& random) const {
    for (;;) {
      const std::size_t level = random.below(4);
      if ((defect_.where.levels >> level & 1) != 0) return static_cast<Level>(level);
    }
  }

  const Defect& defect_;
  const Rule& rule_;
  const RuleSet& rules_;
};

Layout layout_for(const Draft& draft, Random& random) {
  for (;;) {
    const auto layout = static_cast<Layout>(random.below(layout_names.size()));
    if (occurs(layout, draft.date())) return layout;
  }
}

int false_alarms() {
  int alarms = 0;
  const RuleSet rules = of_preset("all");
  for (std::uint32_t seed = 0; seed < clean_texts; ++seed) {
    Random random(seed);
    const Draft draft = clean_cable({}, random);
    const Layout layout = layout_for(draft, random);
    const std::string text = draft.written(layout);
    const Strings found = found_in(text, layout, rules);
    if (found.empty()) continue;
    ++alarms;
    if (alarms < 60)
      fmt::print("clean cable {}, {}, but found {}\n{}\n", seed,
                 layout_names[static_cast<std::size_t>(layout)], fmt::join(found, ", "), text);
  }
  fmt::print("{} of {} clean cables have a finding\n", alarms, clean_texts);
  return alarms;
}

class RecallTable {
 public:
  explicit RecallTable(std::string_view only) : verbose_(!only.empty()) {
    for (const std::string_view preset : presets) sets_.push_back(of_preset(preset));
    for (const Defect* defect : all_defects())
      if (std::ranges::none_of(builtin_rules().rules,
                               [&](auto& r) { return r->id == defect->rule; }))
        throw std::runtime_error(fmt::format("a defect of {}, which is no rule", defect->rule));
    for (const auto& rule : builtin_rules().rules)
      if (only.empty() || rule->id == only) lines_.push_back({rule.get(), defect_of(*rule)});
  }

  // Whether every rule has a defect and enough of them are found.
  bool print() {
    count_hits();
    for (const Line& line : lines_) print(line);
    const double share = hits_ / double(std::max(texts_, 1));
    fmt::print("{:<42}{:>3} of {:<5} {:6.2f} %\n", "all", hits_, texts_, share * 100);
    return share >= goal && std::ranges::all_of(lines_, &Line::defect);
  }

 private:
  struct Line {
    const Rule* rule;
    const Defect* defect;
    int hits = 0;
  };

  static const Defect* defect_of(const Rule& rule) {
    static const auto defects = all_defects();
    const auto found = std::ranges::find(defects, rule.id, &Defect::rule);
    return found == defects.end() ? nullptr : *found;
  }

  void count_hits() {
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
      for (std::size_t i; (i = next++) < lines_.size();)
        if (Line& line = lines_[i]; line.defect != nullptr)
          line.hits = Recall(*line.defect, *line.rule, set_with(*line.rule)).run(verbose_);
    };
    const std::jthread beside(work);
    work();
  }

  void print(const Line& line) {
    if (line.defect == nullptr) return fmt::print("{:<42}no defect\n", line.rule->id);
    hits_ += line.hits;
    texts_ += texts_a_rule;
    fmt::print("{:<42}{:>3} of {:<5} {:6.2f} %\n", line.rule->id, line.hits, texts_a_rule,
               line.hits * 100.0 / texts_a_rule);
  }

  // The first preset that has the rule.
  const RuleSet& set_with(const Rule& rule) const {
    for (std::size_t i = 0; i < presets.size(); ++i)
      if (is_in_preset(rule, presets[i])) return sets_[i];
    throw std::runtime_error("a rule of no preset: " + rule.id);
  }

  bool verbose_;
  std::vector<RuleSet> sets_;
  std::vector<Line> lines_;
  int hits_ = 0;
  int texts_ = 0;
};

}  // namespace
}  // namespace cablelint

int main(int argc, char** argv) {
  using namespace cablelint;
  const std::string_view only = argc > 1 ? argv[1] : "";
  const bool enough = RecallTable(only).print();
  const bool quiet = !only.empty() || false_alarms() == 0;
  return enough && quiet ? 0 : 1;
}
