#pragma once
// The references: REF: A. ALMATY 1690
//                      B. 04 ASTANA 55 (NOTAL)
// The list goes on over lines and, in mirrors, over blank lines before a further letter.
#include "grammar/subject.hpp"

namespace cablelint::grammar {

// ---- what stands before a reference

struct ref_point : p::plus<p::one<'.', ')', ':'>> {};
struct bracketed_letter : p::seq<p::one<'('>, p::alpha, p::one<')'>, p::opt<p::one<'.', ':'>>> {};
struct ref_letter_mark
    : p::sor<bracketed_letter,
             p::seq<p::alpha, ref_point, p::opt<some_blanks, p::alpha, p::one<')'>>>> {};
struct ref_letter : p::seq<p::opt<pilcrow>, ref_letter_mark, p::not_at<p::alpha, p::one<'.'>>> {};
struct ref_digit : p::seq<p::digit, p::one<'.', ')'>, some_blanks> {};
struct ref_separator
    : p::sor<blank, p::one<';', ',', ':', '.'>, p::seq<p::sor<word<"AND">, p::one<'&'>>, blank>> {};

// A line end inside a reference: not before a blank line or another reference.
struct ref_line_end : p::seq<newline, p::not_at<p::sor<blank_line, p::eof>>,
                             p::not_at<blanks, p::sor<ref_letter, ref_digit>>> {};
struct number_below  // a page break tore the number off
    : p::seq<newline, p::plus<blank_line>,
             p::at<blanks, p::rep_min_max<3, 6, p::digit>, line_end>> {};
struct ref_gap : p::plus<p::sor<blank, ref_line_end, number_below, p::one<'#'>>> {};

// ---- a cable: year, post and number

struct four_digit_year
    : p::seq<p::sor<p::string<'1', '9'>, p::string<'2', '0'>>, p::rep<2, p::digit>> {};
struct ref_year  // 04 ASTANA 55, ASTANA 55 (2004)
    : p::sor<p::seq<p::opt<p::one<'\''>>, p::sor<four_digit_year, p::rep<2, p::digit>>,
                    p::at<some_blanks, p::alpha>>,
             p::seq<four_digit_year, p::at<p::one<')'>>>> {};
struct ref_airgram : p::seq<p::one<'A', 'a'>, p::opt<p::one<'-'>>, p::at<p::digit>> {};
struct no_post_word  // what is no cable but a letter or a call, and what stands behind a number
    : p::sor<month,
             p::seq<p::sor<word<"TELECONS">, word<"TELECON">, word<"TELECOM">, word<"TELCONS">,
                           word<"TELCON">, word<"MEMCON">, word<"MEMO">, word<"LETTER">,
                           word<"EMAILS">, word<"EMAIL">, word<"E-MAILS">, word<"E-MAIL">,
                           word<"PARA">, word<"DATED">, word<"AND">, word<"OF">>,
                    word_end>> {};
struct ref_post_word : p::seq<p::not_at<p::sor<no_post_word, ref_airgram>>, p::alpha,
                              p::star<p::sor<p::alpha, p::one<'-', '\'', '.', '/'>>>> {};
struct ref_post : p::list<ref_post_word, p::plus<p::sor<blank, ref_line_end>>> {};
struct day_and_month : p::seq<digits<1, 2>, blanks, p::opt<p::one<','>>, blanks, month> {};
struct ref_number : p::seq<p::not_at<day_and_month>, p::rep_min_max<1, 6, p::digit>,
                           p::not_at<p::sor<p::alnum, p::one<'/', '-'>>>,
                           p::not_at<p::one<','>, p::rep<3, p::digit>>> {};
struct ref_kind : p::seq<p::sor<word<"CABLE">, word<"TELEGRAM">>, some_blanks> {};
struct ref_cable : p::seq<p::opt<ref_kind>, p::opt<ref_year, some_blanks>,
                          p::sor<p::seq<ref_post, ref_gap, p::opt<ref_airgram>, ref_number>,
                                 p::seq<ref_airgram, ref_number>>,
                          p::opt<p::one<'#'>>> {};
struct ref_number_alone
    : p::seq<p::at<p::rep_min_max<3, 6, p::digit>, p::not_at<p::digit>>, ref_number,
             p::at<blanks, p::sor<p::one<';', ',', '\n'>, p::eof>>> {};

// ---- what may follow it: (NOTAL), OF JUNE 5, 1974, AND PREVIOUS

struct ref_notal
    : p::seq<p::one<'('>, blanks, word<"NOTAL">, p::star<p::not_one<')', '\n'>>, p::one<')'>> {};
struct note_char : p::not_one<'(', ')'> {};
struct ref_note : p::seq<p::one<'('>, p::not_at<p::alpha, p::one<')'>>, p::rep_max<200, note_char>,
                         p::one<')'>> {};
struct month_and_number
    : p::seq<month, p::opt<p::one<'.'>>, some_blanks, p::rep_min_max<1, 4, p::digit>, word_end> {};
struct ref_date
    : p::seq<p::opt<p::one<','>>, blanks, p::opt<p::sor<word<"OF">, word<"DATED">>, some_blanks>,
             p::sor<date, month_and_number>> {};
struct ref_previous
    : p::seq<p::opt<p::one<','>>, ref_gap, word<"AND">, ref_gap, word<"PREVIOUS">, word_end> {};
struct ref_caption
    : p::seq<p::sor<word<"NOTAL">, word<"AIDAC">, word<"NODIS">, word<"EXDIS">, word<"LIMDIS">>,
             word_end> {};
struct year_behind : p::seq<p::one<'('>, ref_year, p::one<')'>> {};
struct ref_remark : p::sor<p::seq<p::sor<ref_line_end, p::success>, blanks,
                                  p::sor<ref_notal, year_behind, ref_note>>,
                           ref_date, ref_previous, p::seq<some_blanks, ref_caption>> {};
struct whole_ref_cable : p::seq<p::sor<ref_cable, ref_number_alone>, p::star<ref_remark>> {};

// ---- anything else, up to the next reference

struct authority_begins  // with a portion mark of its own
    : p::seq<blanks, p::opt<p::one<'('>, p::rep_min_max<1, 2, p::alpha>, p::one<')'>, blanks>,
             p::sor<word<"CLASSIFIED">, word<"DERIVED">, word<"REASON">>> {};
struct reference_end : p::sor<subject_end, authority_begins> {};
struct cable_to_the_end  // a cable and no other words on the line
    : p::seq<whole_ref_cable, blanks, p::sor<ref_separator, newline, p::eof>> {};
struct reference_begins
    : p::seq<blanks, p::sor<ref_letter, ref_digit, cable_to_the_end, p::one<'('>>> {};
struct ref_stop
    : p::sor<p::one<';'>, p::seq<newline, p::sor<p::eof, reference_end, reference_begins>>,
             p::seq<p::plus<ref_separator>, ref_letter, p::sor<blank, p::digit>>> {};
struct ref_words : p::seq<p::not_at<newline>, p::plus<p::not_at<ref_stop>, p::any>> {};
struct reference : p::sor<p::seq<ref_letter, blanks, p::sor<whole_ref_cable, p::opt<ref_words>>>,
                          p::seq<p::opt<ref_digit>, p::sor<whole_ref_cable, ref_words>>> {};

// ---- the list

struct ref_separators : p::plus<ref_separator> {};
struct reference_line
    : p::seq<blanks, reference, p::star<p::opt<ref_separators>, p::not_at<newline>, reference>> {};
struct more_to_come
    : p::seq<blanks, p::sor<p::one<';', ','>, word<"AND">>, p::star<ref_separator>> {};
struct lettered_cable : p::seq<blanks, ref_letter, blanks, ref_cable> {};  // (C) STATE 1 too
struct list_goes_on : p::sor<p::at<lettered_cable>, p::not_at<reference_end>> {};
struct next_line  // one that begins a reference, or any where the line above ends in a separator
    : p::sor<p::seq<more_to_come, newline, p::not_at<reference_end>, reference_line>,
             p::seq<more_to_come, newline, p::plus<blank_line>, p::at<blanks, cable_to_the_end>,
                    reference_line>,
             p::seq<p::opt<ref_separators>, newline, list_goes_on, p::at<reference_begins>,
                    reference_line>> {};
struct after_blank_lines  // only a list with letters goes on there
    : p::seq<p::opt<ref_separators>, newline, p::at<p::plus<blank_line>, blanks, ref_letter, blank>,
             p::plus<blank_line>, p::not_at<authority_begins>, reference_line> {};
struct numbered_line : p::seq<p::opt<ref_separators>, newline,
                              p::at<blanks, p::range<'2', '9'>, p::one<'.', ')'>>, reference_line> {
};
struct reference_list : p::sor<p::seq<p::at<blanks, ref_digit>, reference_line,
                                      p::star<p::sor<numbered_line, next_line>>>,
                               p::seq<p::at<blanks, ref_letter>, reference_line,
                                      p::star<p::sor<next_line, after_blank_lines>>>,
                               p::seq<reference_line, p::star<next_line>>> {};
struct references : p::seq<blanks, p::opt<pilcrow>, ref_label, p::opt<blanks, ref_word, blanks>,
                           p::opt<line_end, p::not_at<reference_end>>, p::opt<reference_list>,
                           p::opt<ref_separators>, p::opt<line_end>> {};

}  // namespace cablelint::grammar
