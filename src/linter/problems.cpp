#include "linter/problems.hpp"

#include <fmt/format.h>

namespace cablelint {

void Problems::add_unreadable(const std::string& path, const std::error_code& error) {
  in_request.push_back(fmt::format("cannot read {}: {}", path, error.message()));
}

}  // namespace cablelint
