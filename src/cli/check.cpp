#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/in_order.hpp"
#include "cli/inputs.hpp"
#include "cli/rule_book.hpp"
#include "cli/tally.hpp"
#include "lint.hpp"
#include "output/format.hpp"

namespace cablelint {
namespace {

struct Linted {
  ReadResult read;
  Report report;
  std::string text;  // the report as it is printed
};

/// One run of `check`: reads, lints and prints file by file.
class Check {
 public:
  Check(const Options& options, const RuleSet& rules)
      : options_(options), rules_(rules), colour_(coloured(options.colour, 1)) {}

  void run(const std::vector<Input>& files) {
    const std::size_t threads = thread_count();
    InOrder in_order(
        files.size(), 16 * threads, [&](std::size_t i) { return lint_one(files[i]); },
        [&](std::size_t i, Linted linted) { print(files[i], std::move(linted)); });
    begin();
    in_order.run(threads);
    put(options_.format->end);
    flush();
    print_totals();
  }

  const Tally& tally() const { return tally_; }
  bool failed() const { return failed_; }

 private:
  std::size_t thread_count() const {
    if (options_.threads > 0) return options_.threads;
    return std::max(1u, std::thread::hardware_concurrency());
  }

  void begin() const {
    std::string text;
    if (options_.format->begin != nullptr) options_.format->begin(text, rules_);
    put(text);
  }

  // On any thread.
  Linted lint_one(const Input& input) const {
    Linted linted;
    linted.read = read_input(input.path, options_.max_file_size, options_.stdin_filename);
    if (!linted.read.source) return linted;
    linted.report = lint(*linted.read.source, rules_);
    write(linted);
    return linted;
  }

  void write(Linted& linted) const {
    linted.text.clear();
    const bool all = options_.format->suppressed;
    options_.format->file(linted.text, *linted.read.source,
                          all ? linted.report : linted.report.unsuppressed(), colour_);
  }

  // In order, one at a time.
  void print(const Input& input, Linted linted) {
    if (!linted.read.source) {
      if (linted.read.is_binary && !input.meant) return;
      complain(linted.read.problem);
      failed_ = true;
      return;
    }
    if (!input.meant && says_no_cable(linted.report)) return;
    tally_.add(linted.report);
    shorten(linted);
    if (linted.text.empty()) return;
    if (printed_any_) put(options_.format->between);
    put(linted.text);
    printed_any_ = true;
  }

  void shorten(Linted& linted) {
    if (!options_.max_findings) return;
    const std::size_t room = *options_.max_findings - printed_findings_;
    if (linted.report.findings.size() > room) {
      linted.report.findings.resize(room);
      write(linted);
    }
    printed_findings_ += linted.report.findings.size();
  }

  void print_totals() const {
    if (options_.statistics) put_aside(tally_.statistics());
    const bool cut = options_.max_findings && printed_findings_ < tally_.findings();
    if (tally_.findings() == 0 || !(options_.format->for_people || cut)) return;
    const std::string note = cut ? fmt::format("; {} printed", printed_findings_) : "";
    put_aside(fmt::format("{}{}\n", tally_.summary(), note));
  }

  const Options& options_;
  const RuleSet& rules_;
  bool colour_;
  Tally tally_;
  bool failed_ = false;
  bool printed_any_ = false;
  std::size_t printed_findings_ = 0;  // counted where --max-findings is given
};

}  // namespace

int check(const Options& options) {
  const auto rules = rules_in_force(options);
  const Inputs inputs = find_inputs(options.paths);
  for (const std::string& problem : inputs.problems) complain(problem);
  if (!rules) return 2;

  Check check(options, *rules);
  check.run(inputs.files);
  if (check.tally().files() == 0 && !check.failed() && inputs.problems.empty()) {
    complain("no cable in what was given");
    return 2;
  }
  if (check.failed() || !inputs.problems.empty()) return 2;
  return check.tally().any_at_or_above(options.fail_on) && !options.exit_zero ? 1 : 0;
}

}  // namespace cablelint
