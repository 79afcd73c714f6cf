// Writes a tree of invented cables for timing: make_tree FOLDER FILES [SEED]. They are 7.6 KB in
// the mean, as those of the public archives are: most are short and a few long.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "bench/bench_cable.hpp"
#include "mutation/random.hpp"

int main(int argc, char** argv) {
  using namespace cablelint;
  if (argc < 3) {
    std::fputs("make_tree FOLDER FILES [SEED]\n", stderr);
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  const unsigned long files = std::strtoul(argv[2], nullptr, 10);
  const unsigned long seed = argc > 3 ? std::strtoul(argv[3], nullptr, 10) : 1;
  for (unsigned long i = 0; i < files; ++i) {
    const std::filesystem::path part = folder / std::to_string(i / 500);
    std::filesystem::create_directories(part);
    Random random(static_cast<std::uint32_t>(seed * 1'000'003 + i));
    const std::size_t bytes = 900 << random.below(6) >> random.below(2);
    std::ofstream out(part / (std::to_string(i) + ".txt"), std::ios::binary);
    out << bench_cable(static_cast<std::uint32_t>(seed + i), bytes);
    if (!out.flush()) {
      std::fprintf(stderr, "cannot write below %s\n", argv[1]);
      return 2;
    }
  }
}
