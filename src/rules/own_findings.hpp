#pragma once
#include <span>
#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace cablelint {

/// A finding that no rule file makes.
struct OwnFinding {
  std::string_view id;
  Severity severity = Severity::error;
  std::string_view summary;
  std::string_view description;
};

std::span<const OwnFinding> own_findings();
const OwnFinding* own_finding_named(std::string_view id);

}  // namespace cablelint
