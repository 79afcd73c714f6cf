#include <fmt/format.h>

#include <algorithm>

#include "cli/byte_input.hpp"
#include "cli/commands.hpp"
#include "cli/in_order.hpp"
#include "cli/interrupt.hpp"
#include "cli/request.hpp"
#include "cli/terminal.hpp"
#include "records/csv_rows.hpp"
#include "records/json_lines.hpp"
#include "records/record_judge.hpp"
#include "records/result.hpp"

namespace cablelint {
namespace {

// The configuration of all records: the one that was named, else that of the working folder.
Request request_for_records(const Options& options) {
  Request request = request_of(options);
  Configs configs(request);
  const Config* config = configs.of_working_folder();
  if (config != nullptr) request.config = config->own().source.path();
  return request;
}

/// What came of all records.
struct Sum {
  std::size_t failed = 0;
  std::optional<Severity> worst;

  void add(const RecordResult& result) {
    failed += result.failed ? 1 : 0;
    worst = std::max(worst, result.worst);
  }
};

// Judges record after record. What is ready is written before a stream is waited for.
template <typename Records>
Sum judge_all(Records& records, RecordJudge& judge, const Options& options) {
  Sum sum;
  const auto next = [&] { return records.next(); };
  const auto work = [&](auto raw) {
    return judge.judge(records.understand(std::move(raw), options.fields));
  };
  const auto deliver = [&](const RecordResult& result, bool caught_up) {
    stop_if_interrupted();
    put(result.text);
    if (caught_up) flush();
    sum.add(result);
  };
  const unsigned threads = thread_count(options);
  InOrder(next, 16 * threads, work, deliver).run(threads);
  return sum;
}

// Why the fields cannot be handed through under their names; empty where they can.
std::string fault_of(const RecordFields& fields) {
  for (const std::string& name : fields.keep)
    if (std::ranges::find(result_names(), name) != result_names().end())
      return fmt::format("--keep {0}: results have a field `{0}` of their own", name);
  return {};
}

std::optional<Sum> judge_all(RecordJudge& judge, const Options& options) {
  ByteInput bytes(options.paths.front());
  if (!options.csv) {
    JsonLines lines(bytes, options.max_record_size);
    return judge_all(lines, judge, options);
  }
  CsvRows rows(bytes, options.max_record_size, options.backslash);
  if (const std::string fault = rows.fault_of(options.fields); !fault.empty()) {
    complain(fault);
    return std::nullopt;
  }
  return judge_all(rows, judge, options);
}

}  // namespace

int lint_records(const Options& options) {
  if (const std::string fault = fault_of(options.fields); !fault.empty()) {
    complain(fault);
    return 2;
  }
  Linter linter(request_for_records(options));
  if (!rule_on({{.path = "any"}}, linter, options)) return 2;
  RecordJudge judge(linter, {options.flat, options.columns, options.max_record_size});
  const auto sum = judge_all(judge, options);
  if (!sum) return 2;
  if (sum->failed > 0)
    complain(fmt::format("{} could not be judged", plural(sum->failed, "record")));
  if (sum->failed > 0) return 2;
  return options.fail_on && sum->worst && *sum->worst >= *options.fail_on ? 1 : 0;
}

}  // namespace cablelint
