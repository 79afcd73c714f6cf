#include <array>

#include "catch.hpp"
#include "expression/expression.hpp"

namespace cablelint {
namespace {

template <typename... Words>
std::string_view closest_of(std::string_view word, Words... words) {
  const std::array<std::string_view, sizeof...(words)> choices{words...};
  return closest(word, choices);
}

}  // namespace

TEST_CASE("a slip of one letter in three is believed and no more") {
  CHECK(closest_of("PGOB", "PGOV") == "PGOV");        // changed
  CHECK(closest_of("PGO", "PGOV") == "PGOV");         // left out
  CHECK(closest_of("PGOOV", "PGOV") == "PGOV");       // put in
  CHECK(closest_of("PGVO", "PGOV") == "PGOV");        // transposed: one slip, not two
  CHECK(closest_of("PQQV", "PGOV").empty());          // two in four
  CHECK(closest_of("NOFXRM", "NOFORN") == "NOFORN");  // two in six
  CHECK(closest_of("NXFXRM", "NOFORN").empty());
}

TEST_CASE("capitals do not matter") { CHECK(closest_of("Sipdis", "SIPDIS") == "SIPDIS"); }

TEST_CASE("of a word of two letters only a transposition is believed") {
  CHECK(closest_of("ZK", "KZ") == "KZ");
  CHECK(closest_of("KX", "KZ").empty());
  CHECK(closest_of("K", "KZ").empty());
  CHECK(closest_of("KX", "KXZ").empty());
  CHECK(closest_of("KZ", "KZ") == "KZ");
}

TEST_CASE(
    "of several words the nearest is taken, then the one as long, then the first by letters") {
  CHECK(closest_of("PARMX", "PARMS", "PARM", "PARMA") == "PARMA");
  CHECK(closest_of("PARMX", "PARM", "PARMS") == "PARMS");
  CHECK(closest_of("CODE", "NODE", "CODE") == "CODE");
}

TEST_CASE("nothing is near an empty word, a long text or no words") {
  CHECK(closest_of("", "A").empty());
  CHECK(closest("PGOV", {}).empty());
  CHECK(closest_of(std::string(200, 'x'), "x").empty());
}

}  // namespace cablelint
