#pragma once
#include <optional>
#include <string>

#include "records/record.hpp"
#include "records/stream.hpp"

namespace cablelint {

/// A line of a stream, not yet understood.
struct JsonLine {
  std::uint64_t number = 0;  // from 1
  std::string text;
  bool too_long = false;  // then its text is not held
};

/// The lines of a stream in which each is a JSON object.
class JsonLines {
 public:
  /// A line may have so many bytes.
  JsonLines(ReadBytes read, std::size_t most) : stream_(std::move(read)), most_(most) {}

  /// The next line that is not blank; nothing at the end.
  std::optional<JsonLine> next();
  /// What the line says. May be called on any thread.
  Record understand(const JsonLine& line, const RecordFields& fields) const;

 private:
  std::optional<JsonLine> any_line();

  ByteStream stream_;
  std::size_t most_;
  std::uint64_t lines_ = 0;
};

}  // namespace cablelint
