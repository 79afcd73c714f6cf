#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/read_results.hpp"
#include "cli/request.hpp"
#include "cli/rule_book.hpp"
#include "cli/terminal.hpp"

namespace cablelint {
namespace {

// The options that choose how texts are judged, where they were given.
std::vector<std::string_view> given_choices(const Options& options) {
  const std::pair<bool, std::string_view> choices[] = {
      {options.preset.has_value(), "--preset"},       {!options.select.empty(), "--select"},
      {!options.ignore.empty(), "--ignore"},          {options.as_of.has_value(), "--as-of"},
      {options.edition.has_value(), "--edition"},     {!options.baseline.empty(), "--baseline"},
      {options.no_suppressions, "--no-suppressions"}, {!options.exclude.empty(), "--exclude"},
      {options.no_gitignore, "--no-gitignore"}};
  std::vector<std::string_view> given;
  for (const auto& [is_given, name] : choices)
    if (is_given) given.push_back(name);
  return given;
}

// Why what is asked for cannot be done; empty where it can.
std::vector<std::string> faults_of(const Options& options) {
  std::vector<std::string> faults;
  const auto results = std::ranges::count_if(options.paths, holds_results);
  const bool all = static_cast<std::size_t>(results) == options.paths.size();
  if (results > 0 && !all)
    faults.push_back(
        "results and texts do not go together: give what `cablelint records` wrote, as a.jsonl or "
        "-, or texts to lint");
  if (all)
    for (const std::string_view name : given_choices(options))
      faults.push_back(
          fmt::format("{} says how texts are linted: results are linted already", name));
  if (!options.compare.empty() && !holds_results(options.compare))
    faults.push_back(fmt::format("--compare {}: wanted results of `cablelint records`, as a.jsonl",
                                 options.compare));
  if (options.compare == "-" && std::ranges::find(options.paths, "-") != options.paths.end())
    faults.push_back("standard input cannot be both what is reported and what it is compared with");
  return faults;
}

int report_results(const Options& options, const RuleSet& rules, const PageWishes& page) {
  const auto survey =
      read_results(options.paths, rules, page.before != nullptr, thread_count(options));
  if (!survey) return 2;
  put(report_page(*survey, rules, page));
  return 0;
}

int report_texts(const Options& given, const PageWishes& page) {
  Options options = given;
  options.outputs = {{&html_format, ""}};
  options.exit_zero = true;
  return check(options, page);
}

}  // namespace

int report(const Options& options) {
  const auto faults = faults_of(options);
  for (const std::string& fault : faults) complain(fault);
  if (!faults.empty()) return 2;
  const auto book = load_rule_book(options);
  if (!book) return 2;
  std::optional<Survey> before;
  if (!options.compare.empty()) {
    before = read_results({options.compare}, book->rules, true, thread_count(options));
    if (!before) return 2;
  }
  const PageWishes page = {options.excerpts, before ? &*before : nullptr};
  return holds_results(options.paths.front()) ? report_results(options, book->rules, page)
                                              : report_texts(options, page);
}

}  // namespace cablelint
