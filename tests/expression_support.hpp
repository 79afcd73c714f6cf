#pragma once
// What the tests of rule expressions share: a small invented cable, two tables, and expressions in
// and texts out.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "expression/expression.hpp"
#include "model/cable.hpp"
#include "model/schema.hpp"
#include "model/table.hpp"

namespace cablelint {

/// A cable of 26 April 2005, CONFIDENTIAL, with the TAGS PGOV and KZ and two paragraphs: the first
/// marked (S), the second without a mark.
struct SmallCable {
  Arena arena;
  Tables tables;
  Cable cable;
  Classification classification;
  Tag tags[2];
  Mark mark;
  Paragraph paragraphs[2];

  SmallCable() {
    std::vector<TableProblem> problems;
    tables.add(read_table("tags",
                          "code:string\tname:string?\tfrom:date?\tuntil:date?\n"
                          "PGOV\tinternal affairs\n"
                          "KZ\tKazakhstan\t1992-01-01\n"
                          "UR\tSoviet Union\t\t1991-12-31\n"
                          "ZZ\n",
                          problems));
    tables.add(read_table("orders", "number:integer\tname:string\n12958\tthe third\n", problems));
    const Date day = *calendar_date(2005, 4, 26);
    cable.when = {day, day};
    classification.span = {0, 12};
    classification.text = "CONFIDENTIAL";
    classification.level = {Level::confidential, {0, 12}};
    cable.classification = &classification;
    add_tag(tags[0], "PGOV", "subject", {20, 24});
    add_tag(tags[1], "KZ", "geographic", {26, 28});
    cable.tags = keep_parts<Tag>(arena, {&tags[0], &tags[1]});
    mark.span = {43, 46};
    mark.text = "(S)";
    mark.level = {Level::secret, {44, 45}};
    for (int i = 0; i < 2; ++i) paragraphs[i].number = i + 1;
    paragraphs[0].span = {40, 60};
    paragraphs[0].text = "1. (S) THE MINISTER SMILED.";
    paragraphs[0].mark = &mark;
    paragraphs[1].span = {61, 80};
    paragraphs[1].text = "2. NOBODY ELSE DID.";
    paragraphs[1].previous = &paragraphs[0];
    cable.paragraphs = keep_parts<Paragraph>(arena, {&paragraphs[0], &paragraphs[1]});
  }

  Scope scope(PartKind kind = PartKind::paragraph) const {
    Scope all;
    all.this_type = part_type(kind);
    all.cable_type = part_type(PartKind::cable);
    all.tables = &tables;
    return all;
  }
  Environment environment() {
    const auto ref = [](const Part& part, PartKind kind) {
      return Value(PartRef{&part, kind}, part.span);
    };
    return {ref(paragraphs[0], PartKind::paragraph),
            ref(cable, PartKind::cable),
            cable.when,
            &arena,
            {}};
  }

 private:
  static void add_tag(Tag& tag, std::string_view code, std::string_view kind, Span span) {
    tag.code = tag.text = code;
    tag.tag_kind = kind;
    tag.span = span;
  }
};

/// Every fault as "what it points at: message; help".
inline std::vector<std::string> faults(std::string_view text, const Scope& scope,
                                       const Type* expected = nullptr) {
  std::vector<ExpressionProblem> problems;
  compile(text, scope, expected, problems);
  std::vector<std::string> lines;
  for (const auto& problem : problems) {
    std::string line(text.substr(problem.span.begin, problem.span.size()));
    line += ": " + problem.message;
    if (!problem.help.empty()) line += "; " + problem.help;
    lines.push_back(std::move(line));
  }
  return lines;
}
inline std::vector<std::string> faults(std::string_view text) {
  const SmallCable small;
  return faults(text, small.scope());
}

/// The value as people read it, behind its type; or the first fault.
inline std::string value_of(std::string_view text) {
  SmallCable small;
  std::vector<ExpressionProblem> problems;
  const Expression expression = compile(text, small.scope(), nullptr, problems);
  if (!expression) return "fault: " + problems.front().message;
  const Value value = expression.evaluate(small.environment());
  return (value.is_error() ? "error" : to_string(*expression.type())) + ": " + display(value);
}

}  // namespace cablelint
