#include "cli/interrupt.hpp"

#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <mutex>

namespace cablelint {
namespace {

std::atomic<int> noted = 0;
static_assert(std::atomic<int>::is_always_lock_free);  // a signal handler may use no other

extern "C" void note(int signal) { noted = signal; }

// Not where whoever started the program has turned the signal off.
void note_one(int signal) {
  struct sigaction usual = {};
  sigaction(signal, nullptr, &usual);
  if (usual.sa_handler == SIG_IGN) return;
  struct sigaction action = {};
  action.sa_handler = note;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(signal, &action, nullptr);
}

}  // namespace

void note_interrupts() {
  static std::once_flag once;
  std::call_once(once, [] {
    for (const int signal : std::array{SIGINT, SIGTERM, SIGHUP}) note_one(signal);
    for (const int signal : std::array{SIGPIPE, SIGXFSZ}) std::signal(signal, SIG_IGN);
  });
}

void stop_if_interrupted() {
  if (const int signal = noted; signal != 0) throw Interrupted{signal};
}

void die_of(const Interrupted& interrupted) {
  std::signal(interrupted.signal, SIG_DFL);
  std::raise(interrupted.signal);
  std::abort();  // not reached
}

}  // namespace cablelint
