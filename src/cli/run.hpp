#pragma once

namespace cablelint {

/// The whole program: reads the command line, does what it asks for and returns the exit status.
int run(int argc, const char* const* argv);

}  // namespace cablelint
