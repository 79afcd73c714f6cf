#include "cli/request.hpp"

#include "cli/report_words.hpp"
#include "files/faults.hpp"
#include "output/problem.hpp"

namespace cablelint {
namespace {

// A patch takes the place of what would go to standard output.
void take_outputs(Options& options, const ConfigFile& file, Linter& linter) {
  Faults faults(file.source, linter.problems().in_files);
  for (const auto& [word, span] : file.output) {
    if (std::string fault = fault_of_output(word); !fault.empty()) {
      faults.add(span, std::move(fault));
      continue;
    }
    Output output = output_of(word);
    if (!output.file.empty())
      output.file = linter.configs().reader().shown(file.folder / output.file);
    if (output.file.empty() && options.diff) continue;
    options.outputs.push_back(std::move(output));
    if (std::string clash = clash_of(options.outputs, false); !clash.empty())
      faults.add(span, std::move(clash));
  }
}

}  // namespace

Request request_of(const Options& options) {
  Request request;
  request.choice = {options.preset, options.select, options.ignore, options.as_of, options.edition};
  request.rule_folders = options.rule_folders;
  request.config = options.config;
  request.no_config = options.no_config;
  request.exclude = options.exclude;
  request.baseline = options.baseline;
  request.no_suppressions = options.no_suppressions;
  return request;
}

Request request_without_baseline(const Options& options) {
  Request request = request_of(options);
  request.no_baseline = true;
  return request;
}

void complete(Options& options, Linter& linter) {
  if (const Config* config = linter.configs().of_all(options.paths)) {
    if (const auto* file = config->file_with(&ConfigFile::fail_on); file && !options.fail_on)
      options.fail_on = file->fail_on->value;
    if (const auto* file = config->file_with(&ConfigFile::output); file && options.outputs.empty())
      take_outputs(options, *file, linter);
  }
  if (options.outputs.empty() && !options.diff) options.outputs.push_back({&full_format, ""});
}

void take_baseline(Options& options, Linter& linter) {
  const Config* config = linter.configs().of_all(options.paths);
  const auto* file = config == nullptr ? nullptr : config->file_with(&ConfigFile::baseline);
  if (file != nullptr && options.baseline.empty())
    options.baseline = linter.configs().reader().shown(file->folder / file->baseline->value);
}

std::optional<std::vector<Ruling>> rule_on(const std::vector<Input>& texts, Linter& linter,
                                           const Options& options) {
  std::vector<std::filesystem::path> paths;
  paths.reserve(texts.size());
  for (const Input& text : texts) paths.emplace_back(text.name());
  auto rulings = linter.rulings(paths);
  if (!rulings) print_problems(linter.problems(), options);
  return rulings;
}

bool print_problems(const Problems& problems, const Options& options) {
  const auto [in_files, in_request] = problems.in_order();
  std::string out;
  for (const FileProblem& problem : in_files)
    write_problem(out, problem, coloured(options.colour, 2));
  put_aside(out);
  for (const std::string& problem : in_request) complain(problem);
  return problems.none();
}

}  // namespace cablelint
