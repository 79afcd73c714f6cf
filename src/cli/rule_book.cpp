#include "cli/rule_book.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "cli/request.hpp"
#include "linter/builtin.hpp"

namespace cablelint {
namespace {

using Book = std::vector<RuleFile>;

// Those of the configuration that holds for the working folder.
void read_config_books(const Request& request, std::vector<Book>& books, Problems& problems) try {
  Configs configs(request);
  ConfigReader& reader = configs.reader();
  if (const Config* config = configs.of_working_folder())
    std::ranges::move(read_books(*config, reader, problems.in_files), std::back_inserter(books));
  std::ranges::move(reader.problems(), std::back_inserter(problems.in_files));
} catch (const std::filesystem::filesystem_error& error) {
  problems.add_unreadable(error.path1().string(), error.code());
}

}  // namespace

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
  Problems problems;
  read_config_books(request_of(options), book.files, problems);
  read_books(options.rule_folders, book.files, problems);
  book.first_meant = !options.rule_paths.empty() ? book.files.size() : book.files.size() > 1;
  read_books(options.rule_paths, book.files, problems);
  book.rules = load_on_builtin(std::span(book.files).subspan(1), problems.in_files);
  if (!print_problems(problems, options)) return std::nullopt;
  return book;
}

}  // namespace cablelint
