#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "expression/expression.hpp"
#include "expression/parse.hpp"

namespace cablelint {

using Json = nlohmann::json;

struct Outcome {
  std::vector<std::string> checks;  // what was compared: "tree", "type", "value", …
  std::string difference;           // empty where all is as expected
};

/// Reads, checks and evaluates the expression of one case and compares what comes out.
Outcome run_case(const Json& line);

/// The term of the text as cel-go prints trees, without blanks, texts as JSON writes them.
std::string tree_text(const Term& term, std::string_view text);

}  // namespace cablelint
