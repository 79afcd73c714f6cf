#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.hpp"

namespace CLI {
class App;
class Option;
class Validator;
}  // namespace CLI

namespace cablelint {

using Names = std::vector<std::string_view>;

// Options that several commands have, or that belong together. Each is read into `options`.

/// Accepts one of these names, and says which was meant.
CLI::Validator one_of(const Names& names);

void add_paths(CLI::App& app, Options& options);
void add_reading(CLI::App& app, Options& options);
void add_max_file_size(CLI::App& app, Options& options);
CLI::Option* add_list(CLI::App& app, const char* name, std::vector<std::string>& list,
                      const char* doc);
void add_rules(CLI::App& app, Options& options);
void add_config(CLI::App& app, Options& options);
void add_search(CLI::App& app, Options& options);
void add_force_exclude(CLI::App& app, Options& options);
void add_news(CLI::App& app, Options& options);
CLI::Option* add_baseline(CLI::App& app, Options& options, const char* doc);
void add_suppressions(CLI::App& app, Options& options);
void add_jobs(CLI::App& app, Options& options);
void add_choice_of_rules(CLI::App& app, Options& options);
void add_json(CLI::App& app, Options& options);
void add_filter(CLI::App& app, RuleFilter& filter);
void add_judging(CLI::App& app, Options& options);
void add_trace(CLI::App& app, Options& options);
void add_columns(CLI::App& app, Options& options, const char* formats);
void add_output(CLI::App& app, Options& options);
void add_fixes(CLI::App& app, Options& options);
void add_fail_on(CLI::App& app, Options& options, std::string_view usual);
void add_record_fields(CLI::App& app, Options& options);
void add_outcome(CLI::App& app, Options& options);

}  // namespace cablelint
