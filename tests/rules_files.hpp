#pragma once
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "rules/load.hpp"

namespace cablelint {

// "2:7 (4): `summry` … | did you mean `summary`?", one line a problem.
inline std::string in_lines(const std::vector<FileProblem>& problems) {
  std::string lines;
  for (const auto& p : problems)
    lines += fmt::format("{}:{} ({}): {}{}{}\n", p.position.line, p.position.column, p.length,
                         p.message, p.help.empty() ? "" : " | ", p.help);
  return lines;
}

// The text under the caret of a problem.
inline std::string pointed_at(const FileProblem& problem) {
  return problem.line.substr(problem.position.column - 1, problem.length);
}

// A rule that loads, without the keys that begin with one of `without` and with `more` behind it.
inline std::string rule_text(const std::vector<std::string_view>& without, std::string_view more) {
  const std::vector<std::string_view> keys = {"summary: a cable without a subject\n",
                                              "for: cable\n",
                                              "expect: has(cable.subject)\n",
                                              "message: the cable has no SUBJECT line\n",
                                              "severity: error\n",
                                              "authority: [{cite: 5 FAH-1 H-211}]\n",
                                              "presets: [strict]\n",
                                              "bad: [{subject: \"\", at: R 260931Z APR 05}]\n",
                                              "good: [{subject: \"SUBJECT: (U) X\"}]\n"};
  std::string text;
  for (const auto key : keys) {
    bool wanted = true;
    for (const auto start : without) wanted = wanted && !key.starts_with(start);
    if (wanted) text += key;
  }
  return text + std::string(more);
}

inline RuleSet load_one(std::string text, std::vector<FileProblem>& problems) {
  const std::vector<std::vector<RuleFile>> books = {{{"area/some-rule.yaml", std::move(text)}}};
  return load_rules(books, problems);
}

inline std::string problems_of(std::string text) {
  std::vector<FileProblem> problems;
  load_one(std::move(text), problems);
  return in_lines(problems);
}

}  // namespace cablelint
