#pragma once
// The references: REF: A. ALMATY 1690
//                      B. 04 ASTANA 55 (NOTAL)
// The list goes on over lines and, in mirrors, over blank lines before a further letter.
#include "grammar/subject.hpp"

namespace cablelint::grammar {

struct ref_letter_mark : p::sor<p::seq<p::one<'('>, p::alpha, p::one<')'>>,
                                p::seq<p::alpha, p::plus<p::one<'.', ')', ':'>>>> {};
struct ref_letter : p::seq<p::opt<pilcrow>, ref_letter_mark, p::not_at<p::alpha, p::one<'.'>>> {};
struct ref_year
    : p::seq<p::opt<p::one<'\''>>,
             p::sor<p::seq<p::sor<p::string<'1', '9'>, p::string<'2', '0'>>, p::rep<2, p::digit>>,
                    p::rep<2, p::digit>>,
             p::at<some_blanks, p::alpha>> {};
struct ref_post_word : p::seq<p::alpha, p::star<p::sor<p::alpha, p::one<'-', '\'', '.', '/'>>>> {};
struct ref_post : p::list<ref_post_word,
                          p::plus<p::sor<blank, p::seq<newline, p::not_at<blanks, ref_letter>>>>> {
};
struct ref_number
    : p::seq<p::rep_min_max<1, 6, p::digit>, p::not_at<p::sor<p::alnum, p::one<'/', '-'>>>> {};
struct ref_gap : p::plus<p::sor<blank, p::seq<newline, p::not_at<blank_line>>, p::one<'#'>>> {};
struct ref_notal
    : p::seq<p::one<'('>, blanks, WORD("NOTAL"), p::star<p::not_one<')', '\n'>>, p::one<')'>> {};
struct ref_note : bracketed {};
struct ref_cable : p::seq<p::opt<ref_year, some_blanks>, ref_post, ref_gap, ref_number> {};
struct ref_notes : p::star<blanks, p::sor<ref_notal, ref_note>> {};
struct ref_stop
    : p::sor<p::one<';', '\n'>, p::seq<some_blanks, ref_letter, p::sor<blank, p::digit>>> {};
struct ref_words : p::plus<p::not_at<ref_stop>, p::any> {};
struct reference
    : p::sor<p::seq<ref_letter, blanks, p::sor<p::seq<ref_cable, ref_notes>, p::opt<ref_words>>>,
             p::seq<ref_cable, ref_notes>, ref_words> {};
struct ref_separator : p::plus<p::sor<blank, p::one<';', ','>>> {};

struct reference_end
    : p::sor<subject_end, p::seq<blanks, p::sor<WORD("CLASSIFIED"), WORD("(U) CLASSIFIED"),
                                                WORD("DERIVED"), WORD("REASON")>>> {};
struct reference_line : p::plus<p::sor<ref_separator, reference>> {};
struct letter_ahead : p::seq<p::star<blank_line>, blanks, ref_letter, blank> {};
struct more_references
    : p::sor<p::seq<newline, p::not_at<reference_end>, reference_line>,
             p::seq<newline, p::at<letter_ahead>, p::star<blank_line>, reference_line>> {};
struct references
    : p::seq<blanks, p::opt<pilcrow>, ref_label, p::opt<line_end, p::not_at<reference_end>>,
             p::opt<reference_line>, p::star<more_references>, p::opt<line_end>> {};

}  // namespace cablelint::grammar
