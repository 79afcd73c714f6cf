#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/in_order.hpp"
#include "cli/inputs.hpp"
#include "cli/outputs.hpp"
#include "cli/repository.hpp"
#include "cli/rulings.hpp"
#include "config/audit.hpp"
#include "lint.hpp"

namespace cablelint {
namespace {

struct Linted {
  ReadResult read;
  Report report;
  UsedEntries used;                // that let findings stay
  std::vector<std::string> texts;  // the report as each output writes it
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
  Check(const Options& options, const Rulings& rulings, Outputs& outputs)
      : options_(options),
        rulings_(rulings),
        outputs_(outputs),
        suppressing_(!options.no_suppressions && rulings.any_suppress()),
        audit_(today_, rulings.choice(), given_paths(options, rulings), texts_in) {}

  void run(const Inputs& inputs) {
    const std::vector<Input>& files = inputs.files;
    const std::size_t threads = thread_count();
    InOrder in_order(
        files.size(), 16 * threads, [&](std::size_t i) { return lint_one(i, files[i]); },
        [&](std::size_t i, Linted linted) { print(i, files[i], std::move(linted)); });
    for (const std::string& problem : inputs.problems) add_problem(problem);
    outputs_.begin();
    in_order.run(threads);
    for (const auto& [source, report] : audit_.reports()) print_config(*source, report);
    if (found_.files() == 0 && found_.problems().empty()) fail("no cable in what was given");
    outputs_.end();
    print_totals();
  }

  const Tally& found() const { return found_; }

 private:
  std::size_t thread_count() const {
    if (options_.threads > 0) return options_.threads;
    return std::max(1u, std::thread::hardware_concurrency());
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
    linted.texts = outputs_.texts(*linted.read.source, linted.report);
    return linted;
  }

  // In order, one at a time.
  void print(std::size_t i, const Input& input, Linted linted) {
    if (!linted.read.source) {
      if (!linted.read.is_binary || input.meant) fail(linted.read.problem);
      return;
    }
    if (suppressing_)
      audit_.add(rulings_.absolute(input), rulings_.of(i).config, *rulings_.of(i).rules,
                 linted.used);
    if (!input.meant && says_no_cable(linted.report)) return;
    print(std::move(linted));
  }

  void print_config(const Source& source, const Report& report) {
    print({{source, ""}, report, {}, outputs_.texts(source, report)});
  }

  void print(Linted linted) {
    found_.add(*linted.read.source, linted.report);
    shorten(linted);
    outputs_.put(linted.texts, *linted.read.source, linted.report);
  }

  void fail(const std::string& problem) {
    complain(problem);
    add_problem(problem);
  }

  void add_problem(const std::string& problem) {
    found_.add_problem(problem);
    outputs_.add_problem(problem);
  }

  void shorten(Linted& linted) const {
    if (!options_.max_findings) return;
    std::size_t room = *options_.max_findings - outputs_.written().findings();
    auto& findings = linted.report.findings;
    const auto first_too_many = std::ranges::find_if(
        findings, [&](const Diagnostic& finding) { return !finding.suppression && room-- == 0; });
    if (first_too_many == findings.end()) return;
    findings.erase(first_too_many, findings.end());
    linted.texts = outputs_.texts(*linted.read.source, linted.report);
  }

  void print_totals() const {
    if (options_.statistics)
      for (const auto& [rule, count] : found_.by_rule())
        put_aside(fmt::format("{:>7} {}\n", count, rule));
    const std::size_t written = outputs_.written().findings();
    const bool cut = written < found_.findings();
    if (!cut && !outputs_.for_people()) return;
    if (found_.findings() == 0 && !is_terminal(2)) return;
    const std::string note = cut ? fmt::format("; {} printed", written) : "";
    put_aside(fmt::format("{}{}\n", found_.summary(), note));
  }

  const Options& options_;
  const Rulings& rulings_;
  Outputs& outputs_;
  Date today_ = today();
  bool suppressing_;
  SuppressionAudit audit_;
  Tally found_;
};

}  // namespace

int check(const Options& options) {
  const Inputs inputs = find_inputs(options.paths);
  for (const std::string& problem : inputs.problems) complain(problem);
  Rulings rulings(options);
  if (!rulings.prepare(inputs.files)) return 2;

  const RuleSet rules = rulings.all_rules();
  const auto folder = std::filesystem::current_path();
  Outputs outputs(options.outputs, {.rules = rules,
                                    .colour = coloured(options.colour, 1),
                                    .fail_on = options.fail_on,
                                    .folder = folder,
                                    .root = repository_root(folder)});
  Check check(options, rulings, outputs);
  check.run(inputs);
  if (!check.found().problems().empty()) return 2;
  return check.found().any_at_or_above(options.fail_on) && !options.exit_zero ? 1 : 0;
}

}  // namespace cablelint
