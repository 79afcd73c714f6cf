#include <fmt/format.h>

#include "tests/conformance/case.hpp"

namespace cablelint {
namespace {

class Printer {
 public:
  explicit Printer(std::string_view text) : text_(text) {}

  std::string print(const Term& term) const {
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
        return fmt::format("{}.{}", print(term.terms[0]), term.name);
      case Term::Kind::call:
        return call(term);
      case Term::Kind::method:
        return fmt::format("{}.{}({})", print(term.terms[0]), term.name, joined(term, 1));
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

 private:
  static std::string literal(const Value& value) {
    const auto* text = value.as<std::string_view>();
    return text ? Json(std::string(*text)).dump(-1, ' ', true) : display(value);
  }

  std::string joined(const Term& term, std::size_t first = 0) const {
    std::string all;
    for (std::size_t i = first; i < term.terms.size(); ++i)
      all += fmt::format("{}{}", i > first ? "," : "", print(term.terms[i]));
    return all;
  }

  std::string entries(const Term& map) const {
    std::string all;
    for (std::size_t i = 0; i < map.terms.size(); i += 2)
      all += fmt::format("{}{}:{}", i > 0 ? "," : "", print(map.terms[i]), print(map.terms[i + 1]));
    return all;
  }

  /// cel-go makes a balanced tree of a && b && c && d; first and last are places between operands.
  std::string balanced(const Term& term, std::string_view name, std::size_t first,
                       std::size_t last) const {
    const std::size_t middle = (first + last + 1) / 2;
    const std::string left =
        middle == first ? print(term.terms[middle]) : balanced(term, name, first, middle - 1);
    const std::string right =
        middle == last ? print(term.terms[middle + 1]) : balanced(term, name, middle + 1, last);
    return fmt::format("{}({},{})", name, left, right);
  }

  /// cel-go drops pairs of signs, !!a is a, and counts a number's own sign among them: --1 is 1.
  std::string unary(const Term& term) const {
    const Term& inner = term.terms[0];
    const bool twice = text_.substr(inner.span.begin).starts_with(term.name);
    if (twice && inner.kind == Term::Kind::operation && inner.terms.size() == 1)
      return print(inner.terms[0]);
    const auto* number = inner.value.as<std::int64_t>();
    if (twice && number) return fmt::format("{}", -*number);
    return fmt::format("{}_({})", term.name, print(inner));
  }

  std::string operation(const Term& term) const {
    if (term.terms.size() == 1) return unary(term);
    if (term.name == "in") return fmt::format("@in({})", joined(term));
    if (term.name == "[]") return fmt::format("_[_]({})", joined(term));
    return fmt::format("_{}_({})", term.name, joined(term));
  }

  std::string call(const Term& term) const {
    if (term.name == "has") return print(term.terms[0]) + "~test-only~";
    return fmt::format("{}({})", term.name, joined(term));
  }

  std::string_view text_;
};

}  // namespace

std::string tree_text(const Term& term, std::string_view text) { return Printer(text).print(term); }

}  // namespace cablelint
