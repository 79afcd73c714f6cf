#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/overwriting.hpp"
#include "cli/progress.hpp"
#include "cli/repository.hpp"
#include "cli/request.hpp"
#include "cli/search.hpp"
#include "cli/summary.hpp"
#include "cli/text_linter.hpp"
#include "config/audit.hpp"
#include "config/baseline_audit.hpp"
#include "lint.hpp"
#include "output/diff.hpp"
#include "output/place.hpp"

namespace cablelint {
namespace {

// What to lint: without the texts that are as they were, where only what is new counts.
Inputs inputs_of(const Options& options, Linter& linter, const std::optional<History>& history) {
  Inputs inputs =
      find_inputs(options.paths, search_of(options, linter, history ? &*history : nullptr));
  if (!history) return inputs;
  const auto folder = std::filesystem::current_path();
  std::erase_if(inputs.files, [&](const Input& input) {
    const auto path = (folder / input.path).lexically_normal();
    std::error_code unknown;  // what is not there is reported when it is read
    return input.path != "-" && history->is_unchanged(path) &&
           std::filesystem::exists(path, unknown);
  });
  return inputs;
}

SuppressionAudit::FindTexts find_texts(const Options& options, Linter& linter) {
  return [search = search_of(options, linter)](const std::filesystem::path& folder) {
    std::vector<std::string> texts;
    for (Input& input : find_inputs({folder.string()}, search).files)
      texts.push_back(std::move(input.path));
    return texts;
  };
}

std::vector<std::filesystem::path> given_paths(const Options& options, const Linter& linter) {
  std::vector<std::filesystem::path> paths;
  for (const std::string& path : options.paths)
    paths.push_back(linter.absolute(input_of(path, options.stdin_filename).name()));
  return paths;
}

// Files are no terminals.
bool only_to_standard_output(const Options& options) {
  return std::ranges::all_of(options.outputs, [](const auto& one) { return one.file.empty(); });
}

/// One run of `check`: reads, lints and prints file by file.
class Check {
 public:
  Check(const Options& options, Linter& linter, const History* history, Outputs& outputs)
      : options_(options),
        linter_(linter),
        outputs_(outputs),
        history_(history),
        audit_(linter.request().today, linter.request().choice, given_paths(options, linter),
               find_texts(options, linter)),
        baselines_(linter.request().choice, given_paths(options, linter)) {}

  void run(const Inputs& inputs, const std::vector<Ruling>& rulings) {
    for (const std::string& problem : inputs.problems) add_problem(problem);
    outputs_.begin();
    lint(inputs.files, rulings);
    for (const auto& [source, report] : audit_.reports()) print_config(*source, report);
    for (const auto& [source, report] : baselines_.reports()) print_config(*source, report);
    if (found_.files() == 0 && found_.problems().empty() && !may_be_none())
      fail("no cable in what was given");
    outputs_.end();
    print_summary(options_, found_, outputs_, fixed_);
  }

  int status() const {
    if (!found_.problems().empty()) return 2;
    const bool any =
        options_.diff ? fixed_.fixes > 0 : found_.any_at_or_above(outputs_.run().fail_on);
    return any && !options_.exit_zero ? 1 : 0;
  }

 private:
  void lint(const std::vector<Input>& texts, const std::vector<Ruling>& rulings) {
    Progress progress(texts.size());
    const auto deliver = [&](std::size_t i, Linted linted) {
      if (has_something_to_say(linted)) progress.erase();
      print(texts[i], rulings[i], std::move(linted));
      progress.advance();
    };
    TextLinter(options_, linter_, history_).run(texts, rulings, deliver, [&](Linted& linted) {
      write(linted);
    });
  }

  // Called on several threads.
  void write(Linted& linted) const {
    const Source& source = *linted.read.source;
    linted.texts = outputs_.texts(source, linted.report);
    if (options_.diff)
      linted.diff = unified_diff(path_in_repository(outputs_.run(), source.path()), source.text(),
                                 linted.fixed);
  }

