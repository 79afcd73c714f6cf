#pragma once
#include <chrono>
#include <cstddef>

namespace cablelint {

/// Shows how far a run has come that lasts longer than a second: on one line of standard error,
/// where that is a terminal, which is gone when the run is over.
class Progress {
 public:
  explicit Progress(std::size_t texts);
  ~Progress() { erase(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// One more text is done.
  void advance();
  /// Makes room for something else on the terminal.
  void erase();

 private:
  using Clock = std::chrono::steady_clock;

  std::size_t texts_;
  std::size_t done_ = 0;
  Clock::time_point due_;  // when it is to be shown anew
  bool wanted_;
  bool shown_ = false;
};

}  // namespace cablelint
