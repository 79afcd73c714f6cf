#pragma once
#include <mutex>
#include <optional>
#include <string>

#include "linter/linter.hpp"
#include "output/format.hpp"
#include "records/record.hpp"

namespace cablelint {

/// How results are written.
struct ResultForm {
  bool flat = false;  // a row a finding
  Columns columns = Columns::bytes;
  std::size_t most = 0;  // bytes that a text may have
};

/// What came of a record.
struct RecordResult {
  std::string text;  // as it is written
  bool failed = false;
  std::optional<Severity> worst;  // of what counts
};

/// Judges records by the rules of one linter.
class RecordJudge {
 public:
  RecordJudge(Linter& linter, ResultForm form) : linter_(linter), form_(form) {}

  /// May be called on any thread.
  RecordResult judge(const Record& record);

 private:
  Ruling ruling(const std::string& name);

  Linter& linter_;
  ResultForm form_;
  std::mutex finding_rulings_;
};

}  // namespace cablelint
