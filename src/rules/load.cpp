#include "rules/load.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <system_error>

#include "files/read_whole.hpp"
#include "files/yaml.hpp"
#include "rules/rule_reader.hpp"

namespace cablelint {
namespace {

namespace fs = std::filesystem;

std::string extension(std::string_view path) { return fs::path(path).extension().string(); }
std::string stem(std::string_view path) { return fs::path(path).stem().string(); }
std::string folder(std::string_view path) {
  return fs::path(path).parent_path().filename().string();
}

bool is_rule_id(std::string_view word) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789-";
  return !word.empty() && word.front() >= 'a' && word.front() <= 'z' && word.back() != '-' &&
         word.find_first_not_of(letters) == std::string_view::npos;
}

// Loads the books in passes: the tables, which every rule may speak of; which file is in force for
// each rule; then the rules.
class Loader {
 public:
  Loader(const RuleSet& base, std::vector<FileProblem>& problems)
      : base_(base), problems_(problems), before_(problems.size()) {
    if (base.tables) *tables_ = *base.tables;
  }

  RuleSet load(std::span<const std::vector<RuleFile>> books) {
    for (const auto& book : books) read_book(book);
    for (const auto& rule : base_.rules) add_compiled(rule);
    for (const auto& [id, file] : files_)
      if (!read_file(id, *file)) faulty_.push_back(id);
    std::stable_sort(problems_.begin() + static_cast<std::ptrdiff_t>(before_), problems_.end(),
                     [](const auto& a, const auto& b) { return a.path < b.path; });
    std::ranges::sort(rules_, {}, [](const auto& rule) { return std::string_view(rule->id); });
    RuleSet set;
    set.tables = std::move(tables_);
    set.rules = std::move(rules_);
    set.faulty = std::move(faulty_);
    return set;
  }

 private:
  void read_book(const std::vector<RuleFile>& book) {
    std::map<std::string, const RuleFile*, std::less<>> own;
    for (const RuleFile& file : book) {
      const std::string kind = extension(file.path);
      if (kind == ".tsv")
        read_table_file(file);
      else if (kind == ".cable")
        check_standard_cable(file);
      else if (kind == ".yaml")
        add_rule_file(file, own);
      else
        fault(file, "a file that is neither a rule nor a table",
              "a rule ends in .yaml, a table in .tsv");
    }
    for (const auto& [id, file] : own) files_[id] = file;
  }

  void read_table_file(const RuleFile& file) {
    const Source source(file.path, file.text);
    Faults faults(source, problems_);
    std::vector<TableProblem> found;
    auto table = read_table(stem(file.path), file.text, found);
    for (TableProblem& problem : found) {
      const std::uint32_t begin =
          source.line(problem.position.line).begin + problem.position.column - 1;
      const Span place = {begin, begin + problem.length};
      if (!problem.choices.empty())
        problem.help = suggest_among(source.slice(place), problem.choices);
      faults.add(place, std::move(problem.message), std::move(problem.help));
    }
    if (table) tables_->add(std::move(table));
  }

  void check_standard_cable(const RuleFile& file) {
    const auto builtin = builtin_rule_files();
    const auto ours = std::ranges::find(builtin, "example.cable", &RuleFile::path);
    const bool same = ours != builtin.end() && ours->text == file.text;
    if (!same)
      fault(file, "another standard cable than the program's",
            "give such examples a whole `cable`");
  }

  void add_rule_file(const RuleFile& file, auto& own) {
    const std::string id = stem(file.path);
    if (!is_rule_id(id))
      return fault(file, fmt::format("a rule cannot be called `{}`", id),
                   "its file's name is lower-case words with `-` between them");
    const auto [entry, added] = own.try_emplace(id, &file);
    if (!added)
      fault(file, fmt::format("a second rule `{}` in the same book", id),
            fmt::format("the first is {}", entry->second->path));
  }

  void add_compiled(const std::shared_ptr<const Rule>& rule) {
    if (files_.contains(rule->id)) return;
    rules_.push_back(rule);
    names_.insert(rule->id);
    names_.insert(rule->aliases.begin(), rule->aliases.end());
  }

  // False where the rule has faults and is left out.
  bool read_file(const std::string& id, const RuleFile& file) {
    const Source source(file.path, file.text);
    Faults faults(source, problems_);
    const auto root = read_yaml(source, faults);
    if (root && root->kind != YamlNode::map)
      faults.add(root->span, "a rule file is a map of keys", "begin with `summary: `");
    if (!root || root->kind != YamlNode::map) return false;
    Rule rule = read_rule(*root, source, *tables_, faults);
    rule.id = id;
    rule.area = folder(file.path);
    rule.path = file.path;
    if (const YamlNode* aliases = root->find("aliases")) note_aliases(*aliases, faults);
    faults.sort();
    if (faults.count() > 0) return false;
    rules_.push_back(std::make_shared<const Rule>(std::move(rule)));
    return true;
  }

  // A name leads to one rule only.
  void note_aliases(const YamlNode& aliases, Faults& faults) {
    for (const YamlNode& alias : aliases.items) {
      const bool is_id = files_.contains(alias.value);
      if (is_id || !names_.insert(alias.value).second)
        faults.add(alias.span, fmt::format("`{}` is the name of another rule", alias.value));
    }
  }

  void fault(const RuleFile& file, std::string message, std::string help) {
    const Source source(file.path, file.text);
    Faults(source, problems_).add({}, std::move(message), std::move(help));
  }

  const RuleSet& base_;
  std::vector<FileProblem>& problems_;
  std::size_t before_;
  std::shared_ptr<Tables> tables_ = std::make_shared<Tables>();
  std::map<std::string, const RuleFile*, std::less<>> files_;  // by id: the file in force
  std::set<std::string, std::less<>> names_;                   // that lead to another rule
  std::vector<std::shared_ptr<const Rule>> rules_;
  std::vector<std::string> faulty_;
};

}  // namespace

std::vector<RuleFile> read_rule_files(const std::string& path) {
  std::vector<RuleFile> files;
  const auto add = [&](const fs::path& file) {
    const std::string kind = file.extension().string();
    const bool ours = kind == ".yaml" || kind == ".yml" || kind == ".tsv" || kind == ".cable";
    if (ours && fs::is_regular_file(file))
      files.push_back({file.generic_string(), read_whole(file)});
  };
  if (fs::exists(path) && !fs::is_directory(path)) {
    add(path);
    return files;
  }
  for (const auto& entry : fs::recursive_directory_iterator(path)) add(entry.path());
  std::ranges::sort(files, {}, &RuleFile::path);
  return files;
}

RuleSet load_rules(std::span<const std::vector<RuleFile>> books,
                   std::vector<FileProblem>& problems) {
  return Loader({}, problems).load(books);
}

RuleSet load_rules(const RuleSet& base, std::span<const std::vector<RuleFile>> books,
                   std::vector<FileProblem>& problems) {
  return Loader(base, problems).load(books);
}

}  // namespace cablelint
