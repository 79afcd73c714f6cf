// Compiles the built-in rule book when the program is built and prints it as a C++ file.
#include <fmt/format.h>

#include <array>
#include <cstdio>

#include "output/problem.hpp"
#include "rules/load.hpp"
#include "rules/pack.hpp"

namespace cablelint {
namespace {

constexpr std::size_t bytes_a_line = 64;

// Octal escapes of three digits, since a shorter one would take a digit that follows it.
std::string literal(std::string_view bytes) {
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i % bytes_a_line == 0) text += i == 0 ? "\"" : "\"\n\"";
    text += fmt::format("\\{:03o}", static_cast<unsigned char>(bytes[i]));
  }
  return text + '"';
}

int compile_builtin() {
  const auto files = builtin_rule_files();
  std::vector<FileProblem> problems;
  const RuleSet rules = load_rules(std::array{std::vector(files.begin(), files.end())}, problems);
  std::string complaint;
  for (const FileProblem& problem : problems) write_problem(complaint, problem, false);
  std::fputs(complaint.c_str(), stderr);
  if (!problems.empty()) return 1;
  const std::string bytes = pack(rules);
  fmt::print(
      "#include <string_view>\n\nnamespace cablelint {{\n\n"
      "extern const std::string_view builtin_pack;\n"
      "const std::string_view builtin_pack{{\n{},\n{}}};\n\n}}  // namespace cablelint\n",
      literal(bytes), bytes.size());
  return 0;
}

}  // namespace
}  // namespace cablelint

int main() { return cablelint::compile_builtin(); }
