#pragma once
// The SUBJECT line, which may run over several lines and carry a portion mark in front.
#include "grammar/eo.hpp"
#include "grammar/marking.hpp"
#include "grammar/tags.hpp"

namespace cablelint::grammar {

struct subject_letter : p::one<'S', 'U', 'B', 'J', 'E', 'C', 'T'> {};
struct garbled_subject  // USBJ, SUBJCT: the letters of the word, in some other number or order
    : p::seq<p::at<p::rep_max<8, subject_letter>, p::not_at<p::alpha>>,
             p::at<p::until<p::one<'B'>, subject_letter>>,
             p::at<p::until<p::one<'J'>, subject_letter>>, p::rep_min_max<4, 9, subject_letter>> {};
struct subject_signs : p::seq<blanks, p::plus<p::one<':', ';', '-', '.'>>> {};
struct subject_label : p::sor<p::seq<p::sor<word<"SUBJECT">, word<"SUBJ">,
                                            p::seq<garbled_subject, p::at<blanks, p::one<':'>>>>,
                                     subject_signs>,
                              p::seq<word<"SUB">, subject_signs, p::at<blank>>> {
};  // not SUB-SAHARAN
struct ref_word : p::seq<p::sor<word<"REFERENCES">, word<"REFERENCE">, word<"REFTELS">,
                                word<"REFTEL">, word<"REFS">, word<"REF">>,
                         p::opt<blanks, word<"(S)">>, word_end> {};
struct ref_letter_in_label : p::sor<p::seq<p::one<'(', '['>, p::alpha, p::one<')', ']'>>,
                                    p::seq<p::alpha, p::one<':', ')', '.'>>> {};
struct letters_in_label  // REFS A AND B:
    : p::seq<p::alpha,
             p::plus<blanks, p::sor<p::one<',', '&'>, word<"AND">>, blanks, p::alpha, word_end>> {};
struct ref_label : p::sor<p::seq<ref_word, some_blanks, letters_in_label, blanks, p::one<':'>>,
                          p::seq<ref_word, blanks, p::plus<p::one<':', '.', ';'>>>,
                          p::seq<ref_word, some_blanks, p::one<'-'>, p::at<blank>>,
                          p::seq<ref_word, p::at<some_blanks, ref_letter_in_label>>> {};

struct subject_begins : p::seq<blanks, p::opt<pilcrow>, subject_label> {};
struct field_below  // in SMART's header the subject stands below the references and the block
    : p::sor<subject_begins, p::seq<blanks, p::opt<pilcrow>,
                                    p::sor<tags_begin, p::seq<ref_word, blanks, p::one<':'>>>>> {};

// A line under the label that no longer belongs to the subject.
struct words_and_colon  // HIGHLY RECOMMEND:
    : p::seq<p::rep_min_max<1, 40, p::sor<p::alpha, p::one<' '>>>, p::one<':'>, line_end> {};
struct subject_end_word
    : p::sor<ref_label, tags_begin, p::seq<eo_abbreviation, blanks, p::digit>,
             word<"CLASSIFIED BY">, word<"DERIVED FROM">, word<"FOR:">, word<"FROM:">,
             word<"SIPDIS">, word<"SUMMARY">, word<"BEGIN SUMMARY">, words_and_colon,
             p::seq<word<"PAGE">, some_blanks, digits<2, 2>>> {};
struct subject_end : p::sor<blank_line, p::eof, p::seq<blanks, p::opt<pilcrow>, subject_end_word>,
                            p::seq<blanks, p::opt<pilcrow>, digits<1, 3>, p::one<'.', ')', ','>>,
                            p::seq<blanks, p::rep<3, p::one<'-', '=', '*', '_'>>>,
                            p::seq<blanks, p::opt<pilcrow>, portion_mark>, p::seq<pilcrow>> {};
struct subject_mark : p::seq<portion_mark> {};
struct mark_behind : p::seq<some_blanks, subject_mark, at_line_end> {};
struct subject_words
    : p::star<p::sor<p::not_one<'\n', ' '>, p::seq<p::not_at<mark_behind>, p::one<' '>>>> {};
struct subject_rest : p::seq<subject_words, p::opt<mark_behind>, blanks> {};
struct subject_first_line
    : p::seq<blanks, p::not_at<at_line_end>, p::opt<subject_mark>, subject_rest> {};
struct subject_line_below : p::seq<line_end, p::not_at<subject_end>, subject_first_line> {};
struct subject_start : p::sor<subject_first_line, subject_line_below> {};
struct subject_more : p::seq<newline, p::not_at<subject_end>, subject_rest> {};
struct subject_line : p::seq<blanks, p::opt<pilcrow>, subject_label, p::must<subject_start>,
                             p::star<subject_more>, line_end> {};

}  // namespace cablelint::grammar
