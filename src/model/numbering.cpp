#include "model/numbering.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace cablelint {
namespace {

// A dynamic programme over the labels. A label is read as printed, or without a leading 1 that was
// once a ¶, or as no paragraph's label at all; a path picks one reading for each label and the
// cheapest path wins. What a step costs depends on the last *paragraph* label, which may lie any
// number of foreign labels back. So the cheapest path to each number is kept in a table while its
// foreign labels are paid for as they go by, which keeps the whole linear.

// Only the differences between these costs matter: a single gap or repeat is likelier than a label
// that is none, which is likelier than a jump; a list is cheap to see through, a restart dear, and
// a portion mark makes almost certain that a paragraph begins.
constexpr int one_missing = 10;
constexpr int each_further_missing = 3;
constexpr int most_missing = 9;  // more is a jump
constexpr int repeat = 18;
constexpr int repeat_of_one = 4;  // on top: a list begins with 1 too
constexpr int jump = 40;
constexpr int jump_ahead_in_mirror = 34;  // behind a blank line and a ¶: numbers lost in a line
constexpr int restart = 60;
constexpr int start_above_one = 29;
constexpr int unheard_of_artifact = 30;  // just more than a text that starts at 11
constexpr int change_of_reading = 20;
constexpr int foreign = 24;
constexpr int foreign_in_sequence = 2;
constexpr int foreign_at_the_start = 4;
constexpr int foreign_with_mark = 100;
constexpr int blank_line_weight = 8;
constexpr int pilcrow_weight = 4;
constexpr int lower_case_weight = -16;
constexpr int indent_weight = -4;
constexpr int in_sentence_weight = -16;
constexpr int unmarked_weight = -20;  // where other labels have marks
constexpr int torn_from_list = 8;     // the item before it, alike without a mark, numbers none

constexpr std::int64_t most_a_label_says = 999;
constexpr int impossible = std::numeric_limits<int>::max() / 2;

enum Reading { printed, without_one };
constexpr std::array<Reading, 2> readings = {printed, without_one};

// "117" without its first digit is 17; "107" and "1" have no such reading.
std::int64_t drop_leading_one(std::int64_t value) {
  if (value >= 11 && value <= 19) return value - 10;
  if (value >= 110 && value <= 199) return value - 100;
  return 0;
}

// The number in that reading, 0 where the label has none.
std::int64_t number_in(Reading reading, const PrintedLabel& label, const NumberingHints& hints) {
  if (label.value < 1 || label.value > most_a_label_says) return 0;
  if (reading == printed) return label.value;
  return label.pilcrow && !hints.pilcrow_as_one ? 0 : drop_leading_one(label.value);
}

std::size_t highest_number(std::span<const PrintedLabel> labels) {
  std::int64_t highest = 0;
  for (const PrintedLabel& label : labels)
    highest = std::max(highest, number_in(printed, label, {}));
  return static_cast<std::size_t>(highest);
}

// What it costs that a label, the first of a run, numbers no paragraph.
int cost_of_foreign(const PrintedLabel& label, const NumberingHints& hints) {
  const int cost = foreign + label.marked * foreign_with_mark +
                   label.after_blank * blank_line_weight + label.pilcrow * pilcrow_weight +
                   label.starts_lower * lower_case_weight + label.indented * indent_weight +
                   label.in_sentence * in_sentence_weight +
                   (hints.marked && !label.marked) * unmarked_weight;
  return std::max(cost, foreign_in_sequence);
}

bool follows(const PrintedLabel& label, const PrintedLabel& before) {
  const auto next_to = [](std::int64_t number, std::int64_t last) {
    return last != 0 && number == last + 1;
  };
  return next_to(label.value, before.value) ||
         next_to(drop_leading_one(label.value), drop_leading_one(before.value));
}

// What it costs when the label before it numbers none either.
int cost_of_next_foreign(const PrintedLabel& label, const PrintedLabel& before,
                         const NumberingHints& hints) {
  if (label.marked || !follows(label, before)) return cost_of_foreign(label, hints);
  return foreign_in_sequence;
}

// What it costs that a label numbers a paragraph and the one before it numbers none.
int cost_of_tearing(const PrintedLabel& label, const PrintedLabel& before,
                    const NumberingHints& hints) {
  const bool alike = label.marked == before.marked && label.after_blank == before.after_blank &&
                     label.pilcrow == before.pilcrow;
  return hints.marked && !label.marked && alike && follows(label, before) ? torn_from_list : 0;
}

int cost_of_step(std::int64_t from, std::int64_t to, const PrintedLabel& label) {
  const std::int64_t missing = to - from - 1;
  if (missing == 0) return 0;
  if (missing == -1) return repeat + (label.after_blank ? 0 : 4) + (to == 1 ? repeat_of_one : 0);
  if (to == 1) return restart;
  if (missing > most_missing && label.pilcrow && label.after_blank) return jump_ahead_in_mirror;
  if (missing < 0 || missing > most_missing) return jump;
  return one_missing + static_cast<int>(missing - 1) * each_further_missing;
}

// The end of a path: a label in one of its readings.
struct Stop {
  std::int64_t number = 0;
  int cost = impossible;       // of the cheapest path that ends here
  const Stop* from = nullptr;  // the paragraph before; null at the start of the text
};

// A path that has gone over foreign labels. `cost` leaves out what they cost in common with every
// other such path, so that paths of different ages can be compared.
struct Passing {
  int cost = impossible;
  const Stop* from = nullptr;
};

class Path {
 public:
  Path(std::span<const PrintedLabel> labels, NumberingHints hints)
      : labels_(labels), hints_(hints), stops_(labels.size()) {
    for (auto& passings : by_number_) passings.resize(highest_number(labels) + 1);
  }

