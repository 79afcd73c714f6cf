#pragma once
#include <optional>

#include "model/date.hpp"
#include "model/level.hpp"
#include "mutation/draft.hpp"
#include "mutation/random.hpp"

namespace cablelint {

/// What a cable is to be; whatever is left open is left to chance.
struct Wish {
  std::optional<Date> date;               // from 1973-03-01 to 2020-12-31
  std::optional<Level> level;             // chance never makes it TOP SECRET
  std::optional<bool> sections;           // in two
  std::optional<std::size_t> references;  // at most three; from two on they have letters
};

/// An invented cable in which no rule finds anything, in whatever layout it is written.
Draft clean_cable(const Wish& wish, Random& random);

/// A sentence such as stands in them.
std::string_view invented_sentence(Random& random);

}  // namespace cablelint
