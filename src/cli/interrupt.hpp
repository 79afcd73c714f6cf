#pragma once

namespace cablelint {

/// A signal that asks the program to end.
struct Interrupted {
  int signal;
};

/// From now on the signals that ask the program to end are noted, so that what is half done can be
/// undone first; the second one ends it at once. A reader that left and a file that grew too large
/// become errors of writing.
void note_interrupts();

/// Throws Interrupted where such a signal has been noted.
void stop_if_interrupted();

/// Ends the program as the signal would have done by itself.
[[noreturn]] void die_of(const Interrupted& interrupted);

}  // namespace cablelint