  std::vector<LabelReading> read() {
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      pass_over(i);
      for (const Reading reading : readings) reach(i, reading);
    }
    return trace();
  }

 private:
  using Stops = std::array<Stop, readings.size()>;

  // Foreign labels may now lie behind the stops at i - 2: label i - 1 is paid for.
  void pass_over(std::size_t i) {
    if (i == 0) return;
    const PrintedLabel& skipped = labels_[i - 1];
    if (i >= 2) common_ += cost_of_next_foreign(skipped, labels_[i - 2], hints_);
    const int own = cost_of_foreign(skipped, hints_) - common_;
    if (i == 1) from_start_ = own + foreign_at_the_start;
    if (i < 2) return;
    for (const Reading reading : readings) {
      const Stop& stop = stops_[i - 2][reading];
      if (stop.number == 0) continue;
      const Passing passing{stop.cost + own, &stop};
      keep_cheaper(by_number_[reading][static_cast<std::size_t>(stop.number)], passing);
      keep_cheaper(cheapest_[reading], passing);
    }
  }

  static void keep_cheaper(Passing& kept, const Passing& other) {
    if (other.cost < kept.cost) kept = other;
  }

  void reach(std::size_t i, Reading reading) {
    Stop& stop = stops_[i][reading];
    stop.number = number_in(reading, labels_[i], hints_);
    if (stop.number == 0) return;
    reach_from_start(i, reading);
    for (const Reading before : readings) {
      if (i > 0) reach_from(stops_[i - 1][before], 0, i, reading, before);
      reach_by_passing(i, reading, before);
    }
  }

  void reach_from_start(std::size_t i, Reading reading) {
    const int passed = i == 0 ? 0 : from_start_ + common_;
    const bool free_start = stops_[i][reading].number == 1 || hints_.later_section;
    const int start = (free_start ? 0 : start_above_one) + artifact_cost(reading);
    improve(stops_[i][reading], passed + start, nullptr);
  }

  // The paths that go over at least one foreign label on the way here.
  void reach_by_passing(std::size_t i, Reading reading, Reading before) {
    const std::int64_t number = stops_[i][reading].number;
    const auto& table = by_number_[before];
    for (auto last = std::max<std::int64_t>(1, number - 1 - most_missing); last <= number; ++last)
      reach_from_passing(table[static_cast<std::size_t>(last)], i, reading, before);
    reach_from_passing(cheapest_[before], i, reading, before);
  }

  void reach_from_passing(const Passing& passing, std::size_t i, Reading reading, Reading before) {
    if (passing.from == nullptr) return;
    const int passed = passing.cost + common_ - passing.from->cost +
                       cost_of_tearing(labels_[i], labels_[i - 1], hints_);
    reach_from(*passing.from, passed, i, reading, before);
  }

  void reach_from(const Stop& from, int passed, std::size_t i, Reading reading, Reading before) {
    if (from.number == 0) return;
    Stop& stop = stops_[i][reading];
    const int change = reading == before ? 0 : change_of_reading + artifact_cost(reading);
    const int step = cost_of_step(from.number, stop.number, labels_[i]);
    improve(stop, from.cost + passed + change + step, &from);
  }

  int artifact_cost(Reading reading) const {
    return reading == without_one && !hints_.pilcrow_as_one ? unheard_of_artifact : 0;
  }

  static void improve(Stop& stop, int cost, const Stop* from) {
    if (cost >= stop.cost) return;
    stop.cost = cost;
    stop.from = from;
  }

  // The last stop of the cheapest path, null where no label numbers a paragraph.
  const Stop* cheapest_end() {
    const std::size_t count = labels_.size();
    pass_over(count);
    const Stop* end = nullptr;
    int cost = from_start_ + common_;
    const auto consider = [&](const Stop* stop, int total) {
      if (stop == nullptr || total > cost) return;
      end = stop;
      cost = total;
    };
    for (const Reading reading : readings) {
      consider(cheapest_[reading].from, cheapest_[reading].cost + common_);
      if (stops_[count - 1][reading].number != 0)
        consider(&stops_[count - 1][reading], stops_[count - 1][reading].cost);
    }
    return end;
  }

  std::vector<LabelReading> trace() {
    std::vector<LabelReading> result(labels_.size());
    if (labels_.empty()) return result;
    const Stop* const first = stops_.front().data();
    for (const Stop* stop = cheapest_end(); stop != nullptr; stop = stop->from) {
      const auto place = static_cast<std::size_t>(stop - first);
      const bool artifact = place % readings.size() == without_one;
      result[place / readings.size()] = {true, stop->number, artifact};
    }
    return result;
  }

  std::span<const PrintedLabel> labels_;
  NumberingHints hints_;
  std::vector<Stops> stops_;
  int common_ = 0;               // what the foreign labels so far cost, each after a foreign one
  int from_start_ = impossible;  // the path without any paragraph yet, less the common cost
  std::array<std::vector<Passing>, readings.size()> by_number_;
  std::array<Passing, readings.size()> cheapest_{};
};

}  // namespace

std::vector<LabelReading> read_numbers(std::span<const PrintedLabel> labels, NumberingHints hints) {
  return Path(labels, hints).read();
}

}  // namespace cablelint
