#include "cli/rulings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iterator>

#include "cli/load_baseline.hpp"
#include "cli/report_words.hpp"
#include "cli/rule_book.hpp"
#include "config/rule_names.hpp"
#include "output/format.hpp"
#include "rules/faults.hpp"
#include "rules/own_findings.hpp"

namespace cablelint {

namespace fs = std::filesystem;

namespace {

// The folders in which a text lies, from one of them down to its own; that one alone where the text
// lies elsewhere.
std::vector<fs::path> folders_down_to(const fs::path& text, fs::path from) {
  const fs::path own = text.parent_path();
  const fs::path below = own.lexically_relative(from);
  if (below.empty() || *below.begin() == "..") return {own};
  if (!from.has_filename()) from = from.parent_path();
  std::vector<fs::path> folders = {from};
  for (const fs::path& name : below)
    if (name != ".") folders.push_back(folders.back() / name);
  return folders;
}

}  // namespace

Date today() { return {std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())}; }

Rulings::Rulings(const Options& options)
    : options_(options),
      choice_{options.preset, options.select, options.ignore, options.as_of, options.edition},
      reader_(fs::current_path()) {}

const std::string& Rulings::name_of(const Input& text) const {
  return text.path == "-" ? options_.stdin_filename : text.path;
}

fs::path Rulings::absolute(const Input& text) const { return reader_.absolute(name_of(text)); }

bool Rulings::prepare(const std::vector<Input>& texts) try {
  const bool all_read = read_books(options_.rule_folders, named_);
  std::vector<const Config*> configs;
  configs.reserve(texts.size());
  for (const Input& text : texts) configs.push_back(config_of(text));
  if (texts.empty()) load(nullptr);  // faults in the rules are told all the same
  for (const Config* config : configs) load(config);
  std::ranges::move(reader_.problems(), std::back_inserter(problems_));
  print_problems(problems_, options_);
  const bool all_known =
      are_known(choice_.select) && are_known(choice_.ignore) && may_be_ignored(choice_.ignore);
  if (!all_read || !problems_.empty() || !all_known) return false;
  for (std::size_t i = 0; i < texts.size(); ++i) rulings_.push_back(rule(texts[i], configs[i]));
  return true;
} catch (const fs::filesystem_error& error) {
  complain(fmt::format("cannot read {}: {}", reader_.shown(error.path1()), error.code().message()));
  return false;
}

const Config* Rulings::config_of(const Input& text) {
  if (options_.no_config) return nullptr;
  return options_.config.empty() ? reader_.nearest(name_of(text)) : reader_.read(options_.config);
}

const Config* Rulings::config_of_folder(const fs::path& folder) try {
  if (options_.no_config) return nullptr;
  return options_.config.empty() ? reader_.nearest_to(folder) : reader_.read(options_.config);
} catch (const fs::filesystem_error&) {
  return nullptr;  // is told when it is read for a text
}

// Null where there are no more.
const Config* Rulings::config_above(FolderConfigs& above, std::size_t i) {
  while (i >= above.configs.size() && above.looked_into < above.folders.size()) {
    const Config* config = config_of_folder(above.folders[above.looked_into++]);
    if (config != nullptr && (above.configs.empty() || above.configs.back() != config))
      above.configs.push_back(config);
  }
  return i < above.configs.size() ? above.configs[i] : nullptr;
}

// Most files of a run lie in few folders, and most of these have no configuration.
Choice Rulings::choose(const std::string& file, const std::string& folder) {
  const auto [known, added] = above_.try_emplace({file.substr(0, file.rfind('/') + 1), folder});
  FolderConfigs& above = known->second;
  if (added) above.folders = folders_down_to(reader_.absolute(file), reader_.absolute(folder));
  const Config* nearest = config_above(above, 0);
  if (nearest == nullptr && options_.exclude.empty()) return Choice::unsaid;
  const fs::path path = reader_.absolute(file);
  const std::string shown = reader_.shown(path);
  const auto matches = [&](const Glob& glob) { return glob.matches(shown); };
  if (std::ranges::any_of(options_.exclude, matches)) return Choice::excluded;
  for (std::size_t i = 0; const Config* config = config_above(above, i); ++i) {
    if (config->excludes(path)) return Choice::excluded;
    nearest = config;
  }
  const auto included = nearest == nullptr ? std::nullopt : nearest->includes(path);
  if (!included) return Choice::unsaid;
  return *included ? Choice::included : Choice::excluded;
}

void Rulings::load(const Config* config) {
  if (books_.contains(config)) return;
  const RuleSet& book = book_of(config);
  books_[config] = &book;
  baseline_of(config);
  if (config == nullptr) return;
  for (const auto& file : config->files) check_rule_names(*file, book, problems_);
}

// The built-in book, then those of the configuration, then those of --rules.
const RuleSet& Rulings::book_of(const Config* config) {
  Paths folders;
  if (config != nullptr)
    for (const auto& file : config->files)
      for (const auto& folder : file->rule_folders) folders.push_back(file->folder / folder.value);
  const auto known = by_folders_.find(folders);
  if (known != by_folders_.end()) return known->second;
  Books books;
  if (config != nullptr) books = read_books(*config, reader_, problems_);
  books.insert(books.end(), named_.begin(), named_.end());
  return by_folders_[folders] = load_on_builtin(books, problems_);
}

