#include "linter/problems.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace cablelint {
namespace {

auto place(const FileProblem& problem) {
  return std::tie(problem.path, problem.position.line, problem.position.column, problem.message);
}

}  // namespace

void Problems::add(const Problems& others) {
  in_files.insert(in_files.end(), others.in_files.begin(), others.in_files.end());
  in_request.insert(in_request.end(), others.in_request.begin(), others.in_request.end());
}

Problems Problems::in_order() const {
  Problems sorted = *this;
  auto& files = sorted.in_files;
  std::ranges::stable_sort(files, {}, place);
  const auto same = [](const auto& a, const auto& b) { return place(a) == place(b); };
  files.erase(std::unique(files.begin(), files.end(), same), files.end());
  auto& request = sorted.in_request;
  std::ranges::sort(request);
  request.erase(std::unique(request.begin(), request.end()), request.end());
  return sorted;
}

void Problems::add_unreadable(const std::string& path, const std::error_code& error) {
  in_request.push_back(fmt::format("cannot read {}: {}", path, error.message()));
}

}  // namespace cablelint
