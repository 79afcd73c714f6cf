#include "cli/progress.hpp"

#include <fmt/format.h>

#include "cli/terminal.hpp"

namespace cablelint {
namespace {

constexpr std::chrono::milliseconds patience{1000};
constexpr std::chrono::milliseconds pause{100};
constexpr std::string_view to_empty_line = "\r\x1b[K";

}  // namespace

Progress::Progress(std::size_t texts)
    : texts_(texts), due_(Clock::now() + patience), wanted_(obeys_escapes(2)) {}

void Progress::advance() {
  ++done_;
  if (!wanted_ || Clock::now() < due_) return;
  put_aside(fmt::format("{}linting: {} of {} files", to_empty_line, done_, texts_));
  due_ = Clock::now() + pause;
  shown_ = true;
}

void Progress::erase() {
  if (shown_) put_aside(to_empty_line);
  shown_ = false;
}

}  // namespace cablelint
