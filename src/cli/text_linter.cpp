#include "cli/text_linter.hpp"

#include <algorithm>
#include <thread>

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
  Linted linted;
  linted.read = read_input(input.path, options_.max_file_size, options_.stdin_filename);
  if (!linted.read.source) return linted;
  const Ruling ruling = rulings_.of(i);
  const FindAll find_all = [&](const Source& source) {
    return find(source, ruling, input, linted.used);
  };
  if (options_.fix || options_.diff)
    fix(linted, *ruling.rules->tables, find_all);
  else
    linted.report = find_all(*linted.read.source);
  linted.texts = outputs_.texts(*linted.read.source, linted.report);
  return linted;
}

Report TextLinter::find(const Source& source, const Ruling& ruling, const Input& input,
                        UsedEntries& used) const {
  Report report = cablelint::lint(source, *ruling.rules);
  const std::filesystem::path path = rulings_.absolute(input);
  if (ruling.config != nullptr && !options_.no_suppressions) {
    const auto entries = suppress(report, source, path, *ruling.config, *ruling.rules, today_);
    used.insert(used.end(), entries.begin(), entries.end());
  }
  if (baseline_ != nullptr) baseline_->suppress(report, path);
  return report;
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
