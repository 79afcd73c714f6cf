#pragma once
// Stand-in until the marking grammar lands.
#include "grammar/lexical.hpp"
namespace cablelint::grammar {
struct mark_level : p::sor<WORD("TS"), WORD("SBU"), WORD("LOU"), p::istring<'C'>, p::istring<'S'>,
                           p::istring<'U'>> {};
struct portion_mark
    : p::seq<p::one<'('>, blanks, mark_level, p::star<p::not_one<')', '\n', '('>>, p::one<')'>> {};
struct odd_mark : p::seq<p::one<'('>, p::rep_min_max<1, 4, p::upper>, p::one<')'>> {};
struct marking_entry : p::seq<portion_mark, p::eof> {};
}  // namespace cablelint::grammar
