#include "records/record_judge.hpp"

#include "files/read_bytes.hpp"
#include "records/result.hpp"

namespace cablelint {

RecordResult RecordJudge::judge(const Record& record) {
  if (!record.error.empty()) return {error_line(record), true, {}};
  const std::string name = record.name();
  const ReadResult read = read_bytes(name, record.text, form_.most);
  if (!read.source) {
    Record failed = record;
    failed.error = read.problem;
    return {error_line(failed), true, {}};
  }
  const Report report = linter_.judge(*read.source, name, ruling(name)).report;
  const auto write = form_.flat ? result_rows : result_line;
  return {write(record, report, *read.source, form_.columns), false, report.unsuppressed().worst()};
}

Ruling RecordJudge::ruling(const std::string& name) {
  const std::lock_guard lock(finding_rulings_);
  return linter_.rulings({name})->front();
}

}  // namespace cablelint
