#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "rules/trace_rule.hpp"

namespace cablelint {

/// Writes what a rule saw in a text, cable by cable and part by part, and what came of it. Where a
/// line is given, only the parts that touch it and those with a finding on it.
void write_trace(std::string& out, const Rule& rule, const Restored& restored,
                 std::span<const CableTrace> cables, std::optional<std::uint32_t> line,
                 bool colour);

}  // namespace cablelint
