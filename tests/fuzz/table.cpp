// Any bytes may be a table: reading never crashes, every fault it names stands in the text, and in
// a table without faults every row is found by its key and every cell can be looked at.
#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>

#include "model/table.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace cablelint;
  const std::string text(reinterpret_cast<const char*>(data), size);
  std::vector<TableProblem> problems;
  const auto table = read_table("fuzzed", text, problems);
  const auto lines = static_cast<std::uint32_t>(std::ranges::count(text, '\n')) + 1;
  for (const TableProblem& problem : problems) {
    assert(problem.position.line >= 1 && problem.position.line <= lines);
    assert(problem.position.column >= 1 && problem.length >= 1);
  }
  Arena arena;
  for (const Table::Row& row : table->rows)
    for (std::size_t column = 0; column < table->columns.size(); ++column) {
      const Value value = table->value(row, column, arena);
      const bool empty = value.as<std::monostate>() != nullptr;
      assert(!problems.empty() || !empty || table->columns[column].optional);
    }
  for (const Table::Key& key : table->keys) {
    assert(table->find_ever(key.text) != nullptr);
    assert(!table->rows_of(key.text).empty());
  }
  return 0;
}
