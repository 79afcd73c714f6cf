#include <algorithm>
#include <array>
#include <utility>

#include "model/closest.hpp"
#include "model/letters.hpp"

namespace cablelint {
namespace {

constexpr std::size_t longest_word = 64;  // bytes; nobody mistypes a name longer than that
constexpr std::size_t longest_choice = longest_word + longest_word / 3;

bool same_letter(char a, char b) { return upper(a) == upper(b); }

/// Insertions, deletions, changes and transpositions of neighbours between two words, each counting
/// one (optimal string alignment); capitals do not matter. More than `most` are not counted to the
/// end. Three rows of the usual matrix are kept.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
  std::array<std::array<std::size_t, longest_choice + 1>, 3> rows;
  auto *before = rows[0].data(), *last = rows[1].data(), *row = rows[2].data();
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  std::size_t least_of_last = 0, least = 0;
  for (std::size_t i = 1; i <= a.size() && std::min(least_of_last, least) <= most; ++i) {
    std::swap(before, last);
    std::swap(last, row);
    row[0] = i;
    least_of_last = std::exchange(least, i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = same_letter(a[i - 1], b[j - 1]) ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
      if (i > 1 && j > 1 && same_letter(a[i - 1], b[j - 2]) && same_letter(a[i - 2], b[j - 1]))
        row[j] = std::min(row[j], before[j - 2] + 1);
      least = std::min(least, row[j]);
    }
  }
  return std::min(least_of_last, least) <= most ? row[b.size()] : most + 1;
}

std::size_t difference(std::size_t a, std::size_t b) { return a < b ? b - a : a - b; }

/// Whether two letters changed places: all that is believed of a word of one or two letters.
bool is_swapped(std::string_view a, std::string_view b) {
  return a.size() == 2 && b.size() == 2 && same_letter(a[0], b[1]) && same_letter(a[1], b[0]);
}

struct Candidate {
  std::size_t distance;
  std::size_t length_difference;
  std::string_view word;
  auto operator<=>(const Candidate&) const = default;
};

}  // namespace

std::string_view closest(std::string_view word, std::span<const std::string_view> choices) {
  if (word.empty() || word.size() > longest_word) return {};
  const std::size_t limit = std::max<std::size_t>(word.size() / 3, 1);
  Candidate best{limit + 1, 0, {}};
  for (const std::string_view choice : choices) {
    const std::size_t lengths = difference(word.size(), choice.size());
    if (lengths > std::min(limit, best.distance)) continue;
    const Candidate candidate{distance(word, choice, limit), lengths, choice};
    const bool believed = word.size() > 2 || candidate.distance == 0 || is_swapped(word, choice);
    if (believed && candidate.distance <= limit) best = std::min(best, candidate);
  }
  return best.word;
}

}  // namespace cablelint
