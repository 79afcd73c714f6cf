#pragma once
#include <nlohmann/json.hpp>
#include <string>

namespace cablelint {

/// What `cablelint parse` says of a text, told in a line for each field: what a reader compares
/// with the print. Spans are left out, and of long texts all but the beginning and the end.
std::string reading_of(const nlohmann::json& document);

/// What `cablelint mark` says, a line for each marking: how it is written, what it means, its
/// portion and banner forms by State's habit and by the register.
std::string marks_of(const nlohmann::json& answer);

}  // namespace cablelint
