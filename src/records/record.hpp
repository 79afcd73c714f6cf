#pragma once
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "records/fields.hpp"

namespace cablelint {

/// One text to judge, or why there is none.
struct Record {
  using Json = nlohmann::ordered_json;

  std::uint64_t line = 0;  // on which it begins, from 1
  Json id = nullptr;       // null where it has none
  Json kept = Json::object();
  std::string text;   // where there is no error
  std::string error;  // what is wrong with it

  /// How findings and configurations know it: its id, or "line 17".
  std::string name() const;
};

/// Why bytes are no UTF-8; empty where they are.
std::string fault_of_utf8(std::string_view bytes);

}  // namespace cablelint
