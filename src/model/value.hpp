#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "model/date.hpp"
#include "model/level.hpp"
#include "source/source.hpp"

namespace cablelint {

/// The kinds of part a cable is made of; each has a row in the schema.
enum class PartKind : std::uint8_t {
  cable,
  dtg,
  word,
  addressee,
  classification,
  section,
  mrn,
  control,
  caption,
  passing,
  eo,
  declassification,
  exemption,
  tags_line,
  tag,
  subject,
  reference,
  authority,
  reason,
  paragraph,
  mark,
  heading,
  block,
  signature,
  artifact,
  bracket,
  citation,
  broken,
  end
};

/// What every part of the model has: its place and its text. The text of a part that a page break
/// cuts in two is the joined text, without what the page break put in.
struct Part {
  Span span;
  std::string_view text;
};

struct Table;

/// The static type of an expression or of a field.
struct Type {
  enum Kind : std::uint8_t {
    null,
    boolean,
    integer,
    string,
    level,
    date,
    list,
    map,
    part,
    table,
    any  // the element type of an empty list or of a mixed one; checked when evaluated
  };
  Kind kind = any;
  PartKind part_kind = PartKind::cable;  // for `part`
  const Type* element = nullptr;         // for `list` and `map`
  const Type* key = nullptr;             // for `map`
  const Table* rows = nullptr;           // for `table` and a row of it (a `map` with named columns)
};

struct PartRef {
  const Part* part = nullptr;
  PartKind kind = PartKind::cable;
  bool operator==(const PartRef&) const = default;
};

class Value;
using List = std::span<const Value>;
struct Entry;
using Map = std::span<const Entry>;

/// A value of the rule language. Texts, lists and maps are views of memory that outlives it: the
/// source, the rule set or the lint's arena. A value read from the cable knows its place there.
class Value {
 public:
  /// Why a value could not be had: division by zero, no such index, overflow.
  struct Error {
    std::string_view message;
  };
  struct TableRef {
    const Table* table = nullptr;
    bool ever = false;  // rows of every time, not only those in force on the cable's date
  };
  using Data = std::variant<std::monostate, bool, std::int64_t, std::string_view, Level, Date, List,
                            Map, PartRef, TableRef, Error>;

  Value() = default;
  template <typename T>
  requires std::constructible_from<Data, T> Value(T value)
      : data_(value) {}  // NOLINT(google-explicit-constructor): a value of any type
  template <typename T>
  Value(T value, Span place) : data_(value), place_(place) {}

  const Data& data() const { return data_; }
  template <typename T>
  const T* as() const {
    return std::get_if<T>(&data_);
  }
  bool is_error() const { return as<Error>() != nullptr; }
  /// Where it stands in the source, for values that were read there.
  std::optional<Span> place() const {
    return place_ == nowhere ? std::nullopt : std::optional(place_);
  }

 private:
  static constexpr Span nowhere = {1, 0};

  Data data_;
  Span place_ = nowhere;
};

struct Entry {
  Value key;
  Value value;
};

}  // namespace cablelint
