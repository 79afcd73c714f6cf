#include <fmt/format.h>

#include "tests/conformance/case.hpp"

namespace cablelint {
namespace {

std::string literal(const Value& value) {
  if (const auto* text = value.as<std::string_view>())
    return Json(std::string(*text)).dump(-1, ' ', true);
  return display(value);
}

std::string joined(const Term& term, std::size_t first = 0) {
  std::string text;
  for (std::size_t i = first; i < term.terms.size(); ++i)
    text += fmt::format("{}{}", i > first ? "," : "", tree_text(term.terms[i]));
  return text;
}

std::string entries(const Term& map) {
  std::string text;
  for (std::size_t i = 0; i < map.terms.size(); i += 2)
    text += fmt::format("{}{}:{}", i > 0 ? "," : "", tree_text(map.terms[i]),
                        tree_text(map.terms[i + 1]));
  return text;
}

/// cel-go makes a balanced tree of a && b && c && d; first and last are places between operands.
std::string balanced(const Term& term, std::string_view name, std::size_t first, std::size_t last) {
  const std::size_t middle = (first + last + 1) / 2;
  const std::string left =
      middle == first ? tree_text(term.terms[middle]) : balanced(term, name, first, middle - 1);
  const std::string right =
      middle == last ? tree_text(term.terms[middle + 1]) : balanced(term, name, middle + 1, last);
  return fmt::format("{}({},{})", name, left, right);
}

/// cel-go drops pairs of signs: !!a is a.
std::string unary(const Term& term) {
  const Term& inner = term.terms[0];
  const bool twice = inner.kind == Term::Kind::operation && inner.terms.size() == 1 &&
                     inner.name == term.name && inner.span.begin == term.span.begin + 1;
  if (twice) return tree_text(inner.terms[0]);
  return fmt::format("{}_({})", term.name, tree_text(inner));
}

std::string operation(const Term& term) {
  if (term.terms.size() == 1) return unary(term);
  const std::string name = term.name == "in"   ? "@in"
                           : term.name == "[]" ? "_[_]"
                                               : fmt::format("_{}_", term.name);
  return fmt::format("{}({})", name, joined(term));
}

std::string call(const Term& term) {
  if (term.name != "has") return fmt::format("{}({})", term.name, joined(term));
  return tree_text(term.terms[0]) + "~test-only~";
}

}  // namespace

std::string tree_text(const Term& term) {
  switch (term.kind) {
    case Term::Kind::literal:
      return literal(term.value);
    case Term::Kind::name:
      return std::string(term.name);
    case Term::Kind::list:
      return fmt::format("[{}]", joined(term));
    case Term::Kind::map:
      return fmt::format("{{{}}}", entries(term));
    case Term::Kind::field:
      return fmt::format("{}.{}", tree_text(term.terms[0]), term.name);
    case Term::Kind::call:
      return call(term);
    case Term::Kind::method:
      return fmt::format("{}.{}({})", tree_text(term.terms[0]), term.name, joined(term, 1));
    case Term::Kind::operation:
      return operation(term);
    case Term::Kind::both:
      return balanced(term, "_&&_", 0, term.terms.size() - 2);
    case Term::Kind::either:
      return balanced(term, "_||_", 0, term.terms.size() - 2);
    case Term::Kind::choice:
      return fmt::format("_?_:_({})", joined(term));
    case Term::Kind::refused:
      return "refused";
  }
  return {};
}

}  // namespace cablelint
