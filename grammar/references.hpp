#pragma once
// The references: REF: A. ALMATY 1690
//                      B. 04 ASTANA 55 (NOTAL)
// The list goes on over lines and, where it has letters, over blank lines.
#include "grammar/subject.hpp"

namespace cablelint::grammar {

// ---- where a list ends

struct authority_begins  // with a portion mark of its own
    : p::seq<blanks, p::opt<p::one<'('>, p::rep_min_max<1, 2, p::alpha>, p::one<')'>, blanks>,
             p::sor<word<"CLASSIFIED">, word<"DERIVED">, word<"REASON">>> {};
struct reference_end : p::sor<subject_end, subject_begins, authority_begins> {};

// ---- what stands before a reference: A. A) (A) [A] A: A - and, said again, A. (A) or A. REF A:

struct ref_point : p::plus<p::one<'.', ')', ':', ']'>> {};
struct bracketed_letter : p::seq<p::one<'(', '['>, blanks, p::alpha, blanks, p::one<')', ']'>,
                                 p::star<p::one<'.', ':'>>> {};
struct ref_letter_mark : p::seq<p::sor<bracketed_letter, p::seq<p::alpha, ref_point>,
                                       p::seq<p::alpha, some_blanks, p::one<'-'>, p::at<blank>>>,
                                p::not_at<p::alpha, p::one<'.'>>> {};
struct ref_label_again
    : p::seq<ref_word, blanks, p::sor<p::plus<p::one<':', '.', ';'>>, p::at<ref_letter_mark>>,
             blanks> {};
struct ref_letter : p::seq<p::opt<pilcrow>, ref_letter_mark,
                           p::opt<blanks, p::opt<ref_label_again>, ref_letter_mark>> {};
struct ref_digit : p::sor<p::seq<p::digit, p::one<'.', ')'>, some_blanks>,
                          p::seq<p::one<'('>, p::digit, p::one<')'>, blanks>> {};
struct ref_portion_mark  // (C) is read as a letter, and judged by the letters beside it
    : p::seq<p::one<'('>,
             p::sor<word<"SBU">, word<"FOUO">, word<"LOU">,
                    p::seq<p::one<'C', 'S', 'U'>, p::at<p::one<'/'>>>>,
             p::star<p::sor<p::alnum, p::one<'/'>>>, p::one<')'>, blanks> {};
struct ref_label_or_mark : p::seq<p::opt<ref_label_again>, p::opt<ref_portion_mark>> {};
struct ref_margin
    : p::seq<blanks, p::opt<pilcrow, blanks>, p::opt<p::plus<p::one<'-', '*'>>, blanks>,
             p::opt<word<"AND">, some_blanks>, ref_label_or_mark> {};
struct ref_separator
    : p::sor<some_blanks, p::one<';', ',', ':', '/'>,
             p::seq<p::one<'.'>, p::not_at<p::alpha, p::one<'.'>>>,
             p::seq<p::sor<word<"AND">, p::one<'&'>, p::rep_min_max<1, 3, p::one<'-'>>>, blank>> {};

// ---- an item that begins a line

struct letter_or_mark : p::seq<p::one<'('>, p::one<'C', 'S', 'U', 'c', 's', 'u'>, p::one<')'>> {};
struct lettered_item : p::seq<ref_margin, p::not_at<p::sor<letter_or_mark, eo_begin>>, ref_letter,
                              p::not_at<authority_begins>> {};
struct item_begins : p::seq<ref_margin, p::sor<ref_letter, ref_digit>> {};

// A line end inside a reference: not before another one.
struct number_and_comma : p::seq<blanks, p::rep_min_max<2, 6, p::digit>, p::one<','>> {};
struct ref_line_end
    : p::seq<newline, p::sor<p::at<number_and_comma>,
                             p::seq<p::not_at<reference_end>, p::not_at<item_begins>>>> {};
struct number_below  // a page break tore the number off
    : p::seq<newline, p::plus<blank_line>,
             p::at<blanks, p::rep_min_max<3, 6, p::digit>, line_end>> {};
struct ref_gap : p::plus<p::sor<blank, ref_line_end, number_below, p::one<'#'>, word<"NO.">>> {};

// ---- a cable: year, post and number, also 06MATEO99 and 06-MATEO-57

struct four_digit_year
    : p::seq<p::sor<p::string<'1', '9'>, p::string<'2', '0'>>, p::rep<2, p::digit>> {};
struct ref_year : p::seq<p::opt<p::one<'\''>>, p::sor<four_digit_year, p::rep<2, p::digit>>,
                         p::not_at<p::digit>> {};
struct ref_airgram : p::seq<p::one<'A', 'a'>, p::opt<p::one<'-'>>, p::at<p::digit>> {};
struct document_word  // names what is no cable
    : p::seq<p::sor<word<"TELECON">, word<"TELECOM">, word<"TELCON">, word<"TELCOM">,
                    word<"PHONCON">, word<"MEMCON">, word<"MEMO">, word<"LETTER">, word<"EMAIL">,
                    word<"E-MAIL">, word<"MAIL">, word<"FAX">, word<"TELEFAX">, word<"CALL">,
                    word<"MEETING">, word<"MTG">, word<"CONVERSATION">, word<"DISCUSSION">,
                    word<"NOTE">, word<"DIPNOTE">, word<"REPORT">, word<"IIR">, word<"CFR">,
                    word<"FAM">, word<"FAH">, word<"USC">, word<"U.S.C.">, word<"EO">, word<"E.O.">,
                    word<"HANDBOOK">>,
             p::opt<p::one<'S', 's'>>, word_end> {};
struct no_post_word : p::sor<month, document_word,
                             p::seq<p::sor<word<"PARAS">, word<"PARA">, word<"DATED">, word<"DTD">,
                                           word<"AND">, word<"OF">, word<"ON">, word<"NO.">>,
                                    word_end>> {};
struct ref_post_word
    : p::seq<
          p::not_at<p::sor<no_post_word, ref_airgram>>, p::alpha,
          p::star<p::sor<p::alpha, p::one<'\'', '.'>, p::seq<p::one<'-', '/'>, p::at<p::alpha>>>>> {
};
struct ref_post
    : p::seq<ref_post_word, p::rep_max<5, p::plus<p::sor<blank, ref_line_end>>, ref_post_word>> {};
struct day_and_month : p::seq<digits<1, 2>, blanks, p::opt<p::one<','>>, blanks, month> {};
struct no_number_behind  // 1,234  41.12  5/6/07  441-445
    : p::sor<p::alnum, p::seq<p::one<','>, p::rep<3, p::digit>>, p::seq<p::one<'.'>, p::digit>,
             p::seq<p::one<'/', '-'>, p::not_at<ref_letter>,
                    p::not_at<digits<3, 6>, p::not_at<p::one<'/', '-'>>>, p::alnum>> {};
struct ref_number : p::seq<p::not_at<day_and_month>, p::rep_min_max<1, 6, p::digit>,
                           p::not_at<no_number_behind>> {};
struct ref_kind : p::seq<p::sor<word<"CABLE">, word<"TELEGRAM">>, some_blanks> {};
struct year_before : p::seq<ref_year, p::sor<ref_gap, p::one<'-'>, p::success>, p::at<p::alpha>> {};
struct post_and_number
    : p::sor<p::seq<ref_post, p::sor<ref_gap, p::one<'-'>>, p::opt<ref_airgram>, ref_number>,
             p::seq<p::at<p::rep<4, p::alpha>>, ref_post, ref_number>> {};
struct ref_cable
    : p::seq<p::opt<ref_kind>, p::opt<year_before>,
             p::sor<post_and_number, p::seq<ref_airgram, ref_number>>, p::opt<p::one<'#'>>> {};
struct behind_number : p::sor<p::one<';', ',', '/', '&', '\n'>, p::eof, word<"AND">, item_begins> {
};
struct ref_number_alone  // STATE 99, 101 AND 103
    : p::seq<p::at<p::rep_min_max<2, 6, p::digit>, p::not_at<p::digit>>, ref_number,
             p::at<blanks, behind_number>> {};

// ---- what may follow it: (NOTAL), OF JUNE 5, 1974, (06), AND PREVIOUS

struct ref_notal
    : p::seq<p::one<'('>, blanks, word<"NOTAL">, p::star<p::not_one<')', '\n'>>, p::one<')'>> {};
struct note_end : p::seq<newline, blanks, p::opt<pilcrow>,
                         p::sor<subject_end_word, p::seq<digits<1, 2>, p::one<'.'>>>> {};
struct note_char : p::seq<p::not_at<note_end>, p::not_one<'(', ')'>> {};
struct ref_note : p::seq<p::not_at<bracketed_letter>, p::one<'('>,
                         p::rep_max<1000, p::sor<bracketed, note_char>>, p::one<')'>> {};
struct month_and_number
    : p::seq<month, p::opt<p::one<'.'>>, some_blanks, p::rep_min_max<1, 4, p::digit>, word_end> {};
struct dated : p::seq<p::sor<word<"OF">, word<"DATED">, word<"DTD">, word<"ON">>,
                      p::opt<p::one<'.'>>, some_blanks> {};
struct item_ends : p::seq<blanks, p::sor<p::one<';', ',', '.', '(', '\n'>, p::eof>> {};
struct ref_date : p::seq<p::opt<p::one<','>>, blanks,
                         p::sor<p::seq<dated, p::sor<date, month_and_number>>,
                                p::seq<p::sor<date, month_and_number>, p::at<item_ends>>>> {};
struct ref_date_note : p::seq<p::one<'('>, blanks, p::opt<dated>, date, blanks, p::one<')'>> {};
struct year_note : p::seq<p::one<'('>, ref_year, p::one<')'>> {};
struct year_behind : p::seq<some_blanks, p::sor<dated, p::at<four_digit_year, item_ends>>,
                            p::at<four_digit_year, word_end>, ref_year> {};
struct ref_previous
    : p::seq<p::opt<p::one<','>>, ref_gap, word<"AND">, ref_gap, word<"PREVIOUS">, word_end> {};
struct ref_caption
    : p::seq<p::sor<word<"NOTAL">, word<"AIDAC">, word<"NODIS">, word<"EXDIS">, word<"LIMDIS">>,
             word_end> {};
struct ref_remark : p::sor<p::seq<p::sor<ref_line_end, p::success>, blanks,
                                  p::sor<ref_notal, year_note, ref_date_note, ref_note>>,
                           ref_date, year_behind, ref_previous, p::seq<some_blanks, ref_caption>> {
};
struct whole_ref_cable : p::seq<p::sor<ref_cable, ref_number_alone>, p::star<ref_remark>> {};

// ---- where the words of an item end

struct cable_to_the_end  // a cable and no other words on the line
    : p::seq<whole_ref_cable, blanks, p::sor<ref_separator, newline, p::eof>> {};
struct document_line
    : p::seq<p::rep_max<100, p::not_at<document_word>, p::not_one<'\n'>>, document_word> {};
struct marked_item  // (C) STATE 1, (C) DOE LETTER
    : p::seq<ref_margin, p::at<letter_or_mark>, ref_letter, blanks,
             p::sor<ref_cable, document_line>> {};
struct line_of_list
    : p::sor<lettered_item, marked_item, p::seq<blanks, ref_label_again, cable_to_the_end>,
             p::seq<p::not_at<reference_end>, ref_margin,
                    p::sor<ref_digit, cable_to_the_end, p::one<'('>>>> {};
struct letter_in_line
    : p::seq<p::opt<ref_label_again>, p::sor<p::seq<ref_letter, p::at<p::sor<blank, p::digit>>>,
                                             p::seq<p::at<p::one<'(', '['>>, ref_letter>>> {};
struct ref_stop : p::sor<p::one<';'>, p::seq<newline, p::sor<p::eof, reference_end, line_of_list>>,
                         p::seq<p::rep_min_max<1, 8, ref_separator>, letter_in_line>,
                         p::seq<some_blanks, authority_begins>> {};
struct ref_words
    : p::seq<p::not_at<newline>, p::plus<p::not_at<ref_stop>, p::sor<some_blanks, p::any>>> {};

// Words behind a cable: ASTANA 55, PARA 3. Another cable is none of them.
struct further_cable
    : p::seq<p::rep_min_max<1, 3, p::sor<p::one<',', '/'>, word<"AND">, p::one<'&'>, some_blanks>>,
             p::sor<ref_cable, ref_number_alone>> {};
struct no_tail : p::sor<newline, p::eof, ref_separator, item_begins, ref_cable, ref_number_alone,
                        authority_begins, p::seq<ref_word, word_end>> {};
struct indented_line_end : p::seq<newline, p::at<p::rep<3, blank>>> {};
struct tail_piece
    : p::sor<
          p::seq<p::not_at<p::sor<ref_stop, p::seq<p::at<p::one<',', '/', ' '>>, further_cable>>>,
                 p::sor<some_blanks, indented_line_end, p::not_one<'\n'>>>> {};
struct ref_tail : p::seq<blanks, p::opt<p::sor<p::one<',', ':', '.'>, p::plus<p::one<'-'>>>>,
                         blanks, p::not_at<no_tail>, p::plus<tail_piece>> {};

struct ref_item : p::sor<p::seq<whole_ref_cable, p::opt<ref_tail>>, ref_words> {};
struct reference : p::sor<p::seq<ref_letter, blanks, p::opt<ref_line_end, blanks>,
                                 p::opt<ref_portion_mark>, p::opt<ref_item>>,
                          p::seq<p::opt<ref_digit>, ref_item>> {};

// ---- the list

struct ref_separators : p::plus<ref_separator> {};
struct further_reference
    : p::seq<p::opt<ref_separators>, p::not_at<p::sor<newline, authority_begins>>,
             ref_label_or_mark, reference> {};
struct reference_line : p::seq<ref_margin, reference, p::star<further_reference>> {};
struct more_to_come
    : p::seq<blanks, p::sor<p::one<';', ','>, word<"AND">>, p::star<ref_separator>> {};
struct next_line  // one that begins a reference, or any where the line above ends in a separator
    : p::sor<p::seq<more_to_come, newline, p::not_at<reference_end>, reference_line>,
             p::seq<more_to_come, newline, p::plus<blank_line>, p::at<blanks, cable_to_the_end>,
                    reference_line>,
             p::seq<p::opt<ref_separators>, newline, p::at<line_of_list>, reference_line>> {};
struct after_blank_lines  // only a list with letters goes on there
    : p::seq<p::opt<ref_separators>, newline, p::plus<blank_line>,
             p::at<ref_margin, ref_letter, blanks, p::sor<ref_cable, document_line>>,
             p::not_at<authority_begins>, reference_line> {};
struct numbered_line : p::seq<p::opt<ref_separators>, newline,
                              p::at<blanks, p::range<'2', '9'>, p::one<'.', ')'>>, reference_line> {
};
struct reference_list : p::sor<p::seq<p::at<blanks, ref_digit>, reference_line,
                                      p::star<p::sor<numbered_line, next_line>>>,
                               p::seq<p::at<ref_margin, ref_letter>, reference_line,
                                      p::star<p::sor<next_line, after_blank_lines>>>,
                               p::seq<reference_line, p::star<next_line>>> {};
struct list_below  // on the line below the label, or below blank lines
    : p::seq<line_end, p::sor<p::at<lettered_item>, p::not_at<reference_end>,
                              p::seq<p::plus<blank_line>,
                                     p::at<p::sor<lettered_item, marked_item,
                                                  p::seq<ref_margin, cable_to_the_end>>>>>> {};
struct references : p::seq<blanks, p::opt<pilcrow>, ref_label, p::opt<list_below>,
                           p::opt<reference_list>, p::opt<ref_separators>, p::opt<line_end>> {};

}  // namespace cablelint::grammar
