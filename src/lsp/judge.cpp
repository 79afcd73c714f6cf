#include "lsp/judge.hpp"

#include <algorithm>
#include <tuple>

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
  for (const auto& [folder, linter] : linters_) {
    const auto& [in_files, in_request] = linter->problems();
    all.in_files.insert(all.in_files.end(), in_files.begin(), in_files.end());
    all.in_request.insert(all.in_request.end(), in_request.begin(), in_request.end());
  }
  const auto place = [](const FileProblem& problem) {
    return std::tie(problem.path, problem.position.line, problem.position.column, problem.message);
  };
  std::ranges::sort(all.in_files, {}, place);
  const auto same = [&](const auto& a, const auto& b) { return place(a) == place(b); };
  all.in_files.erase(std::unique(all.in_files.begin(), all.in_files.end(), same),
                     all.in_files.end());
  std::ranges::sort(all.in_request);
  all.in_request.erase(std::unique(all.in_request.begin(), all.in_request.end()),
                       all.in_request.end());
  return all;
}

void Judge::read_anew(Request request) {
  request_ = std::move(request);
  read_anew();
}

}  // namespace cablelint::lsp
