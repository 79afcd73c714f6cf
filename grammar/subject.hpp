#pragma once
// The SUBJECT line, which may run over several lines and carry a portion mark in front.
#include "grammar/lexical.hpp"
#include "grammar/marking.hpp"

namespace cablelint::grammar {

struct subject_label : p::seq<p::sor<WORD("SUBJECT"), WORD("SUBJ"), WORD("SUB")>, blanks,
                              p::plus<p::one<':', ';', '-', '.'>>> {};
struct ref_word : p::seq<p::sor<WORD("REFERENCES"), WORD("REFERENCE"), WORD("REFTELS"),
                                WORD("REFTEL"), WORD("REFS"), WORD("REF(S)"), WORD("REF")>,
                         word_end> {};
struct ref_letter_in_label : p::seq<p::opt<p::one<'('>>, p::alpha, p::opt<p::one<')'>>> {};
struct ref_label
    : p::sor<p::seq<ref_word, blanks, p::plus<p::one<':', '.', ';'>>>,
             p::seq<ref_word, p::at<some_blanks, ref_letter_in_label, p::one<':', ')', '.'>>>> {};

// A line under the label that no longer belongs to the subject.
struct subject_end_word
    : p::sor<ref_label, WORD("TAGS:"), WORD("E.O."), WORD("CLASSIFIED BY"), WORD("DERIVED FROM"),
             WORD("SIPDIS"), WORD("SUMMARY"), WORD("BEGIN SUMMARY"),
             p::seq<WORD("PAGE"), some_blanks, digits<2, 2>>> {};
struct subject_end : p::sor<blank_line, p::eof, p::seq<blanks, p::opt<pilcrow>, subject_end_word>,
                            p::seq<blanks, p::opt<pilcrow>, digits<1, 3>, p::one<'.', ')', ','>>,
                            p::seq<blanks, p::rep<3, p::one<'-', '=', '*', '_'>>>,
                            p::seq<blanks, p::opt<pilcrow>, portion_mark>, p::seq<pilcrow>> {};
struct subject_mark : p::seq<portion_mark> {};
struct subject_first_line
    : p::seq<blanks, p::not_at<at_line_end>, p::opt<subject_mark>, to_line_end> {};
struct subject_line_below : p::seq<line_end, p::not_at<subject_end>, subject_first_line> {};
struct subject_start : p::sor<subject_first_line, subject_line_below> {};
struct subject_more : p::seq<newline, p::not_at<subject_end>, to_line_end> {};
struct subject_line : p::seq<blanks, p::opt<pilcrow>, subject_label, p::must<subject_start>,
                             p::star<subject_more>, line_end> {};

}  // namespace cablelint::grammar
