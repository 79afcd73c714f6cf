#include "rules/templates.hpp"

#include <fmt/format.h>

#include "rules/expression_text.hpp"

namespace cablelint {
namespace {

Expression compile_piece(const YamlNode& text, Span piece, const Scope& scope, const Type* expected,
                         Faults& faults) {
  const std::string_view words = std::string_view(text.value).substr(piece.begin, piece.size());
  std::vector<ExpressionProblem> problems;
  Expression expression = compile(words, scope, expected, problems);
  for (ExpressionProblem& problem : problems) {
    const Span inside = {piece.begin + problem.span.begin, piece.begin + problem.span.end};
    faults.add(text.place(inside), std::move(problem.message), std::move(problem.help));
  }
  return expression;
}

// The offset of the brace that closes a hole, which may hold maps and texts with braces.
std::size_t hole_end(std::string_view text, std::size_t at) {
  for (int depth = 0; at < text.size();) {
    if (text[at] == '"' || text[at] == '\'') {
      at = literal_end(text, at);
      continue;
    }
    if (text[at] == '}' && depth-- == 0) return at;
    if (text[at] == '{') ++depth;
    ++at;
  }
  return std::string_view::npos;
}

class TemplateReader {
 public:
  TemplateReader(const YamlNode& node, const Scope& scope, Faults& faults)
      : node_(node), text_(node.value), scope_(scope), faults_(faults) {}

  Template read() {
    result_.source = node_.value;
    while (at_ < text_.size()) step();
    result_.pieces.push_back({std::move(words_), {}});
    return std::move(result_);
  }

 private:
  void step() {
    const char c = text_[at_];
    const bool doubled = at_ + 1 < text_.size() && text_[at_ + 1] == c;
    if (c == '{' && !doubled) return read_hole();
    if (c == '}' && !doubled) fault(at_, at_ + 1, "`}` without its `{`", "write `}}` for a brace");
    words_ += c;
    at_ += (c == '{' || c == '}') && doubled ? 2 : 1;
  }

  void read_hole() {
    const std::size_t begin = at_ + 1;
    const std::size_t end = hole_end(text_, begin);
    if (end == std::string_view::npos) {
      fault(at_, begin, "`{` without its `}`", "write `{{` for a brace");
      at_ = text_.size();
      return;
    }
    at_ = end + 1;
    const std::string_view hole = text_.substr(begin, end - begin);
    if (hole.find_first_not_of(' ') == std::string_view::npos)
      return fault(begin - 1, at_, "nothing between `{` and `}`", "write `{{` for a brace");
    add_hole({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, hole);
  }

  void add_hole(Span place, std::string_view hole) {
    Expression expression = compile_piece(node_, place, scope_, nullptr, faults_);
    if (expression && expression.type()->kind == Type::table)
      fault(place.begin, place.end, fmt::format("`{}` is a whole table", hole),
            "name a row of it and a column: tables.…[…].…");
    if (find_name(hole, "suggestion") != std::string_view::npos) result_.uses_suggestion = true;
    result_.pieces.push_back({std::move(words_), std::move(expression)});
    words_.clear();
  }

  void fault(std::size_t begin, std::size_t end, std::string message, std::string help) {
    const Span piece = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    faults_.add(node_.place(piece), std::move(message), std::move(help));
  }

  const YamlNode& node_;
  std::string_view text_;
  const Scope& scope_;
  Faults& faults_;
  std::size_t at_ = 0;
  std::string words_;  // read since the last hole
  Template result_;
};

}  // namespace

Expression compile_text(const YamlNode& text, const Scope& scope, const Type* expected,
                        Faults& faults) {
  const Span whole = {0, static_cast<std::uint32_t>(text.value.size())};
  return compile_piece(text, whole, scope, expected, faults);
}

Template compile_template(const YamlNode& text, const Scope& scope, Faults& faults) {
  return TemplateReader(text, scope, faults).read();
}

}  // namespace cablelint
