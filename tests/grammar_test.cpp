// PEGTL's own analysis of the grammar: no rule can go round without progress.
#include <tao/pegtl/contrib/analyze.hpp>

#include "catch.hpp"
#include "grammar/cable.hpp"

namespace tao::pegtl {
template <typename Name>
struct analyze_traits<Name, cablelint::grammar::to_line_end> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, cablelint::grammar::page_foot_shape> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, cablelint::grammar::short_line> : analyze_opt_traits<> {};
template <typename Name, char... Letters>
struct analyze_traits<Name, cablelint::grammar::garbled<Letters...>> : analyze_any_traits<> {};
}  // namespace tao::pegtl

namespace cablelint {

TEST_CASE("no rule of the grammar loops without progress") {
  CHECK(tao::pegtl::analyze<grammar::document>(1) == 0);
}

}  // namespace cablelint
