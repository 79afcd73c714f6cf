#include "diagnostics/apply.hpp"

#include <algorithm>

namespace cablelint {

std::string apply(std::string_view text, std::vector<Edit> edits) {
  std::ranges::stable_sort(edits, {}, [](const Edit& edit) { return edit.span.begin; });
  std::string edited;
  std::size_t copied = 0;
  for (const Edit& edit : edits) {
    edited += text.substr(copied, edit.span.begin - copied);
    edited += edit.replacement;
    copied = edit.span.end;
  }
  edited += text.substr(copied);
  return edited;
}

}  // namespace cablelint
