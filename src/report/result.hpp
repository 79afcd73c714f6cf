#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"

namespace cablelint {

/// What a report needs to know of a finding.
struct FoundInText {
  std::string rule;
  Severity severity = Severity::error;
  std::uint64_t line = 0;  // from 1
  std::string message;     // which may quote the text
  std::string fingerprint;
  bool may_stay = false;  // suppressed, or in a baseline
};

/// What came of one text.
struct TextResult {
  std::string id;  // or its path
  Identity identity = {};
  std::vector<FoundInText> findings = {};
  std::string error = {};  // why it was not judged; empty where it was
};

TextResult result_of(const Source& source, const Report& report);

}  // namespace cablelint
