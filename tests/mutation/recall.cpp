// How many faults each rule finds: a fault of its kind is put into clean invented cables of every
// layout and time in which the rule can apply, and nothing but that fault may be found. Clean
// cables must have no finding at all. `cablelint_recall RULE` prints the texts it fails on. Rules
// and defects are read where they are written: nothing is built when they change.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <filesystem>
#include <set>
#include <stdexcept>
#include <thread>

#include "files/faults.hpp"
#include "files/read_whole.hpp"
#include "lint.hpp"
#include "mutation/clean_cable.hpp"
#include "mutation/defect.hpp"
#include "output/problem.hpp"
#include "rules/load.hpp"

namespace cablelint {
namespace {

namespace fs = std::filesystem;

const fs::path source_folder = CABLELINT_SOURCE_DIR;
constexpr int texts_a_rule = 40;
constexpr int clean_texts = 400;
constexpr double goal = 0.99;
constexpr std::array<std::string_view, 3> presets = {"recommended", "strict", "archive"};

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

RuleSet of_preset(RuleSet rules, std::string_view preset) {
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
    Layout layout = random.one_of(defect_.layouts);
    const Draft draft = some_cable(layout, random);
    const std::string text = with_defect(defect_, draft, layout, random);
    Strings found = found_in(text, layout, rules_, rule_.id);
    std::erase(found, defect_.also);
    const bool right = found == Strings{rule_.id};
    if (!right && verbose)
      fmt::print("--- {} {}: found {}\n{}\n", name(layout), seed, fmt::join(found, ", "), text);
    return right;
  }

  Draft some_cable(Layout& layout, Random& random) const {
    for (int tries = 0; tries < 1000; ++tries) {
      const Draft draft = clean_cable(wish(random), random);
      if (occurs(layout, draft.date()) &&
          rule_.effective.contains(known_date(draft, layout, *rules_.tables)))
        return draft;
      layout = random.one_of(defect_.layouts);
    }
    throw std::runtime_error("no clean cable in which the rule applies");
  }

  Wish wish(Random& random) const {
    const auto days = static_cast<int>((defect_.until.day - defect_.from.day).count());
    return {defect_.from.plus_days(random.between(0, days)), random.one_of(defect_.levels),
            defect_.sections, defect_.references};
  }

  const Defect& defect_;
  const Rule& rule_;
  const RuleSet& rules_;
};

Layout layout_for(const Draft& draft, Random& random) {
  for (;;) {
    const Layout layout = random.one_of(all_layouts());
    if (occurs(layout, draft.date())) return layout;
  }
}

int false_alarms(const RuleSet& rules) {
  int alarms = 0;
  for (std::uint32_t seed = 0; seed < clean_texts; ++seed) {
    Random random(seed);
    const Draft draft = clean_cable({}, random);
    const Layout layout = layout_for(draft, random);
    const std::string text = draft.written(layout);
    const Strings found = found_in(text, layout, rules);
    if (found.empty()) continue;
    ++alarms;
    if (alarms < 60)
      fmt::print("clean cable {}, {}, but found {}\n{}\n", seed, name(layout),
                 fmt::join(found, ", "), text);
  }
  fmt::print("{} of {} clean cables have a finding\n", alarms, clean_texts);
  return alarms;
}

class RecallTable {
 public:
  RecallTable(const RuleSet& rules, const std::vector<Defect>& defects, std::string_view only)
      : verbose_(!only.empty()) {
    for (const std::string_view preset : presets) sets_.push_back(of_preset(rules, preset));
    for (const auto& rule : rules.rules)
      if (only.empty() || rule->id == only)
        lines_.push_back({rule.get(), defect_of(*rule, defects)});
  }

  // Whether every rule has a defect and enough of them are found.
  bool print() {
    count_hits();
    for (const Line& line : lines_) print(line);
    const double share = hits_ / double(std::max(texts_, 1));
    fmt::print("{:<42}{:>3} of {:<5} {:6.2f} %\n", "all", hits_, texts_, share * 100);
    return share >= goal &&
           std::ranges::all_of(lines_, [](const Line& l) { return l.fault.empty(); });
  }

 private:
  struct Line {
    const Rule* rule;
    const Defect* defect;
    int hits = 0;
    std::string fault = defect ? "" : "no defect";
  };

  static const Defect* defect_of(const Rule& rule, const std::vector<Defect>& defects) {
    const auto found = std::ranges::find(defects, rule.id, &Defect::rule);
    return found == defects.end() ? nullptr : &*found;
  }

  void count_hits() {
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
      for (std::size_t i; (i = next++) < lines_.size();) count_hits(lines_[i]);
    };
    const std::jthread beside(work);
    work();
  }

  void count_hits(Line& line) const {
    if (line.defect == nullptr) return;
    try {
      line.hits = Recall(*line.defect, *line.rule, set_with(*line.rule)).run(verbose_);
    } catch (const std::runtime_error& error) {
      line.fault = error.what();
    }
  }

  void print(const Line& line) {
    if (!line.fault.empty()) return fmt::print("{:<42}{}\n", line.rule->id, line.fault);
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

// One file an area.
std::vector<Defect> all_defects(const RuleSet& rules, std::vector<FileProblem>& problems) {
  std::set<fs::path> files;
  for (const auto& file : fs::directory_iterator(source_folder / "tests/mutation/defects"))
    if (file.path().extension() == ".yaml") files.insert(file.path());
  std::vector<Defect> all;
  for (const fs::path& file : files)
    std::ranges::move(read_defects(Source(file, read_whole(file)), rules, problems),
                      std::back_inserter(all));
  return all;
}

void print(const std::vector<FileProblem>& problems) {
  std::string out;
  for (const FileProblem& problem : problems) write_problem(out, problem, false);
  fmt::print(stderr, "{}", out);
}

bool is_rule(std::string_view id, const RuleSet& rules) {
  std::vector<std::string_view> ids;
  for (const auto& rule : rules.rules) ids.push_back(rule->id);
  if (std::ranges::find(ids, id) != ids.end()) return true;
  const std::string meant = suggest_among(id, ids);
  fmt::print(stderr, "no rule is called `{}`{}{}\n", id, meant.empty() ? "" : "; ", meant);
  return false;
}

}  // namespace
}  // namespace cablelint

int main(int argc, char** argv) {
  using namespace cablelint;
  const std::string_view only = argc > 1 ? argv[1] : "";
  std::vector<FileProblem> problems;
  const std::vector<std::vector<RuleFile>> books = {
      read_rule_files((source_folder / "rules").string())};
  const RuleSet rules = load_rules(books, problems);
  const auto defects = all_defects(rules, problems);
  print(problems);
  if (!problems.empty() || (!only.empty() && !is_rule(only, rules))) return 2;
  const bool enough = RecallTable(rules, defects, only).print();
  const bool quiet = !only.empty() || false_alarms(rules) == 0;
  return enough && quiet ? 0 : 1;
}
