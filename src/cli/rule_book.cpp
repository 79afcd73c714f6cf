#include "cli/rule_book.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <tuple>

#include "output/problem.hpp"
#include "rules/faults.hpp"

namespace cablelint {
namespace {

using Book = std::vector<RuleFile>;

// Those of the configuration that holds for the working folder. False where that cannot be read,
// which is printed.
bool read_config_books(const Options& options, std::vector<Book>& books,
                       std::vector<FileProblem>& problems) try {
  ConfigReader reader(std::filesystem::current_path());
  const Config* config = nullptr;
  if (!options.no_config)
    config = options.config.empty() ? reader.nearest_to(".") : reader.read(options.config);
  if (config != nullptr)
    std::ranges::move(read_books(*config, reader, problems), std::back_inserter(books));
  std::ranges::move(reader.problems(), std::back_inserter(problems));
  return true;
} catch (const std::filesystem::filesystem_error& error) {
  complain(fmt::format("cannot read {}: {}", error.path1().string(), error.code().message()));
  return false;
}

}  // namespace

bool read_books(const std::vector<std::string>& paths, std::vector<Book>& books) {
  bool all_read = true;
  for (const std::string& path : paths) try {
      books.push_back(read_rule_files(path));
      if (!books.back().empty()) continue;
      complain(fmt::format("no rules in {}: no file there ends in .yaml or .tsv", path));
      all_read = false;
    } catch (const std::filesystem::filesystem_error& error) {
      complain(fmt::format("cannot read {}: {}", path, error.code().message()));
      all_read = false;
    }
  return all_read;
}

std::vector<Book> read_books(const Config& config, const ConfigReader& reader,
                             std::vector<FileProblem>& problems) {
  std::vector<Book> books;
  for (const auto& file : config.files) {
    Faults faults(file->source, problems);
    for (const auto& [folder, span] : file->rule_folders) try {
        books.push_back(read_rule_files(reader.shown(file->folder / folder)));
        if (books.back().empty())
          faults.add(span, fmt::format("no rules in {}", folder),
                     "a file there ends in .yaml or .tsv");
      } catch (const std::filesystem::filesystem_error& error) {
        faults.add(span, fmt::format("cannot read {}: {}", folder, error.code().message()));
      }
  }
  return books;
}

void print_problems(std::vector<FileProblem> problems, const Options& options) {
  const auto place = [](const FileProblem& problem) {
    return std::tie(problem.path, problem.position.line, problem.position.column, problem.message);
  };
  std::ranges::stable_sort(problems, {}, place);
  const auto same = [&](const auto& a, const auto& b) { return place(a) == place(b); };
  problems.erase(std::unique(problems.begin(), problems.end(), same), problems.end());
  std::string out;
  for (const FileProblem& problem : problems)
    write_problem(out, problem, coloured(options.colour, 2));
  put_aside(out);
}

bool RuleBook::is_meant(const Rule& rule) const {
  return std::ranges::any_of(std::span(files).subspan(first_meant), [&](const Book& book) {
    return std::ranges::find(book, rule.path, &RuleFile::path) != book.end();
  });
}

std::string_view RuleBook::text(std::string_view path) const {
  for (auto book = files.rbegin(); book != files.rend(); ++book) {
    const auto file = std::ranges::find(*book, path, &RuleFile::path);
    if (file != book->end()) return file->text;
  }
  return {};
}

std::optional<RuleBook> load_rule_book(const Options& options) {
  const auto builtin = builtin_rule_files();
  RuleBook book;
  book.files.emplace_back(builtin.begin(), builtin.end());
  std::vector<FileProblem> problems;
  const bool config_read = read_config_books(options, book.files, problems);
  const bool folders_read = read_books(options.rule_folders, book.files) && config_read;
  book.first_meant = !options.rule_paths.empty() ? book.files.size() : book.files.size() > 1;
  const bool all_read = read_books(options.rule_paths, book.files) && folders_read;
  book.rules = load_on_builtin(std::span(book.files).subspan(1), problems);
  print_problems(problems, options);
  if (!problems.empty() || !all_read) return std::nullopt;
  return book;
}

std::string rule_hint(const RuleSet& rules, std::string_view word) {
  std::vector<std::string_view> ids;
  for (const auto& rule : rules.rules) ids.push_back(rule->id);
  const std::string_view id = closest(word, ids);
  return id.empty() ? "; `cablelint rules list` names them all"
                    : fmt::format(", did you mean `{}`?", id);
}

}  // namespace cablelint
