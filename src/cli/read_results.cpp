#include "cli/read_results.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/byte_input.hpp"
#include "cli/in_order.hpp"
#include "cli/interrupt.hpp"
#include "cli/terminal.hpp"
#include "report/result_reader.hpp"

namespace cablelint {
namespace {

constexpr std::size_t block_size = 1 << 20;  // in bytes: enough lines that handing them on is cheap

/// Whole lines of a file.
struct Lines {
  std::string text;
  std::size_t first = 1;  // the number of the first
};

/// The lines of a file, many at a time.
class LineBlocks {
 public:
  explicit LineBlocks(const std::string& path) : bytes_(path) {}

  std::optional<Lines> next() {
    Lines lines = {std::move(rest_), lines_ + 1};
    rest_.clear();
    std::size_t end = 0;  // of the last whole line
    while (end == 0 && read_on(lines.text)) end = lines.text.rfind('\n') + 1;
    if (end > 0) {
      rest_ = lines.text.substr(end);
      lines.text.resize(end);
    }
    if (lines.text.empty()) return std::nullopt;
    lines_ += static_cast<std::size_t>(std::ranges::count(lines.text, '\n'));
    return lines;
  }

 private:
  // A block more, less at the end. False where nothing came.
  bool read_on(std::string& text) {
    const std::size_t before = text.size();
    text.resize(before + block_size);
    std::size_t size = before;
    while (size < text.size()) {
      const std::size_t got = bytes_(std::span(text).subspan(size));
      if (got == 0) break;
      size += got;
    }
    text.resize(size);
    return size > before;
  }

  ByteInput bytes_;
  std::string rest_;  // the beginning of a line that is not whole yet
  std::size_t lines_ = 0;
};

/// What some lines gave.
struct Counted {
  Survey survey;
  std::vector<std::string> faults;
};

Counted count_lines(const Lines& lines, const std::string& path, Survey empty) {
  Counted counted = {std::move(empty), {}};
  TextResult result;
  std::size_t number = lines.first;
  for (std::size_t begin = 0; begin < lines.text.size(); ++number) {
    const std::size_t end = std::min(lines.text.find('\n', begin), lines.text.size());
    const std::string_view line = std::string_view(lines.text).substr(begin, end - begin);
    begin = end + 1;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    if (const std::string fault = read_result(line, result); !fault.empty())
      counted.faults.push_back(fmt::format("{}:{}: {}", path, number, fault));
    else if (result.id.empty())
      result.id = fmt::format("line {}", number);
    counted.survey.add(result);
  }
  return counted;
}

// All of them would say the same of a file that is something else.
void complain_of(const std::vector<std::string>& faults) {
  constexpr std::size_t most = 10;
  for (std::size_t i = 0; i < std::min(most, faults.size()); ++i) complain(faults[i]);
  if (faults.size() > most) complain(fmt::format("and {} more lines", faults.size() - most));
}

}  // namespace

bool holds_results(const std::string& path) {
  return path == "-" || path.ends_with(".jsonl") || path.ends_with(".ndjson");
}

std::optional<Survey> read_results(const std::vector<std::string>& paths, const RuleSet& rules,
                                   bool keep_keys, unsigned threads) {
  const Survey empty(rules, keep_keys);
  Counted all = {empty, {}};
  for (const std::string& path : paths) {
    LineBlocks blocks(path);
    const auto next = [&] { return blocks.next(); };
    const auto work = [&](const Lines& lines) { return count_lines(lines, path, empty); };
    const auto deliver = [&](Counted counted, bool) {
      stop_if_interrupted();
      all.survey.add(counted.survey);
      std::ranges::move(counted.faults, std::back_inserter(all.faults));
    };
    InOrder(next, std::size_t{2} * threads, work, deliver).run(threads);
  }
  complain_of(all.faults);
  if (!all.faults.empty()) return std::nullopt;
  return std::move(all.survey);
}

}  // namespace cablelint
