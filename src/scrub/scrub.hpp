#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cablelint {

/// A text made of another: the smallest that still gives the same findings, in other words.
struct Scrubbed {
  std::string text;
  std::vector<std::string> kept;  // the words and numbers of the original in it, each once
};

/// Whether a text still gives the findings.
using StillFound = std::function<bool(const std::string& text)>;

/// Leaves out lines and words while the findings stay, and writes other words and numbers of the
/// same shape for those that are left, as far as the findings stay (delta debugging). The text must
/// give the findings. The same text gives the same result.
Scrubbed scrub(const std::string& text, const StillFound& still_found);

}  // namespace cablelint
