#pragma once
#include <string>
#include <vector>

namespace cablelint {

/// Which fields of a record are what.
struct RecordFields {
  std::string id = "id";
  std::vector<std::string> text = {"text"};  // joined by line ends
  std::vector<std::string> keep = {};        // handed through as they are
};

}  // namespace cablelint
