#include <cstdlib>
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

// The program that is tried is the one beside the tests, or another one: CABLELINT_PROGRAM names
// it.
int main(int argc, char** argv) {
  setenv("CABLELINT_PROGRAM", CABLELINT_BINARY, 0);
  return Catch::Session().run(argc, argv);
}
