#include <cstdio>
#include <exception>

#include "cli/run.hpp"

int main(int argc, char** argv) {
  try {
    return cablelint::run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "cablelint: error: %s\n", error.what());
    return 2;
  }
}
