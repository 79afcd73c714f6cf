#include "bench/bench_cable.hpp"

#include <array>

#include "mutation/clean_cable.hpp"

namespace cablelint {
namespace {

constexpr std::array<std::string_view, 8> sentences = {
    "The harbour authority expects to open the second berth before the autumn.",
    "Mr. Halvorsen said that the tariff would be lower than in the spring.",
    "He asked whether the Department could send two experts in coastal surveying.",
    "The minister's staff had heard of the plan, but nobody had seen a text.",
    "Prices of grain rose by a tenth in a week, which the press blamed on the weather.",
    "A delegation of four will travel by rail and stay until the end of the fair.",
    "The mayor thanked the embassy for the loan of the books on water works.",
    "Both sides agreed to meet again when the figures of the survey are known."};

// Sentences behind the words of every paragraph in turn, until the text has its size.
void lengthen(Draft& draft, Random& random, std::size_t bytes) {
  Strings& words = draft.part("words");
  for (std::size_t written = 0, i = 0; written < bytes; i = (i + 1) % words.size()) {
    std::string more;
    for (int n = random.between(2, 6); n > 0; --n) {
      more += sentences[random.below(sentences.size())];
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
