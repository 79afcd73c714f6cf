#pragma once
#include <span>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace cablelint {

inline constexpr std::string_view baseline_stale = "baseline-stale";
inline constexpr std::string_view conflict_left = "conflict-left";
inline constexpr std::string_view no_cable = "no-cable";
inline constexpr std::string_view rule_error = "rule-error";
inline constexpr std::string_view suppression_expired = "suppression-expired";
inline constexpr std::string_view suppression_unused = "suppression-unused";

/// A finding that no rule file makes. It is on whatever the preset.
struct OwnFinding {
  std::string_view id;
  Severity severity = Severity::error;
  std::string_view summary;
  std::string_view description;
  /// Whether a configuration may give it another severity or turn it off. One whose silence would
  /// let a text pass for clean that was not looked at may not be set, suppressed or kept in a
  /// baseline.
  bool settable = false;
};

std::span<const OwnFinding> own_findings();
const OwnFinding* own_finding_named(std::string_view id);

/// All that explain has to say of it.
std::string explain(const OwnFinding& own);

}  // namespace cablelint
