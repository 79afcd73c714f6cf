#include "model/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>
#include <utility>

namespace cablelint {
namespace {

constexpr std::array<std::pair<std::string_view, Type::Kind>, 4> column_types = {
    {{"string", Type::string},
     {"integer", Type::integer},
     {"date", Type::date},
     {"list", Type::list}}};

/// The next piece of `text` up to `separator`, which is taken off with it.
std::string_view take_until(std::string_view& text, char separator) {
  const std::size_t end = text.find(separator);
  const std::string_view piece = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return piece;
}

std::string_view cell_of(std::string_view line, std::size_t column) {
  for (; column > 0; --column) take_until(line, '\t');
  return take_until(line, '\t');
}

List read_list(std::string_view text, Arena& arena) {
  std::vector<Value> items;
  while (!text.empty()) items.emplace_back(take_until(text, ','));
  return keep(arena, items);
}

/// A decimal number in its one spelling, so that a key has only one.
std::optional<std::int64_t> integer_named(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return fmt::format("{}", number) == text ? std::optional(number) : std::nullopt;
}

// Null for a cell that is at fault.
template <typename T>
Value value_of(std::optional<T> read) {
  return read ? Value(*read) : Value();
}

class Reader {
 public:
  Reader(Table& table, std::vector<TableProblem>& problems) : table_(table), problems_(problems) {}

  void read() {
    std::string_view rest = table_.text;
    while (!rest.empty()) {
      line_ = take_until(rest, '\n');
      if (line_.ends_with('\r')) line_.remove_suffix(1);
      ++line_number_;
      if (!line_.empty() && line_ != "#" && !line_.starts_with("# ")) read_line();
    }
    if (table_.columns.empty())
      fault(line_, "the table has no columns", "the first line declares them as `name:type`");
    std::ranges::sort(table_.keys);
    check_times();
    std::ranges::stable_sort(problems_, {}, [](const auto& p) { return p.position.line; });
  }

 private:
  void read_line() {
    if (table_.columns.empty())
      read_columns();
    else
      read_row();
  }

  TableProblem& fault(std::string_view at, std::string message, std::string help) {
    const auto column = line_.empty() ? 0 : at.data() - line_.data();
    return problems_.emplace_back(
        TableProblem{{std::max(line_number_, 1U), static_cast<std::uint32_t>(column + 1)},
                     std::max(static_cast<std::uint32_t>(at.size()), 1U),
                     std::move(message),
                     std::move(help)});
  }

  void read_columns() {
    std::string_view rest = line_;
    while (!rest.empty() && table_.columns.size() < Table::most_columns)
      read_column(take_until(rest, '\t'));
    if (!rest.empty())
      fault(rest, fmt::format("the table has more than {} columns", Table::most_columns),
            "make several tables of it");
    const Column& key = table_.columns.front();
    if (key.optional || (key.type != Type::string && key.type != Type::integer))
      fault(line_.substr(0, line_.find('\t')), fmt::format("`{}` cannot be the key", key.name),
            "the first column is a string or an integer in every row");
  }

  void read_column(std::string_view declaration) {
    std::string_view type = declaration;
    const std::string_view name = take_until(type, ':');
    const bool optional = type.ends_with('?');
    if (optional) type.remove_suffix(1);
    const auto* found = std::ranges::find(column_types, type, [](auto& t) { return t.first; });
    std::size_t index = 0;
    if (found == column_types.end())
      unknown_type(declaration, type);
    else if ((name == "from" || name == "until") && found->second != Type::date)
      fault(declaration, fmt::format("`{}` says when a row was in force", name),
            "its type is date");
    if (table_.column(name, index))
      fault(declaration, fmt::format("there are two columns `{}`", name), "rename one of them");
    const auto kind = found == column_types.end() ? Type::string : found->second;
    table_.columns.push_back({std::string(name), kind, optional});
  }

  void unknown_type(std::string_view declaration, std::string_view type) {
    if (type.empty()) {
      fault(declaration, fmt::format("`{}` has no type", declaration),
            "a column is declared as `name:type`, with `?` behind it where a cell may be empty");
      return;
    }
    auto& choices = fault(type, fmt::format("`{}` is no type of a column", type), "").choices;
    for (const auto& known : column_types) choices.push_back(known.first);
  }

