#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "records/record.hpp"
#include "records/stream.hpp"

namespace cablelint {

/// A row of a stream, not yet understood.
struct CsvRow {
  std::uint64_t line = 0;  // on which it begins, from 1
  std::vector<std::string> values;
  std::string error;
};

/// The rows of a stream of CSV (RFC 4180), whose first row names the columns.
class CsvRows {
 public:
  /// A row may have so many bytes. With `backslash` the stream writes \" for a quote inside quotes
  /// and \\ for a backslash.
  CsvRows(ReadBytes read, std::size_t most, bool backslash);
  ~CsvRows();
  CsvRows(CsvRows&&) noexcept;

  /// Why fields that are asked for cannot be had; empty where they can.
  std::string fault_of(const RecordFields& fields) const;

  /// The next row that is not blank; nothing at the end.
  std::optional<CsvRow> next();
  /// What the row says. May be called on any thread.
  Record understand(CsvRow row, const RecordFields& fields) const;

 private:
  class Splitter;

  std::unique_ptr<Splitter> splitter_;
  std::vector<std::string> columns_;
};

}  // namespace cablelint
