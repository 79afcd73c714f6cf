#include "bench/bench_cable.hpp"

#include "mutation/clean_cable.hpp"

namespace cablelint {
namespace {

// Sentences behind the words of every paragraph in turn, until the text has its size.
void lengthen(Draft& draft, Random& random, std::size_t bytes) {
  Strings& words = draft.part("words");
  for (std::size_t written = 0, i = 0; written < bytes; i = (i + 1) % words.size()) {
    std::string more;
    for (int n = random.between(2, 6); n > 0; --n) {
      more += invented_sentence(random);
      more += ' ';
    }
    written += more.size();
    words[i].insert(0, more);
  }
}

}  // namespace

std::string bench_cable(std::uint32_t seed, std::size_t bytes) {
  Random random(seed);
  Draft draft = clean_cable({}, random);
  constexpr std::size_t heading = 800;  // bytes that a cable has without further sentences
  if (bytes > heading) lengthen(draft, random, bytes - heading);
  return draft.written(static_cast<Layout>(random.below(4)));
}

}  // namespace cablelint
