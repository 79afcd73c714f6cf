#include "cli/option_groups.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <filesystem>

#include "cli/report_words.hpp"
#include "output/format.hpp"
#include "rules/load.hpp"

namespace cablelint {

// CLI11's checks return the message of a fault, or nothing. The description is what completions
// offer: "{a,b,c}", as CLI11's own checks have it.
CLI::Validator one_of(const Names& names) {
  const auto check = [names](const std::string& word) { return fault_of_name(word, names); };
  return {check, fmt::format("{{{}}}", fmt::join(names, ","))};
}

namespace {

CLI::Validator a_date() {
  const auto check = [](const std::string& word) -> std::string {
    if (iso_date(word)) return {};
    return fmt::format("`{}` is not a date: wanted YYYY-MM-DD", word);
  };
  return {check, ""};
}

// "colour: auto, always or never [auto]"
std::string words(std::string_view doc, std::span<const std::string_view> names,
                  std::string_view usual) {
  const auto all_but_last = names.first(names.size() - 1);
  return fmt::format("{}{} or {} [{}]", doc, fmt::join(all_but_last, ", "), names.back(), usual);
}

When when_named(std::string_view name) {
  if (name == "always") return When::always;
  return name == "never" ? When::never : When::automatic;
}

CLI::Validator a_pattern() {
  const auto check = [](const std::string& word) -> std::string {
    const Glob glob(word);
    std::error_code ignored;
    if (!glob.fault().empty()) return glob.fault();
    if (!glob.is_plain() || !std::filesystem::is_directory(glob.text(), ignored)) return {};
    return fmt::format("`{0}` is a folder: write `{0}/` for all that is in it", glob.text());
  };
  return {check, ""};
}

CLI::Validator an_output(const Names& formats) {
  const auto check = [](const std::string& word) { return fault_of_output(word); };
  return {check, one_of(formats).get_description()};
}

}  // namespace

void add_paths(CLI::App& app, Options& options) {
  app.add_option("PATH", options.paths, "files, folders or - for standard input")
      ->required()
      ->option_text("...");
}

void add_reading(CLI::App& app, Options& options) {
  app.add_option("--stdin-filename", options.stdin_filename, "the name of what comes from -")
      ->option_text("NAME");
  add_max_file_size(app, options);
}

void add_max_file_size(CLI::App& app, Options& options) {
  app.add_option("--max-file-size", options.max_file_size, "refuse larger files [64mb]")
      ->option_text("SIZE")
      ->transform(CLI::AsSizeValue(false));
}

CLI::Option* add_list(CLI::App& app, const char* name, std::vector<std::string>& list,
                      const char* doc) {
  return app.add_option(name, list, doc)
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_rules(CLI::App& app, Options& options) {
  add_list(app, "--rules", options.rule_folders,
           "rules that add to the others or replace them by id")
      ->option_text("DIR");
}

void add_config(CLI::App& app, Options& options) {
  auto* config =
      app.add_option("--config", options.config, "the configuration [.cablelint.yaml above a file]")
          ->option_text("FILE");
  app.add_flag("--no-config", options.no_config, "read no configuration")->excludes(config);
}

// Which files a folder stands for.
void add_search(CLI::App& app, Options& options) {
  const auto exclude = [&](const std::vector<std::string>& patterns) {
    for (const std::string& pattern : patterns) options.exclude.emplace_back(pattern);
  };
  app.add_option_function<std::vector<std::string>>(
         "--exclude", exclude, "not these files of a folder, as old/**; may be repeated")
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->option_text("PATTERN")
      ->check(a_pattern());
  app.add_flag("--no-gitignore", options.no_gitignore,
               "take files from folders that git ignores too");
}

void add_force_exclude(CLI::App& app, Options& options) {
  app.add_flag("--force-exclude", options.force_exclude,
               "pass over files, though named, that are excluded or hold nothing of a cable");
}

void add_news(CLI::App& app, Options& options) {
  app.get_option("PATH")->required(false);
  auto* since = app.add_option("--since", options.since, "count only what is new since a commit")
                    ->option_text("REF");
  auto* staged =
      app.add_flag("--staged", options.staged, "count only what is new in what is staged [.]")
          ->excludes(since);
  staged->excludes(app.get_option("--fix"));
}

CLI::Option* add_baseline(CLI::App& app, Options& options, const char* doc) {
  return app.add_option("--baseline", options.baseline, doc)->option_text("FILE");
}

void add_suppressions(CLI::App& app, Options& options) {
  app.add_flag("--no-suppressions", options.no_suppressions,
               "count the findings that a configuration lets stay");
}

void add_jobs(CLI::App& app, Options& options) {
  app.add_option("-j,--jobs", options.threads, "lint so many files at once [as the machine can]")
      ->option_text("N")
      ->check(CLI::Range(1, 1024));
}

void add_choice_of_rules(CLI::App& app, Options& options) {
  const auto presets = preset_names();
  app.add_option("--preset", options.preset, words("which rules: ", presets, presets.front()))
      ->option_text("PRESET")
      ->check(one_of({presets.begin(), presets.end()}));
  add_list(app, "--select", options.select, "only these rules, as a,b, whatever the preset")
      ->option_text("RULES")
      ->delimiter(',');
  add_list(app, "--ignore", options.ignore, "not these rules")
      ->option_text("RULES")
      ->delimiter(',');
  const auto set = [&](const std::string& day) { options.as_of = iso_date(day); };
  app.add_option_function<std::string>("--as-of", set, "judge every cable as one of that day")
      ->option_text("YYYY-MM-DD")
      ->check(a_date());
  const auto set_edition = [&](const std::string& day) { options.edition = iso_date(day); };
  app.add_option_function<std::string>("--edition", set_edition,
                                       "without the rules that came into the book later")
      ->option_text("YYYY-MM-DD")
      ->check(a_date());
}

void add_json(CLI::App& app, Options& options) {
  const Names names = {"text", "json"};
  const auto set = [&](const std::string& name) { options.json = name == "json"; };
  app.add_option_function<std::string>("--format", set, "text for people, or json [text]")
      ->option_text("FORMAT")
      ->check(one_of(names));
}

void add_filter(CLI::App& app, RuleFilter& filter) {
  const auto presets = preset_names();
  app.add_option("--area", filter.area, "only the rules of an area, as tags")->option_text("AREA");
  app.add_option("--preset", filter.preset, "only the rules of a preset")
      ->option_text("PRESET")
      ->check(one_of({presets.begin(), presets.end()}));
  const auto set = [&](const std::string& day) { filter.era = iso_date(day); };
  app.add_option_function<std::string>("--era", set, "only the rules for cables of that day")
      ->option_text("YYYY-MM-DD")
      ->check(a_date());
  app.add_flag("--fixable", filter.fixable, "only the rules with a fix that --fix can apply");
  app.add_option("--authority", filter.authority, "only the rules that cite this, as 5 FAH-2")
      ->option_text("WORDS");
}

// By what findings are found where there is no report.
void add_judging(CLI::App& app, Options& options) {
  add_reading(app, options);
  add_config(app, options);
  add_rules(app, options);
  add_choice_of_rules(app, options);
  add_jobs(app, options);
}

void add_trace(CLI::App& app, Options& options) {
  auto* file = app.add_option("FILE", options.paths, "with --trace: a cable, or FILE:LINE")
                   ->expected(1)
                   ->option_text(" ");
  auto* trace =
      app.add_flag("--trace", options.trace, "show what the rule sees in a cable and why");
  file->needs(trace);
  trace->needs(file);
}

void add_columns(CLI::App& app, Options& options, const char* formats) {
  const Names units = {"bytes", "utf16", "characters"};
  const auto set_columns = [&](const std::string& name) {
    options.columns = name == "bytes"   ? Columns::bytes
                      : name == "utf16" ? Columns::utf16
                                        : Columns::characters;
  };
  app.add_option_function<std::string>(
         "--columns", set_columns,
         words(fmt::format("what columns count{}: ", formats), units, "bytes"))
      ->option_text("UNIT")
      ->check(one_of(units));
}

void add_output(CLI::App& app, Options& options) {
  Names names;
  for (const Format* format : formats()) names.push_back(format->name);
  const auto add = [&](const std::string& word) { options.outputs.push_back(output_of(word)); };
  app.add_option_function<std::string>("--format", add,
                                       words("how findings are written: ", names, "full"))
      ->option_text("FORMAT")
      ->check(one_of(names));
  const auto add_all = [add](const std::vector<std::string>& all) {
    std::ranges::for_each(all, add);
  };
  app.add_option_function<std::vector<std::string>>(
         "--output", add_all, "write a report, to a file where one is named; may be repeated")
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->option_text("FORMAT[:FILE]")
      ->check(an_output(names));
  const Names whens = {"auto", "always", "never"};
  const auto set_colour = [&](const std::string& name) { options.colour = when_named(name); };
  app.add_option_function<std::string>("--color", set_colour, words("colour: ", whens, "auto"))
      ->option_text("WHEN")
      ->check(one_of(whens));
  add_columns(app, options, " in full, concise, json, jsonl and checkstyle");
  app.add_option("--max-findings", options.max_findings, "print no more than so many")
      ->option_text("N");
  app.add_flag("--statistics", options.statistics, "count the findings of each rule at the end");
  app.add_flag("--coverage", options.coverage, "name the rules that are on and found nothing");
}

void add_fixes(CLI::App& app, Options& options) {
  auto* fix =
      app.add_flag("--fix", options.fix, "put the safe fixes into the files, report what is left");
  app.add_flag("--diff", options.diff, "print the fixes as a patch instead")->excludes(fix);
  const auto widen = [&](std::int64_t) { options.fix_tier = FixTier::unsafe; };
  app.add_flag_function("--unsafe-fixes", widen, "with these, fixes too that may change a meaning");
}

void add_fail_on(CLI::App& app, Options& options, std::string_view usual) {
  const Names severities = {"note", "warning", "error"};
  const auto set = [&](const std::string& name) { options.fail_on = severity_named(name); };
  app.add_option_function<std::string>("--fail-on", set,
                                       words("what makes the exit status 1: ", severities, usual))
      ->option_text("SEVERITY")
      ->check(one_of(severities));
}

// What records are made of, and what is written of them.
void add_record_fields(CLI::App& app, Options& options) {
  RecordFields& fields = options.fields;
  app.add_option("--id", fields.id, "the field by which a record is known [id]")
      ->option_text("FIELD");
  add_list(app, "--text", fields.text, "the field with the cable, or several to join [text]")
      ->delimiter(',')
      ->option_text("FIELD,...");
  add_list(app, "--keep", fields.keep, "fields to hand through to the results")
      ->delimiter(',')
      ->option_text("FIELD,...");
  auto* csv = app.add_flag("--csv", options.csv, "read rows of CSV; the first names the columns");
  app.add_flag("--backslash", options.backslash, "in the CSV \\\" is a quote and \\\\ a backslash")
      ->needs(csv);
  app.add_option("--max-record-size", options.max_record_size, "refuse longer records [8mb]")
      ->option_text("SIZE")
      ->transform(CLI::AsSizeValue(false));
  app.add_flag("--flat", options.flat, "write a row a finding, not a line a record");
}

void add_outcome(CLI::App& app, Options& options) {
  add_fail_on(app, options, "warning");
  app.add_flag("--exit-zero", options.exit_zero, "exit status 0 whatever was found");
  add_jobs(app, options);
}

}  // namespace cablelint
