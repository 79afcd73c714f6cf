#pragma once
#include <string>

#include "rules/own_findings.hpp"
#include "rules/rule.hpp"

namespace cablelint {

/// Rules as a JSON document, `{"version": 1, "rules": […]}`, and what the program says by itself
/// behind them where that is wanted. With `examples`, those of each rule too.
std::string rules_json(std::span<const Rule* const> rules, std::span<const OwnFinding* const> own,
                       bool examples);

}  // namespace cablelint
