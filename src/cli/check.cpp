#include <fmt/format.h>

#include <chrono>

#include "cli/commands.hpp"
#include "cli/in_order.hpp"
#include "cli/inputs.hpp"
#include "cli/rulings.hpp"
#include "cli/tally.hpp"
#include "config/audit.hpp"
#include "lint.hpp"
#include "output/format.hpp"

namespace cablelint {
namespace {

struct Linted {
  ReadResult read;
  Report report;
  UsedEntries used;  // that let findings stay
  std::string text;  // the report as it is printed
};

// In UTC, so that it is the same day everywhere.
Date today() { return {std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())}; }

std::vector<std::string> texts_in(const std::filesystem::path& folder) {
  std::vector<std::string> texts;
  for (Input& input : find_inputs({folder.string()}).files) texts.push_back(std::move(input.path));
  return texts;
}

std::vector<std::filesystem::path> given_paths(const Options& options, const Rulings& rulings) {
  std::vector<std::filesystem::path> paths;
  for (const std::string& path : options.paths) paths.push_back(rulings.absolute({path}));
  return paths;
}

/// One run of `check`: reads, lints and prints file by file.
class Check {
 public:
  Check(const Options& options, const Rulings& rulings)
      : options_(options),
        rulings_(rulings),
        suppressing_(!options.no_suppressions && rulings.any_suppress()),
        audit_(today_, rulings.choice(), given_paths(options, rulings), texts_in),
        colour_(coloured(options.colour, 1)) {}

  void run(const std::vector<Input>& files) {
    const std::size_t threads = thread_count();
    InOrder in_order(
        files.size(), 16 * threads, [&](std::size_t i) { return lint_one(i, files[i]); },
        [&](std::size_t i, Linted linted) { print(i, files[i], std::move(linted)); });
    begin();
    in_order.run(threads);
    for (const auto& [source, report] : audit_.reports()) print_config(*source, report);
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
    if (options_.format->begin != nullptr) options_.format->begin(text, rulings_.all_rules());
    put(text);
  }

  // On any thread.
  Linted lint_one(std::size_t i, const Input& input) const {
    Linted linted;
    linted.read = read_input(input.path, options_.max_file_size, options_.stdin_filename);
    if (!linted.read.source) return linted;
    const auto [rules, config] = rulings_.of(i);
    linted.report = lint(*linted.read.source, *rules);
    if (config != nullptr && suppressing_)
      linted.used = suppress(linted.report, *linted.read.source, rulings_.absolute(input), *config,
                             *rules, today_);
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
  void print(std::size_t i, const Input& input, Linted linted) {
    if (!linted.read.source) {
      if (linted.read.is_binary && !input.meant) return;
      complain(linted.read.problem);
      failed_ = true;
      return;
    }
    if (suppressing_)
      audit_.add(rulings_.absolute(input), rulings_.of(i).config, *rulings_.of(i).rules,
                 linted.used);
    if (!input.meant && says_no_cable(linted.report)) return;
    print(std::move(linted));
  }

  void print_config(const Source& source, const Report& report) {
    Linted linted = {{source, ""}, report, {}, ""};
    write(linted);
    print(std::move(linted));
  }

  void print(Linted linted) {
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
  const Rulings& rulings_;
  Date today_ = today();
  bool suppressing_;
  SuppressionAudit audit_;
  bool colour_;
  Tally tally_;
  bool failed_ = false;
  bool printed_any_ = false;
  std::size_t printed_findings_ = 0;  // counted where --max-findings is given
};

}  // namespace

int check(const Options& options) {
  const Inputs inputs = find_inputs(options.paths);
  for (const std::string& problem : inputs.problems) complain(problem);
  Rulings rulings(options);
  if (!rulings.prepare(inputs.files)) return 2;

  Check check(options, rulings);
  check.run(inputs.files);
  if (check.tally().files() == 0 && !check.failed() && inputs.problems.empty()) {
    complain("no cable in what was given");
    return 2;
  }
  if (check.failed() || !inputs.problems.empty()) return 2;
  return check.tally().any_at_or_above(options.fail_on) && !options.exit_zero ? 1 : 0;
}

}  // namespace cablelint