  // Hooks name files that need not be cables, and of what is new there may be nothing.
  bool may_be_none() const { return history_ != nullptr || options_.force_exclude; }

  bool is_passed_over(const Input& input, const Report& report) const {
    return (!input.named || options_.force_exclude) && holds_nothing_of_a_cable(report);
  }

  static bool has_something_to_say(const Linted& linted) {
    return !linted.read.source || !linted.diff.empty() ||
           std::ranges::any_of(linted.texts, [](const auto& text) { return !text.empty(); });
  }

  void print(const Input& input, const Ruling& ruling, Linted linted) {
    if (!linted.read.source) {
      if (!linted.read.is_binary || input.meant) return fail(linted.read.problem);
      return pass_over();
    }
    const auto& [rules, config, baseline] = ruling;
    if (is_suppressing_) audit_.add(linter_.absolute(input.name()), config, *rules, linted.used);
    if (baseline != nullptr && !input.excluded)
      baselines_.add(linter_.absolute(input.name()), *baseline, config, *rules, linted.report);
    if (options_.diff) put(linted.diff);
    if (options_.fix && !put_fixed(input, linted)) return;
    if (input.excluded) return;
    if (is_passed_over(input, linted.report)) return pass_over();
    fixed_.fixes += linted.fixes;
    fixed_.files += linted.fixes > 0 ? 1 : 0;
    print(std::move(linted));
  }

  // False where the file cannot be written.
  bool put_fixed(const Input& input, const Linted& linted) {
    const std::string_view text = linted.read.source->text();
    if (input.path == "-") put(text);
    if (input.path == "-" || linted.fixes == 0) return true;
    try {
      NewFile file(input.path);
      file.write(text);
      file.commit();
      return true;
    } catch (const std::system_error& error) {
      fail(error.what());
      return false;
    }
  }

  void print_config(const Source& source, const Report& report) {
    print({.read = {source, ""}, .report = report, .texts = outputs_.texts(source, report)});
  }

  void print(Linted linted) {
    found_.add(*linted.read.source, linted.report);
    shorten(linted);
    outputs_.put(linted.texts, *linted.read.source, linted.report);
  }

  void pass_over() {
    found_.pass_over();
    outputs_.pass_over();
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

  const Options& options_;
  const Linter& linter_;
  Outputs& outputs_;
  const History* history_;
  bool is_suppressing_ = linter_.is_suppressing();  // all configurations are read
  SuppressionAudit audit_;
  BaselineAudit baselines_;
  Tally found_;
  FixCount fixed_;
};

}  // namespace

int check(const Options& given) { return check(given, {}); }

int check(const Options& given, const PageWishes& page) {
  Options options = given;
  std::optional<History> history;
  if (!load_history(options, history)) return 2;
  Linter linter(request_of(options));
  complete(options, linter);
  const Inputs inputs = inputs_of(options, linter, history);
  for (const std::string& problem : inputs.problems) complain(problem);
  const auto rulings = rule_on(inputs.files, linter, options);
  if (!rulings) return 2;
  for (const auto& [format, file] : options.outputs)
    if (!file.empty() && would_overwrite(file, inputs, linter)) return 2;

  const RuleSet rules = linter.all_rules();
  const auto folder = std::filesystem::current_path();
  const bool text_goes_out =
      options.fix && std::ranges::find(inputs.files, "-", &Input::path) != inputs.files.end();
  Outputs outputs(options.outputs,
                  {.rules = rules,
                   .colour = coloured(options.colour, text_goes_out ? 2 : 1),
                   .fail_on = options.fail_on.value_or(Severity::warning),
                   .folder = folder,
                   .root = repository_root(folder),
                   .columns = options.columns,
                   .statistics = options.statistics,
                   .links = only_to_standard_output(options) && takes_links(),
                   .page = page},
                  text_goes_out);
  Check check(options, linter, history ? &*history : nullptr, outputs);
  check.run(inputs, *rulings);
  return check.status();
}

}  // namespace cablelint
