#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/in_order.hpp"
#include "cli/inputs.hpp"
#include "cli/outputs.hpp"
#include "cli/repository.hpp"
#include "cli/rule_book.hpp"
#include "lint.hpp"

namespace cablelint {
namespace {

struct Linted {
  ReadResult read;
  Report report;
  std::vector<std::string> texts;  // the report as each output writes it
};

/// One run of `check`: reads, lints and prints file by file.
class Check {
 public:
  Check(const Options& options, const RuleSet& rules, Outputs& outputs)
      : options_(options), rules_(rules), outputs_(outputs) {}

  void run(const Inputs& inputs) {
    const std::vector<Input>& files = inputs.files;
    const std::size_t threads = thread_count();
    InOrder in_order(
        files.size(), 16 * threads, [&](std::size_t i) { return lint_one(files[i]); },
        [&](std::size_t i, Linted linted) { print(files[i], std::move(linted)); });
    for (const std::string& problem : inputs.problems) fail(problem);
    outputs_.begin();
    in_order.run(threads);
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
  Linted lint_one(const Input& input) const {
    Linted linted;
    linted.read = read_input(input.path, options_.max_file_size, options_.stdin_filename);
    if (!linted.read.source) return linted;
    linted.report = lint(*linted.read.source, rules_);
    linted.texts = outputs_.texts(*linted.read.source, linted.report);
    return linted;
  }

  // In order, one at a time.
  void print(const Input& input, Linted linted) {
    if (!linted.read.source) {
      if (!linted.read.is_binary || input.meant) fail(linted.read.problem);
      return;
    }
    if (!input.meant && says_no_cable(linted.report)) return;
    found_.add(*linted.read.source, linted.report);
    shorten(linted);
    outputs_.put(linted.texts, *linted.read.source, linted.report);
  }

  void fail(const std::string& problem) {
    complain(problem);
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
  const RuleSet& rules_;
  Outputs& outputs_;
  Tally found_;
};

}  // namespace

int check(const Options& options) {
  const auto rules = rules_in_force(options);
  if (!rules) return 2;
  const auto folder = std::filesystem::current_path();
  Outputs outputs(options.outputs, {.rules = *rules,
                                    .colour = coloured(options.colour, 1),
                                    .fail_on = options.fail_on,
                                    .folder = folder,
                                    .root = repository_root(folder)});
  Check check(options, *rules, outputs);
  check.run(find_inputs(options.paths));
  const Tally& found = check.found();
  if (!found.problems().empty()) return 2;
  return found.any_at_or_above(options.fail_on) && !options.exit_zero ? 1 : 0;
}

}  // namespace cablelint
