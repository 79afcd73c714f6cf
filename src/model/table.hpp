#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/arena.hpp"
#include "model/date.hpp"
#include "model/value.hpp"

namespace cablelint {

/// A typed column of a table. The first line of a TSV file declares the columns as `name:type`,
/// with `?` behind the type where a cell may be empty; types are string, integer, date and list
/// (comma-separated strings). Empty cells at the end of a row need no tabs.
struct Column {
  std::string name;
  Type::Kind type = Type::string;
  bool optional = false;

  /// The word for its type in a table's line of columns: string, integer, date or list.
  std::string_view type_word() const;
};

/// A fault in a table's text, at its place.
struct TableProblem {
  Position position;
  std::uint32_t length = 1;  // bytes to underline
  std::string message;
  std::string help;
  std::vector<std::string_view> choices{};  // what could stand there instead
};

/// Data that rules look things up in: TAGS, posts, captions, orders. The first column is the key, a
/// string or an integer; a key may have several rows, one for each time in which it meant
/// something. Columns `from` and `until` say when a row was in force, both days included.
struct Table {
  struct Row {
    std::string_view line;  // its cells, a tab between them
    DateInterval in_force;
  };
  static constexpr std::size_t most_columns = 100;

  struct Key {
    std::string_view text;
    std::uint32_t row = 0;
    auto operator<=>(const Key&) const = default;
  };

  std::string name;  // "tags", from tables/tags.tsv
  std::string text;  // the bytes that the rows view into
  std::vector<Column> columns;
  std::vector<Row> rows;
  std::vector<Key> keys;  // sorted; the rows of one key in the order of the text

  const Column* column(std::string_view name, std::size_t& index) const;
  /// The rows with that key.
  std::span<const Key> rows_of(std::string_view key) const;
  /// The first row with that key that was in force on some day of `when`.
  const Row* find(std::string_view key, const DateInterval& when) const;
  /// The first row with that key at any time.
  const Row* find_ever(std::string_view key) const;
  /// The value in a column of a row, null where the cell is empty; a list is made in the arena.
  Value value(const Row& row, std::size_t column, Arena& arena) const;
  /// The text cell of a row, empty where the table has no such column or the cell is empty.
  std::string_view cell(const Row& row, std::string_view column) const;
};

/// Reads a table; lines that begin with "# " are comments. All faults are added to `problems`.
std::unique_ptr<Table> read_table(std::string name, std::string text,
                                  std::vector<TableProblem>& problems);

/// The tables by name. Tables stay where they are, since types point to them; copies share them.
class Tables {
 public:
  /// Adds a table or replaces the one of the same name.
  void add(std::shared_ptr<const Table> table);
  const Table* find(std::string_view name) const;
  std::vector<std::string_view> names() const;

 private:
  std::vector<std::shared_ptr<const Table>> tables_;
};

}  // namespace cablelint