bool Rulings::may_be_ignored(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const OwnFinding* own = own_finding_named(name);
    if (own == nullptr || own->settable) continue;
    complain(fmt::format("`{0}` is always an error: `cablelint explain {0}` says why", name));
    return false;
  }
  return true;
}

// A rule may belong to one configuration and not to others.
bool Rulings::are_known(const std::vector<std::string>& names) const {
  bool all_known = true;
  for (const std::string& name : names) {
    const auto has = [&](const auto& book) { return book.second.find(name) != nullptr; };
    if (own_finding_named(name) != nullptr || std::ranges::any_of(by_folders_, has)) continue;
    complain(
        fmt::format("`{}` is not a rule{}", name, rule_hint(by_folders_.begin()->second, name)));
    all_known = false;
  }
  return all_known;
}

Ruling Rulings::rule(const Input& text, const Config* config) {
  const Layers layers = layers_for(config, config == nullptr ? fs::path() : absolute(text));
  const RuleSet*& rules = by_layers_[{config, layers}];
  if (rules == nullptr) {
    const RuleSet& book = *books_.at(config);
    const Settings settings = settle(book, layers, choice_);
    in_force_.push_back(std::make_unique<const RuleSet>(rules_in_force(book, settings)));
    rules = in_force_.back().get();
  }
  return {rules, config, baseline_of(config)};
}

// Commands about baselines look at what is found without them.
const Baseline* Rulings::baseline_of(const Config* config) {
  if (options_.command != Command::check) return nullptr;
  const ConfigFile* file = config == nullptr ? nullptr : config->file_with(&ConfigFile::baseline);
  const bool by_option = !options_.baseline.empty();
  if (!by_option && file == nullptr) return nullptr;
  const fs::path path = reader_.absolute(by_option ? fs::path(options_.baseline)
                                                   : file->folder / file->baseline->value);
  const auto [known, added] = baselines_.try_emplace(path);
  auto& baseline = known->second;
  if (added) try {
      baseline = read_baseline(by_option ? options_.baseline : reader_.shown(path), problems_);
    } catch (const fs::filesystem_error& error) {
      const std::string why =
          fmt::format("cannot read {}: {}", reader_.shown(path), error.code().message());
      if (by_option) throw;
      Faults(file->source, problems_)
          .add(file->baseline->span, why, "`cablelint baseline create PATH` writes it");
    }
  return baseline ? &*baseline : nullptr;
}

// The nearest to the folder in which all lies that was given.
const Config* Rulings::config_of_run() {
  fs::path common;
  for (const std::string& given : options_.paths) {
    const fs::path path = absolute({given});
    std::error_code ignored;
    const fs::path folder = fs::is_directory(path, ignored) ? path / "" : path.parent_path() / "";
    const auto end = std::mismatch(common.begin(), common.end(), folder.begin(), folder.end());
    fs::path shared;
    for (auto name = folder.begin(); name != end.second; ++name) shared /= *name;
    common = common.empty() ? folder : shared;
  }
  return config_of_folder(common);
}

void Rulings::complete(Options& options) {
  const Config* config = config_of_run();
  if (config != nullptr) {
    if (const auto* file = config->file_with(&ConfigFile::fail_on); file && !options.fail_on)
      options.fail_on = file->fail_on->value;
    if (const auto* file = config->file_with(&ConfigFile::output); file && options.outputs.empty())
      take_outputs(options, *file);
    const auto* file = config->file_with(&ConfigFile::baseline);
    if (file && options.baseline.empty() && options.command != Command::check)
      options.baseline = reader_.shown(file->folder / file->baseline->value);
  }
  if (options.outputs.empty() && !options.diff) options.outputs.push_back({&full_format, ""});
}

// A patch takes the place of what would go to standard output.
void Rulings::take_outputs(Options& options, const ConfigFile& file) {
  Faults faults(file.source, problems_);
  for (const auto& [word, span] : file.output) {
    if (std::string fault = fault_of_output(word); !fault.empty()) {
      faults.add(span, std::move(fault));
      continue;
    }
    Output output = output_of(word);
    if (!output.file.empty()) output.file = reader_.shown(file.folder / output.file);
    if (output.file.empty() && options.diff) continue;
    options.outputs.push_back(std::move(output));
    if (std::string clash = clash_of(options.outputs, false); !clash.empty())
      faults.add(span, std::move(clash));
  }
}

Settings Rulings::settings(const Input& text) {
  const Config* config = config_of(text);
  return settle(*books_.at(config), layers_for(config, absolute(text)), choice_);
}

RuleSet Rulings::all_rules() const {
  if (in_force_.empty()) return by_folders_.begin()->second;
  RuleSet all = *in_force_.front();
  for (const auto& rules : std::span(in_force_).subspan(1))
    for (const auto& rule : rules->rules)
      if (all.find(rule->id) == nullptr) all.rules.push_back(rule);
  std::ranges::sort(all.rules, {}, &Rule::id);
  return all;
}

bool Rulings::any_suppress() const {
  return std::ranges::any_of(reader_.configs(), [](const Config* config) {
    return std::ranges::any_of(config->files,
                               [](const auto& file) { return !file->suppress.empty(); });
  });
}

bool Rulings::reads(const fs::path& path) const {
  return baselines_.contains(path) ||
         std::ranges::any_of(reader_.configs(), [&](const Config* config) {
           return std::ranges::any_of(config->files, [&](const auto& file) {
             return reader_.absolute(file->source.path()) == path;
           });
         });
}

}  // namespace cablelint
