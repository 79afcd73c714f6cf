#include "records/csv_rows.hpp"

#include <csv.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <deque>
#include <new>

#include "model/closest.hpp"

namespace cablelint {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// What libcsv makes of the bytes of whole rows.
class Parser {
 public:
  Parser() {
    if (csv_init(&parser_, 0) != 0) throw std::bad_alloc();
  }
  ~Parser() { csv_free(&parser_); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  std::vector<std::vector<std::string>> rows(std::string_view bytes) {
    rows_.clear();
    row_.clear();
    const std::size_t read =
        csv_parse(&parser_, bytes.data(), bytes.size(), add_field, end_row, this);
    if (read != bytes.size()) throw std::bad_alloc();
    csv_fini(&parser_, add_field, end_row, this);
    return std::move(rows_);
  }

 private:
  static void add_field(void* bytes, std::size_t size, void* self) {
    static_cast<Parser*>(self)->row_.emplace_back(static_cast<const char*>(bytes), size);
  }
  static void end_row(int, void* self) {
    auto& [parser, rows, row] = *static_cast<Parser*>(self);
    rows.push_back(std::exchange(row, {}));
  }

  csv_parser parser_ = {};
  std::vector<std::vector<std::string>> rows_;
  std::vector<std::string> row_;
};

// Where rows end: at a line end that is in no quotes. Backslash escapes become those of RFC 4180.
class RowEnd {
 public:
  explicit RowEnd(bool backslash) : backslash_(backslash) {}

  // Whether the row ends behind this byte, which is added as libcsv is to see it.
  bool add(char c, std::string& row) {
    if (std::exchange(escaped_, false)) {
      if (c != '\\') row += c == '"' ? '"' : '\\';
      row += c;
      return false;
    }
    escaped_ = backslash_ && inside_ && c == '\\';
    if (!escaped_) row += c;
    if (c == '"' && (inside_ || quoted_ || at_start_)) {
      inside_ = !inside_;
      quoted_ = true;
    }
    const bool ends_field = !inside_ && (c == ',' || c == '\n');
    at_start_ = ends_field || (at_start_ && c == ' ');
    quoted_ = quoted_ && !ends_field;
    return ends_field && c == '\n';
  }

  bool is_inside_quotes() const { return inside_; }

 private:
  bool backslash_;
  bool escaped_ = false;
  bool inside_ = false;   // quotes
  bool quoted_ = false;   // the field began with a quote
  bool at_start_ = true;  // of a field
};

std::string no_column(const std::string& name, const std::vector<std::string>& columns) {
  const std::vector<std::string_view> names(columns.begin(), columns.end());
  const std::string_view near = closest(name, names);
  return near.empty() ? fmt::format("no column `{}`: there are {}", name, fmt::join(columns, ", "))
                      : fmt::format("no column `{}`, did you mean `{}`?", name, near);
}

}  // namespace

// Splits a stream into rows.
class CsvRows::Splitter {
 public:
  Splitter(ReadBytes read, std::size_t most, bool backslash)
      : stream_(std::move(read)), most_(most), end_(backslash) {}

  std::optional<CsvRow> next() {
    while (rows_.empty())
      if (!read_row()) return std::nullopt;
    CsvRow row = std::move(rows_.front());
    rows_.pop_front();
    return row;
  }

 private:
  // False at the end of the stream.
  bool read_row() {
    const std::uint64_t line = line_;
    bytes_.clear();
    bool too_long = false;
    bool ended = false;
    while (!ended) {
      const auto ahead = stream_.ahead();
      if (ahead.empty()) break;
      std::size_t taken = 0;
      while (taken < ahead.size() && !ended) {
        line_ += ahead[taken] == '\n' ? 1 : 0;
        ended = end_.add(ahead[taken++], bytes_);
        if (bytes_.size() <= most_) continue;
        too_long = true;
        bytes_.clear();
      }
      stream_.take(taken);
    }
    if (!ended && bytes_.empty() && !too_long) return false;
    add_rows(line, too_long);
    return true;
  }

  void add_rows(std::uint64_t line, bool too_long) {
    if (too_long) {
      rows_.push_back({line, {}, fmt::format("more than {} bytes: see --max-record-size", most_)});
      return;
    }
    const bool cut = end_.is_inside_quotes();
    for (auto& values : parser_.rows(bytes_))
      rows_.push_back({line, std::move(values), cut ? "ends inside quotes" : ""});
  }

  ByteStream stream_;
  std::size_t most_;
  RowEnd end_;
  Parser parser_;
  std::string bytes_;
  std::uint64_t line_ = 1;
  std::deque<CsvRow> rows_;
};

CsvRows::CsvRows(ReadBytes read, std::size_t most, bool backslash)
    : splitter_(std::make_unique<Splitter>(std::move(read), most, backslash)) {
  auto header = splitter_->next();
  if (!header) return;
  columns_ = std::move(header->values);
  if (!columns_.empty() && columns_.front().starts_with(byte_order_mark))
    columns_.front().erase(0, byte_order_mark.size());
}

CsvRows::~CsvRows() = default;
CsvRows::CsvRows(CsvRows&&) noexcept = default;

std::string CsvRows::fault_of(const RecordFields& fields) const {
  std::vector<std::string> wanted = fields.text;
  wanted.push_back(fields.id);
  wanted.insert(wanted.end(), fields.keep.begin(), fields.keep.end());
  for (const std::string& name : wanted)
    if (std::ranges::find(columns_, name) == columns_.end()) return no_column(name, columns_);
  return {};
}

std::optional<CsvRow> CsvRows::next() { return splitter_->next(); }

Record CsvRows::understand(CsvRow row, const RecordFields& fields) const {
  Record record;
  record.line = row.line;
  record.error = std::move(row.error);
  if (record.error.empty() && row.values.size() != columns_.size())
    record.error = fmt::format("{} values for {} columns", row.values.size(), columns_.size());
  for (const std::string& value : row.values)
    if (record.error.empty()) record.error = fault_of_utf8(value);
  if (!record.error.empty()) return record;
  const auto value = [&](const std::string& name) -> const std::string& {
    const auto column = std::ranges::find(columns_, name) - columns_.begin();
    return row.values[static_cast<std::size_t>(column)];
  };
  record.id = value(fields.id);
  for (const std::string& name : fields.keep) record.kept[name] = value(name);
  for (const std::string& name : fields.text) {
    if (&name != &fields.text.front()) record.text += '\n';
    record.text += value(name);
  }
  return record;
}

}  // namespace cablelint
