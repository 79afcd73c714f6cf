#include "cli/text_linter.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/git.hpp"
#include "cli/in_order.hpp"
#include "cli/interrupt.hpp"

namespace cablelint {

void TextLinter::run(const std::vector<Input>& texts, const std::vector<Ruling>& rulings,
                     const Deliver& deliver, const Finish& finish) const {
  const std::size_t threads = std::min<std::size_t>(thread_count(options_), texts.size());
  const auto work = [&](std::size_t i) {
    Linted linted = lint(texts[i], rulings[i]);
    if (linted.read.source) finish(linted);
    return linted;
  };
  const auto hand_on = [&, i = std::size_t{0}](Linted linted, bool) mutable {
    stop_if_interrupted();
    deliver(i++, std::move(linted));
  };
  InOrder(counting_to(texts.size()), 16 * std::max<std::size_t>(threads, 1), work, hand_on)
      .run(threads);
}

Linted TextLinter::lint(const Input& input, const Ruling& ruling) const {
  stop_if_interrupted();
  Linted linted;
  linted.read = read(input);
  if (!linted.read.source || input.excluded) return linted;
  const Earlier earlier = this->earlier(input, ruling);
  const FindAll find = [&](const Source& source) {
    auto [report, used] = linter_.judge(source, input.name(), ruling, earlier);
    linted.used.insert(linted.used.end(), used.begin(), used.end());
    return std::move(report);
  };
  if (options_.fix || options_.diff)
    fix(linted, *ruling.rules->tables, find);
  else
    linted.report = find(*linted.read.source);
  return linted;
}

ReadResult TextLinter::read(const Input& input) const try {
  if (input.path != "-" && history_ != nullptr && history_->is_staged()) {
    const auto path = linter_.absolute(input.name());
    if (!history_->is_unchanged(path))
      return read_bytes(input.path, history_->staged_text(path), options_.max_file_size);
  }
  return read_input(input.path, options_.max_file_size, options_.stdin_filename);
} catch (const GitError& error) {
  return {{}, fmt::format("cannot read {} as it is staged: {}", input.path, error.what())};
}

Earlier TextLinter::earlier(const Input& input, const Ruling& ruling) const {
  if (history_ == nullptr) return {};
  const auto path = linter_.absolute(input.name());
  const auto before = history_->before(path);
  if (!before) return {};
  return find_earlier(Source(path.string(), *before), ruling, history_->reason());
}

void TextLinter::fix(Linted& linted, const Tables& tables, const FindAll& find) const {
  Source& source = *linted.read.source;
  Fixed fixed = cablelint::fix(source, tables, options_.fix_tier, find);
  linted.fixes = fixed.fixes;
  if (options_.diff) {
    linted.fixed = fixed.source.text();
    linted.report = find(source);
  } else {
    source = std::move(fixed.source);
    linted.report = std::move(fixed.report);
  }
}

}  // namespace cablelint
