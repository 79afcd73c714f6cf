#pragma once
#include <functional>

#include "expression/step.hpp"

namespace cablelint {

/// Told of every step that was evaluated, the inner ones first.
using Watch = std::function<void(const Step&, const Value&)>;

/// The value of a step. Never throws and never fails otherwise: what cannot be had is an Error.
Value evaluate(const Step& root, const Environment& environment, const Watch* watch = nullptr);

}  // namespace cablelint
