#include "linter/builtin.hpp"

#include <algorithm>
#include <filesystem>

#include "rules/pack.hpp"

namespace cablelint {

/// Made when the program is built, by cli/compile_builtin.cpp.
extern const std::string_view builtin_pack;

namespace {

using Book = std::vector<RuleFile>;

bool replaces_a_table(std::span<const Book> books, const Tables& tables) {
  const auto replaces = [&](const RuleFile& file) {
    const std::filesystem::path path = file.path;
    return path.extension() == ".tsv" && tables.find(path.stem().string()) != nullptr;
  };
  return std::ranges::any_of(books,
                             [&](const Book& book) { return std::ranges::any_of(book, replaces); });
}

}  // namespace

const RuleSet& builtin_rules() {
  // Never taken down: the program ends sooner without it.
  static auto& arena = *new Arena;
  static const auto& rules = *new RuleSet(unpack(builtin_pack, arena));
  return rules;
}

RuleSet load_on_builtin(std::span<const Book> books, std::vector<FileProblem>& problems) {
  if (books.empty()) return builtin_rules();
  if (!replaces_a_table(books, *builtin_rules().tables))
    return load_rules(builtin_rules(), books, problems);
  const auto builtin = builtin_rule_files();
  std::vector<Book> all = {Book(builtin.begin(), builtin.end())};
  all.insert(all.end(), books.begin(), books.end());
  return load_rules(all, problems);
}

}  // namespace cablelint
