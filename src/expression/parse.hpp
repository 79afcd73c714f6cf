#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "expression/expression.hpp"
#include "model/arena.hpp"
#include "model/value.hpp"

namespace cablelint {

/// A piece of an expression as it is written, before any name in it means anything.
struct Term {
  enum class Kind : std::uint8_t {
    literal,
    name,
    list,
    map,    // keys and values by turns
    field,  // of one term
    call,
    method,  // the first term is what it is called on
    operation,
    both,    // of two or more terms: &&
    either,  // ||
    choice,  // condition ? one : other
    refused  // not in the language; the fault is told already
  };
  Kind kind = Kind::refused;
  std::uint16_t height = 1;  // levels of terms, this one included
  Span span{};
  Span name_span{};
  std::string_view name{};  // the name, field, function or operator ("+", "[]", "in")
  Value value{};            // of a literal
  std::vector<Term> terms{};
};

/// How deep terms may lie in one another; deeper expressions are refused.
inline constexpr int deepest_term = 100;

/// Reads an expression. Nothing where its syntax is broken; otherwise faults are those things that
/// the language has not. Texts that had to be unescaped live in the arena.
std::optional<Term> parse_expression(std::string_view text, Arena& arena,
                                     std::vector<ExpressionProblem>& problems);

}  // namespace cablelint
