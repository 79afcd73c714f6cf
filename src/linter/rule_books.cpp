#include "linter/rule_books.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "config/rule_names.hpp"
#include "files/faults.hpp"
#include "linter/builtin.hpp"

namespace cablelint {
namespace {

using Book = std::vector<RuleFile>;

}  // namespace

void read_books(const std::vector<std::string>& paths, std::vector<Book>& books,
                Problems& problems) {
  for (const std::string& path : paths) try {
      books.push_back(read_rule_files(path));
      if (books.back().empty())
        problems.in_request.push_back(
            fmt::format("no rules in {}: no file there ends in .yaml or .tsv", path));
    } catch (const std::filesystem::filesystem_error& error) {
      problems.add_unreadable(path, error.code());
    }
}

std::vector<Book> read_books(const Config& config, const ConfigReader& reader,
                             std::vector<FileProblem>& problems) {
  std::vector<Book> books;
  for (const auto& file : config.files) {
    Faults faults(file->source, problems);
    for (const auto& [folder, span] : file->rule_folders) try {
        const std::string shown = reader.shown(file->folder / folder);
        books.push_back(read_rule_files(reader.absolute(shown).string()));
        for (RuleFile& rule : books.back()) rule.path = reader.shown(rule.path);
        if (books.back().empty())
          faults.add(span, fmt::format("no rules in {}", folder),
                     "a file there ends in .yaml or .tsv");
      } catch (const std::filesystem::filesystem_error& error) {
        faults.add(span, fmt::format("cannot read {}: {}", folder, error.code().message()));
      }
  }
  return books;
}

std::string rule_hint(const RuleSet& rules, std::string_view word) {
  std::vector<std::string_view> ids;
  for (const auto& rule : rules.rules) ids.push_back(rule->id);
  const std::string_view id = closest(word, ids);
  return id.empty() ? "; `cablelint rules list` names them all"
                    : fmt::format(", did you mean `{}`?", id);
}

RuleBooks::RuleBooks(const std::vector<std::string>& rule_folders, Problems& problems)
    : problems_(problems) {
  read_books(rule_folders, asked_for_, problems);
}

const RuleSet& RuleBooks::of(const Config* config, const ConfigReader& reader) {
  const auto [known, added] = by_config_.try_emplace(config);
  if (!added) return *known->second;
  const RuleSet& rules = load(config, reader);
  known->second = &rules;
  if (config != nullptr)
    for (const auto& file : config->files) check_rule_names(*file, rules, problems_.in_files);
  return rules;
}

const RuleSet& RuleBooks::load(const Config* config, const ConfigReader& reader) {
  Paths folders;
  if (config != nullptr)
    for (const auto& file : config->files)
      for (const auto& folder : file->rule_folders) folders.push_back(file->folder / folder.value);
  const auto [known, added] = by_folders_.try_emplace(folders);
  if (!added) return known->second;
  std::vector<Book> books;
  if (config != nullptr) books = read_books(*config, reader, problems_.in_files);
  books.insert(books.end(), asked_for_.begin(), asked_for_.end());
  return known->second = load_on_builtin(books, problems_.in_files);
}

bool RuleBooks::any_has(std::string_view name) const {
  return std::ranges::any_of(by_folders_,
                             [&](const auto& book) { return book.second.find(name) != nullptr; });
}

}  // namespace cablelint
