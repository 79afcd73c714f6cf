#include "cli/text_linter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "cli/git.hpp"
#include "cli/in_order.hpp"
#include "cli/interrupt.hpp"
#include "lint.hpp"
#include "output/diff.hpp"
#include "output/place.hpp"

namespace cablelint {

void TextLinter::run(const std::vector<Input>& texts,
                     const std::function<void(std::size_t, Linted)>& deliver) const {
  const std::size_t threads = thread_count();
  InOrder in_order(
      texts.size(), 16 * threads, [&](std::size_t i) { return lint(i, texts[i]); },
      [&](std::size_t i, Linted linted) {
        stop_if_interrupted();
        deliver(i, std::move(linted));
      });
  in_order.run(threads);
}

std::size_t TextLinter::thread_count() const {
  if (options_.threads > 0) return options_.threads;
  return std::max(1u, std::thread::hardware_concurrency());
}

Linted TextLinter::lint(std::size_t i, const Input& input) const {
  stop_if_interrupted();
  Text text = {input, rulings_.of(i), {}};
  Linted linted;
  linted.read = read(input);
  if (!linted.read.source || input.excluded) return linted;
  text.earlier = find_earlier(text);
  const FindAll find = [&](const Source& source) {
    Report report = cablelint::lint(source, *text.ruling.rules);
    const UsedEntries used = let_stay(report, source, text);
    linted.used.insert(linted.used.end(), used.begin(), used.end());
    return report;
  };
  if (options_.fix || options_.diff)
    fix(linted, *text.ruling.rules->tables, find);
  else
    linted.report = find(*linted.read.source);
  linted.texts = outputs_.texts(*linted.read.source, linted.report);
  return linted;
}

ReadResult TextLinter::read(const Input& input) const try {
  if (input.path != "-" && history_ != nullptr && history_->is_staged()) {
    const auto path = rulings_.absolute(input);
    if (!history_->is_unchanged(path))
      return read_bytes(input.path, history_->staged_text(path), options_.max_file_size);
  }
  return read_input(input.path, options_.max_file_size, options_.stdin_filename);
} catch (const GitError& error) {
  return {{}, fmt::format("cannot read {} as it is staged: {}", input.path, error.what())};
}

TextLinter::Fingerprints TextLinter::find_earlier(const Text& text) const {
  Fingerprints fingerprints;
  if (history_ == nullptr) return fingerprints;
  const auto path = rulings_.absolute(text.input);
  const auto before = history_->before(path);
  if (!before) return fingerprints;
  const Source source(path.string(), *before);
  for (Diagnostic& finding : cablelint::lint(source, *text.ruling.rules).findings)
    fingerprints.insert(std::move(finding.fingerprint));
  return fingerprints;
}

// Marks the findings that may stay. The first reason counts.
UsedEntries TextLinter::let_stay(Report& report, const Source& source, const Text& text) const {
  UsedEntries used;
  const Config* config = text.ruling.config;
  if (report.findings.empty()) return used;
  const auto path = rulings_.absolute(text.input);
  if (config != nullptr && !options_.no_suppressions)
    used = suppress(report, source, path, *config, *text.ruling.rules, today_);
  if (const Baseline* baseline = text.ruling.baseline)
    baseline->suppress(report, path, *text.ruling.rules);
  for (Diagnostic& finding : report.findings)
    if (!finding.suppression && text.earlier.contains(finding.fingerprint))
      finding.suppression = Suppression{history_->reason(), "", {}, true};
  return used;
}

void TextLinter::fix(Linted& linted, const Tables& tables, const FindAll& find) const {
  Source& source = *linted.read.source;
  Fixed fixed = cablelint::fix(source, tables, options_.fix_tier, find);
  linted.fixes = fixed.fixes;
  if (options_.diff) {
    linted.diff = unified_diff(path_in_repository(outputs_.run(), source.path()), source.text(),
                               fixed.source.text());
    linted.report = find(source);
  } else {
    source = std::move(fixed.source);
    linted.report = std::move(fixed.report);
  }
}

}  // namespace cablelint