  void read_row() {
    std::string_view rest = line_;
    std::string_view until = line_;
    Table::Row row{line_, {}};
    bool lacks_a_cell = false;  // which is told once a row
    for (const Column& column : table_.columns) {
      const std::string_view cell = take_until(rest, '\t');
      if (!cell.empty())
        check_cell(column, cell);
      else if (!column.optional && !std::exchange(lacks_a_cell, true))
        fault(cell, fmt::format("`{}` is empty", column.name),
              "fill the cell or declare the column with `?`");
      if (column.name == "from") row.in_force.from = iso_date(cell);
      if (column.name == "until") row.in_force.until = iso_date(until = cell);
    }
    if (!rest.empty())
      fault(rest, fmt::format("the row has more than {} cells", table_.columns.size()),
            "cells are separated by one tab each");
    if (row.in_force.from && row.in_force.until && *row.in_force.until < *row.in_force.from)
      fault(until, "the row ends before it begins", "`from` is the earlier day of the two");
    table_.keys.push_back(
        {line_.substr(0, line_.find('\t')), static_cast<std::uint32_t>(table_.rows.size())});
    table_.rows.push_back(row);
    lines_.push_back({line_, line_number_});
  }

  void check_cell(const Column& column, std::string_view text) {
    if (column.type == Type::integer && !integer_named(text))
      fault(text, fmt::format("`{}` is no integer", text), "write it in plain decimal digits");
    if (column.type == Type::date && !iso_date(text))
      fault(text, fmt::format("`{}` is no date", text), "write a day that exists as YYYY-MM-DD");
  }

  void check_times() {
    std::vector<Table::Key> keys = table_.keys;
    const auto time = [&](const Table::Key& key) { return table_.rows[key.row].in_force; };
    std::ranges::sort(keys, {}, [&](const Table::Key& key) {
      return std::tuple(key.text, time(key).from, time(key).until, key.row);
    });
    for (std::size_t i = 1; i < keys.size(); ++i)
      if (keys[i].text == keys[i - 1].text && time(keys[i]) == time(keys[i - 1]))
        same_time_twice(keys[i]);
  }

  void same_time_twice(const Table::Key& key) {
    std::tie(line_, line_number_) = lines_[key.row];
    fault(key.text, fmt::format("`{}` has two rows for the same time", key.text),
          "rows of one key differ in `from` or `until`");
  }

  Table& table_;
  std::vector<TableProblem>& problems_;
  std::string_view line_;
  std::uint32_t line_number_ = 0;
  std::vector<std::pair<std::string_view, std::uint32_t>> lines_;  // of each row
};

}  // namespace

std::string_view Column::type_word() const {
  return std::ranges::find(column_types, type, [](auto& each) { return each.second; })->first;
}

const Column* Table::column(std::string_view wanted, std::size_t& index) const {
  const auto found = std::ranges::find(columns, wanted, &Column::name);
  if (found == columns.end()) return nullptr;
  index = static_cast<std::size_t>(found - columns.begin());
  return &*found;
}

std::span<const Table::Key> Table::rows_of(std::string_view key) const {
  const auto first = std::ranges::lower_bound(keys, key, {}, &Key::text);
  auto last = first;  // a key has few rows
  while (last != keys.end() && last->text == key) ++last;
  return {first, last};
}

const Table::Row* Table::find(std::string_view key, const DateInterval& when) const {
  for (const Key& found : rows_of(key))
    if (rows[found.row].in_force.overlaps(when)) return &rows[found.row];
  return nullptr;
}

const Table::Row* Table::find_ever(std::string_view key) const { return find(key, {}); }

Value Table::value(const Row& row, std::size_t column, Arena& arena) const {
  const std::string_view found = cell_of(row.line, column);
  if (found.empty()) return {};
  switch (columns[column].type) {
    case Type::integer:
      return value_of(integer_named(found));
    case Type::date:
      return value_of(iso_date(found));
    case Type::list:
      return Value(read_list(found, arena));
    default:
      return Value(found);
  }
}

std::string_view Table::cell(const Row& row, std::string_view wanted) const {
  std::size_t index = 0;
  const Column* known = column(wanted, index);
  return known && known->type == Type::string ? cell_of(row.line, index) : std::string_view();
}

std::unique_ptr<Table> read_table(std::string name, std::string text,
                                  std::vector<TableProblem>& problems) {
  auto table = std::make_unique<Table>();
  table->name = std::move(name);
  table->text = std::move(text);
  Reader(*table, problems).read();
  return table;
}

void Tables::add(std::shared_ptr<const Table> table) {
  const auto same = [&](const auto& other) { return other->name == table->name; };
  const auto found = std::ranges::find_if(tables_, same);
  if (found == tables_.end())
    tables_.push_back(std::move(table));
  else
    *found = std::move(table);
}

const Table* Tables::find(std::string_view name) const {
  const auto found = std::ranges::find_if(tables_, [&](auto& t) { return t->name == name; });
  return found == tables_.end() ? nullptr : found->get();
}

std::vector<std::string_view> Tables::names() const {
  std::vector<std::string_view> names;
  for (const auto& table : tables_) names.push_back(table->name);
  return names;
}

}  // namespace cablelint
