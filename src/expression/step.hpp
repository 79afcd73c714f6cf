#pragma once
#include <atomic>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "expression/expression.hpp"
#include "expression/function.hpp"
#include "expression/pattern.hpp"
#include "model/schema.hpp"

namespace cablelint {

/// One step of a checked expression: a term whose names and types are known.
struct Step {
  enum class Kind : std::uint8_t {
    constant,
    self,   // `this`
    cable,  // `cable`
    name,   // one of Scope::names: `index` says which
    local,  // the variable of a macro: `index` is the macro's number
    field,  // of a part
    key,    // a field of a map
    row,    // tables.T[key]
    cell,   // tables.T[key].column: `index` is the column
    list,
    map,  // keys and values by turns
    both,
    either,
    choice,
    has,   // of a field, key or cell
    call,  // of a function or an operator
    all,   // the macros: the range, then the body for the variable `index`
    exists,
    exists_one,
    filter,
    transform  // map(): with three operands the last is the condition
  };
  // What evaluation looks at comes first.
  Kind kind = Kind::constant;
  bool placed = false;  // its value, or each element of it, always knows its place
  Span span{};
  const Type* type = nullptr;
  std::span<const Step* const> operands{};
  const Field* field = nullptr;
  std::span<const Function> functions{};  // the one that fits, or those to try where types are open
  Value constant{};
  std::string_view name{};
  std::size_t index = 0;
  const Pattern* pattern = nullptr;  // of matches()
};

inline bool is_macro(Step::Kind kind) { return kind >= Step::Kind::all; }

/// A checked expression: its text, steps and types lie in its arena. One that travels in the
/// program is unpacked when it is first looked at, by whatever thread: most are not while one cable
/// is read.
struct Checked {
  std::string_view text;
  Arena arena;
  std::vector<std::unique_ptr<Pattern>> patterns;
  std::atomic<const Step*> root = nullptr;  // see root_of()

  std::string_view packed;
  const Tables* tables = nullptr;
  std::once_flag unpacked;
};

const Step& unpack(Checked& checked);

inline const Step& root_of(Checked& checked) {
  const Step* root = checked.root;
  return root != nullptr ? *root : unpack(checked);
}

}  // namespace cablelint
