#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/file_problem.hpp"
#include "source/source.hpp"

namespace cablelint {

/// Collects what is wrong in one file of ours, each fault with its place and its line.
class Faults {
 public:
  Faults(const Source& source, std::vector<FileProblem>& problems)
      : source_(source), problems_(problems), first_(problems.size()) {}

  void add(Span span, std::string message, std::string help = {});
  /// How many were found in this file so far.
  std::size_t count() const { return problems_.size() - first_; }
  /// Puts this file's faults into the order of its text.
  void sort();

 private:
  const Source& source_;
  std::vector<FileProblem>& problems_;
  std::size_t first_;
};

/// "did you mean `x`?", or all the choices where they are few and none is close.
std::string suggest_among(std::string_view word, std::span<const std::string_view> choices);

}  // namespace cablelint
