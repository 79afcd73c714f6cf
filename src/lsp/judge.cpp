#include "lsp/judge.hpp"

#include "lint.hpp"

namespace cablelint::lsp {

Linter& Judge::linter_of(const std::filesystem::path& text) {
  auto& linter = linters_[text.parent_path()];
  if (linter == nullptr) linter = std::make_unique<Linter>(request_);
  return *linter;
}

Judged Judge::judge(const Source& source, const std::filesystem::path& text, bool meant) {
  Linter& linter = linter_of(text);
  if (!linter.problems().none()) return {};
  const auto rulings = linter.rulings({text});
  if (!rulings) return {};
  const Ruling& ruling = rulings->front();
  if (ruling.config != nullptr && ruling.config->excludes(text)) return {{}, ruling};
  Report report = find(source, text, ruling).unsuppressed();
  if (!meant && holds_nothing_of_a_cable(report)) return {{}, ruling};
  return {std::move(report), ruling};
}

Report Judge::find(const Source& source, const std::filesystem::path& text, const Ruling& ruling) {
  return linter_of(text).judge(source, text, ruling).report;
}

Problems Judge::problems() const {
  Problems all;
  for (const auto& [folder, linter] : linters_) all.add(linter->problems());
  return all.in_order();
}

void Judge::read_anew(Request request) {
  request_ = std::move(request);
  read_anew();
}

}  // namespace cablelint::lsp
