#pragma once
#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace cablelint {

/// What is sent to a terminal around the parts of a text; all empty where colour is off.
struct Palette {
  explicit Palette(bool colour);

  std::string_view severity(Severity severity) const;

  std::string_view error, warning, note;
  std::string_view strong;  // places and messages
  std::string_view faint;   // line numbers and rule names
  std::string_view plain;   // ends each of them
};

}  // namespace cablelint
